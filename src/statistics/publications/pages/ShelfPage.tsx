import {
  DataTable,
  Filters,
  PageHead,
  Pagination,
  Tag,
  TextField,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { slugOf } from '../../outputs/edition.ts'
import type { Listed } from '../publication.ts'
import { texts } from '../texts.ts'

type Props = {
  readonly address: string
  readonly words: string
  readonly shown: readonly Listed[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

export function ShelfPage({ address, words, shown, total, page, pageSize }: Props) {
  const say = useSay()
  const language = useLanguage()
  const isSearch = words !== ''
  return (
    <>
      <PageHead
        title={say(texts.shelf)}
        sub={say(isSearch ? texts.found(total) : texts.shelfIntro)}
      />
      {(isSearch || total > 0) && (
        <Filters action="/statistik" clear={isSearch ? '/statistik' : undefined}>
          <TextField
            form={{ values: { ord: words }, errors: {} }}
            name="ord"
            label={say(texts.search)}
            type="search"
            optional
            size={30}
            maxLength={100}
          />
        </Filters>
      )}
      <DataTable
        caption={say(texts.tables)}
        captionHidden
        rows={shown}
        rowKey={({ number }) => number}
        rowHref={({ number }) => `/statistik/${slugOf(number)}`}
        empty={{ text: say(isSearch ? texts.noneFound : texts.noneYet) }}
        columns={[
          { key: 'tabell', title: say(texts.title), render: ({ title }) => say(title) },
          {
            key: 'publicerad',
            title: say(texts.published),
            tight: true,
            render: ({ publishedOn }) => formatDay(publishedOn, language),
          },
          {
            key: 'nummer',
            title: say(texts.number),
            tight: true,
            render: ({ number, correctedBy }) => (
              <>
                {number} {correctedBy !== null && <Tag>{say(texts.wasCorrected)}</Tag>}
              </>
            ),
          },
          { key: 'utgivare', title: say(texts.publisher), render: ({ publisher }) => publisher },
        ]}
      />
      <Pagination page={page} pageSize={pageSize} total={total} address={address} />
      <p>
        <a href="/statistik/katalog.jsonld">{say(texts.catalogue)}</a>
      </p>
    </>
  )
}

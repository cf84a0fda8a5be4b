import { DataTable, PageHead, Pagination, useLanguage, useSay } from '../../../design/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { slugOf } from '../../outputs/edition.ts'
import { texts } from '../oversight-texts.ts'
import type { Listed } from '../publication.ts'

type Props = {
  readonly address: string
  readonly shown: readonly Listed[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

export function PublicationsPage({ address, shown, total, page, pageSize }: Props) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <PageHead title={say(texts.menu)} sub={say(texts.intro)} />
      <DataTable
        caption={say(texts.list)}
        captionHidden
        rows={shown}
        rowKey={({ number }) => number}
        rowHref={({ number }) => `/publiceringar/${slugOf(number)}`}
        empty={{ text: say(texts.none) }}
        columns={[
          { key: 'tabell', title: say(texts.title), render: ({ title }) => say(title) },
          { key: 'nummer', title: say(texts.number), tight: true, render: ({ number }) => number },
          {
            key: 'publicerad',
            title: say(texts.published),
            tight: true,
            render: ({ publishedOn }) => formatDay(publishedOn, language),
          },
          {
            key: 'lage',
            title: say(texts.state),
            render: ({ corrects, correctedBy }) =>
              [
                say(correctedBy === null ? texts.stands : texts.correctedBy(correctedBy)),
                ...(corrects === null ? [] : [say(texts.corrects(corrects))]),
              ].join('. '),
          },
        ]}
      />
      <Pagination page={page} pageSize={pageSize} total={total} address={address} />
      <p>
        <a href="/statistik">{say(texts.toShelf)}</a>
      </p>
    </>
  )
}

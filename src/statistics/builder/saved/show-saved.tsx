import type { Visit } from '../../../access/visit.ts'
import {
  Breadcrumbs,
  Button,
  type Column,
  DataTable,
  Filters,
  PageHead,
  Pagination,
  readPage,
  TextField,
  useLanguage,
  useSay,
  withQuery,
} from '../../../design/index.ts'
import { type Reply, redirect } from '../../../platform/web/reply.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { texts as builderTexts } from '../texts.ts'
import { removedNotice } from './change-saved.tsx'
import { listSaved } from './queries.ts'
import type { SavedTable } from './saved-table.ts'
import { texts } from './texts.ts'

const pageSize = 25

/** All saved tables that one finds, with what may be done with one's own. */
export async function showSaved(visit: Visit): Promise<Reply> {
  const { tx, query, say } = visit
  const page = Math.min(readPage(query), 10_000)
  const words = (query.get('sok') ?? '').trim().slice(0, 80)
  const { shown, total } = await listSaved(tx, {
    words,
    from: (page - 1) * pageSize,
    count: pageSize,
  })
  // The last of a page was removed, or the page never was.
  if (page > 1 && shown.length === 0) return redirect(withQuery(visit.address, { sida: null }))
  const notice = await removedNotice(visit)
  return visit.page(
    { title: say(texts.title), ...(notice !== null && { notice }) },
    <SavedPage {...{ shown, total, page, words }} address={visit.address} />,
  )
}

type Props = {
  readonly address: string
  readonly shown: readonly SavedTable[]
  readonly total: number
  readonly page: number
  readonly words: string
}

function SavedPage({ address, shown, total, page, words }: Props) {
  const say = useSay()
  const columns = useColumns()
  const isSearchable = words !== '' || total > pageSize
  return (
    <>
      <Breadcrumbs
        label={say(builderTexts.title)}
        steps={[{ href: '/tabeller', label: say(builderTexts.title) }]}
      />
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      {isSearchable && (
        <Filters action="/tabeller/sparade" clear={words === '' ? undefined : '/tabeller/sparade'}>
          <TextField
            form={{ values: { sok: words }, errors: {} }}
            name="sok"
            type="search"
            label={say(texts.search)}
            maxLength={80}
          />
        </Filters>
      )}
      <DataTable
        caption={say(texts.title)}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        empty={{
          text: say(words === '' ? texts.none : texts.nothingFound(words)),
          action: <a href="/tabeller">{say(texts.toTables)}</a>,
        }}
        columns={columns}
      />
      <Pagination page={page} pageSize={pageSize} total={total} address={address} />
    </>
  )
}

function useColumns(): Column<SavedTable>[] {
  const say = useSay()
  const language = useLanguage()
  return [
    {
      key: 'namn',
      title: say(texts.name),
      render: ({ name, address }) => <a href={address}>{name}</a>,
    },
    {
      key: 'av',
      title: say(texts.by),
      render: ({ isOwn, isShared, savedBy }) => {
        if (!isOwn) return savedBy
        return isShared ? `${say(texts.you)}, ${say(texts.shared)}` : say(texts.you)
      },
    },
    {
      key: 'sparad',
      title: say(texts.on),
      tight: true,
      render: ({ savedOn }) => formatDay(savedOn, language),
    },
    {
      key: 'gor',
      title: say(texts.doing),
      render: (saved) => (saved.isOwn ? <OwnActions saved={saved} /> : '–'),
    },
  ]
}

function OwnActions({ saved: { id, name } }: { saved: SavedTable }) {
  const say = useSay()
  return (
    <span className="ob-row-actions">
      <a href={`/tabeller/sparade/${id}`}>
        {say(texts.change)}
        <span className="ob-only-heard"> {name}</span>
      </a>
      <form method="post" action={`/tabeller/sparade/${id}/ta-bort`}>
        <Button look="link">
          {say(texts.remove)}
          <span className="ob-only-heard"> {name}</span>
        </Button>
      </form>
    </span>
  )
}

import { sql } from 'kysely'
import type { Visit } from '../../access/visit.ts'
import { type Person, type PersonRow, personFor, personWords } from '../../children/index.ts'
import {
  Button,
  DataTable,
  PageHead,
  Pagination,
  readPage,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { isUuid } from '../../shared/uuid.ts'
import { differingWords } from './domain/differing-words.ts'
import { fieldNames, texts } from './texts.ts'

const PAGE_SIZE = 50

type Difference = PersonRow & {
  readonly difference_id: string
  readonly caseworker_id: string | null
  readonly about: string
  readonly field: string
  readonly ours: string | null
  readonly theirs: string | null
  readonly taken: 'import' | 'ours' | 'neither'
  readonly total: number
}

/** Where the case system and we differ, about the children of whoever asks, until it has been seen. */
export async function showDifferences(visit: Visit): Promise<Reply> {
  const { tx, actor, say, query, address } = visit
  const page = readPage(query)
  const rows = await tx.rows(sql<Difference>`
    select d.id as difference_id, d.about, d.field, d.ours, d.theirs, d.taken, c.id, c.case_number, c.given_name,
      c.family_name, c.born, c.protection, c.caseworker_id, count(*) over ()::int as total
    from register_difference d join child c on c.id = d.child_id where d.seen_at is null
    order by d.found_at desc, c.family_name, d.id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`)
  tx.touch(...rows.map(({ id }) => id))
  const shown = rows.map((row) => ({
    row,
    person: personFor(row, row.caseworker_id === actor.staffId),
  }))
  return visit.page(
    { title: say(texts.differences) },
    <DifferencesPage shown={shown} page={page} total={rows[0]?.total ?? 0} address={address} />,
  )
}

type Shown = { readonly row: Difference; readonly person: Person }

function DifferencesPage(props: {
  shown: readonly Shown[]
  page: number
  total: number
  address: string
}) {
  const { shown, page, total, address } = props
  const say = useSay()
  const language = useLanguage()
  // A protected child's particulars are read on its own page, by whoever opens it.
  const side = ({ row, person }: Shown, of: 'ours' | 'theirs') =>
    person.kind === 'full' ? differingWords(row.field, row[of], language) : '–'
  return (
    <>
      <PageHead
        title={say(texts.differences)}
        sub={total === 0 ? undefined : say(texts.waiting(total))}
      />
      <p>{say(texts.differencesIntro)}</p>
      <DataTable
        caption={say(texts.differences)}
        captionHidden
        rows={shown}
        rowKey={({ row }) => row.difference_id}
        empty={{ text: say(texts.noDifferences) }}
        columns={[
          {
            key: 'barn',
            title: say(texts.child),
            render: ({ row, person }) => <a href={`/barn/${row.id}`}>{say(personWords(person))}</a>,
          },
          {
            key: 'galler',
            title: say(texts.about),
            render: ({ row }) => say(fieldNames[`${row.about}.${row.field}`] ?? texts.nothing),
          },
          { key: 'vi', title: say(texts.ours), render: (one) => side(one, 'ours') },
          { key: 'de', title: say(texts.theirs), render: (one) => side(one, 'theirs') },
          { key: 'nu', title: say(texts.taken), render: ({ row }) => say(texts.takens[row.taken]) },
          {
            key: 'sedd',
            title: say(texts.seen),
            render: ({ row }) => (
              <form method="post" action={`/skillnader/${row.difference_id}/sedd`}>
                <Button look="secondary">{say(texts.seen)}</Button>
              </form>
            ),
          },
        ]}
      />
      <Pagination page={page} pageSize={PAGE_SIZE} total={total} address={address} />
    </>
  )
}

export async function markSeen(visit: Visit): Promise<Reply> {
  const { tx, actor, params } = visit
  const id = params.differenceId ?? ''
  if (!isUuid(id)) return absent
  const held = await tx.first(
    sql<{ child_id: string }>`select child_id from register_difference where id = ${id}`,
  )
  if (held === null) return absent
  tx.touch(held.child_id)
  await tx.rows(sql`update register_difference set seen_at = clock_timestamp(), seen_by = ${actor.staffId}
    where id = ${id} and seen_at is null`)
  return redirect('/skillnader?klart=skillnad-sedd')
}

import { sql } from 'kysely'
import { type Role, roleNames } from '../access/actor.ts'
import type { Visit } from '../access/visit.ts'
import { eventWords } from '../audit/event-words.ts'
import type { Outcome } from '../audit/write-log.ts'
import { DataTable, PageHead, Pagination, readPage, useSay } from '../design/index.ts'
import { uuids } from '../platform/database/sql-values.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { BackToChild } from './pages/FactPage.tsx'
import { type ChildRow, findChild } from './queries.ts'
import { texts } from './texts.ts'

type Look = {
  readonly id: string
  readonly at: Date
  readonly name: string | null
  readonly role: string
  readonly event: string
  readonly outcome: Outcome
  readonly total: number
}

const pageSize = 50

/** Everybody who saw, changed or in vain asked for the child: for the manager of its unit. */
export async function showWhoLooked(visit: Visit): Promise<Reply> {
  const { tx, params, query } = visit
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return absent
  const page = readPage(query)
  const looks = await tx.rows(sql<Look>`
    select l.id, l.at, name_in_log(l.staff_id) as name, l.role, l.event, l.outcome,
      count(*) over ()::int as total
    from access_log l where l.child_ids @> ${uuids([child.id])}
    order by l.at desc, l.id desc limit ${pageSize} offset ${(page - 1) * pageSize}`)
  return visit.page(
    { title: visit.say(texts.whoLooked) },
    <WhoLooked child={child} looks={looks} page={page} address={visit.address} />,
  )
}

function WhoLooked(props: {
  child: ChildRow
  looks: readonly Look[]
  page: number
  address: string
}) {
  const { child, looks, page, address } = props
  const say = useSay()
  return (
    <>
      <BackToChild child={child} />
      <PageHead title={say(texts.whoLooked)} />
      <DataTable
        caption={say(texts.whoLooked)}
        captionHidden
        rows={looks}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.nobodyLooked) }}
        columns={[
          {
            key: 'nar',
            title: say(texts.when),
            tight: true,
            render: ({ at }) => moment.format(at),
          },
          {
            key: 'vem',
            title: say(texts.who),
            render: ({ name, role }) =>
              [name, say(role in roleNames ? roleNames[role as Role] : texts.system)]
                .filter(Boolean)
                .join(', '),
          },
          { key: 'vad', title: say(texts.what), render: ({ event }) => say(eventWords(event)) },
          {
            key: 'utfall',
            title: say(texts.outcome),
            render: ({ outcome }) => say(texts.outcomes[outcome]),
          },
        ]}
      />
      <Pagination page={page} pageSize={pageSize} total={looks[0]?.total ?? 0} address={address} />
    </>
  )
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})

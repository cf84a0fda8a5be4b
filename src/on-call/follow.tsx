import { sql } from 'kysely'
import type { ReactNode } from 'react'
import type { Visit } from '../access/visit.ts'
import { type ChildPanel, personFor, personWords } from '../children/index.ts'
import { DataTable, Notice, PageHead, useSay } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import { momentWords } from './moment.ts'
import { countLately, listNightOpenings, type NightOpening } from './queries.ts'
import { texts } from './texts.ts'

/** What socialjouren has opened of one's children, and why: for caseworker and manager, by day. */
export async function showFollow(visit: Visit): Promise<Reply> {
  const openings = await listNightOpenings(visit.tx, { days: 30 })
  return visit.page(
    { title: visit.say(texts.followTitle) },
    <FollowPage openings={openings} reader={visit.actor.staffId} />,
  )
}

function FollowPage({ openings, reader }: { openings: readonly NightOpening[]; reader: string }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.followTitle)} sub={say(texts.followIntro)} />
      <DataTable
        caption={say(texts.followTitle)}
        captionHidden
        rows={openings}
        rowKey={({ openingId }) => openingId}
        rowHref={({ id }) => `/barn/${id}`}
        empty={{ text: say(texts.nothingOpened) }}
        columns={[
          {
            key: 'barn',
            title: say(texts.child),
            render: (row) => say(personWords(personFor(row, row.caseworker_id === reader))),
          },
          { key: 'tid', title: say(texts.at), tight: true, render: ({ at }) => momentWords(at) },
          { key: 'skal', title: say(texts.reason), render: ({ reason }) => reason },
          { key: 'handelse', title: say(texts.event), render: ({ event }) => event ?? '–' },
        ]}
      />
    </>
  )
}

const daysOnPage = 7

/** On the child's page for a week: who opened the file at night, why, and what was written. */
export const nightPanel: ChildPanel = {
  order: 10,
  show: async ({ tx }, { child, knownAt }) => {
    if (knownAt !== null) return null
    const openings = await listNightOpenings(tx, { days: daysOnPage, childId: child.id })
    return openings.length === 0 ? null : <NightPanel openings={openings} />
  },
}

function NightPanel({ openings }: { openings: readonly NightOpening[] }) {
  const say = useSay()
  return openings.map(({ openingId, at, reason, event }) => (
    <Notice key={openingId} title={say(texts.hasOpened(momentWords(at)))}>
      <p>{reason}</p>
      {event !== null && <p>{event}</p>}
    </Notice>
  ))
}

/** From the page of a unit that has people on call to their shifts; null for other units. */
export async function shiftsLink({ tx, actor, say }: Visit): Promise<ReactNode> {
  const own = await tx.first(sql`select 1 from appointment
    where role = 'on_call' and unit_id = ${actor.unitId} and valid @> actor_today() limit 1`)
  if (own === null) return null
  return (
    <p>
      <a href="/jour/pass">{say(texts.shifts)}</a>
    </p>
  )
}

/** Above the lists of the day: that something was opened in the last day; null where nothing was. */
export async function nightNotice({ tx, say }: Visit): Promise<ReactNode> {
  const count = await countLately(tx)
  if (count === 0) return null
  return (
    <Notice>
      {say(texts.lately(count))} <a href="/jour/oppnat">{say(texts.readMore)}</a>
    </Notice>
  )
}

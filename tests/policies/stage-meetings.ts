import { sql } from 'kysely'
import type { SavedChild } from '../support/a-child.ts'
import type { City } from '../support/a-city.ts'
import type { TestDatabase } from '../support/test-database.ts'

/** Ids of meetings by name, and of one duty of each child. */
export type StagedMeetings = {
  readonly meeting: Readonly<Record<string, string>>
  readonly duty: Readonly<Record<string, string>>
}

/** Each nämnd's next meeting and a later one; in Farsta also one that was held and one cancelled. */
export async function addMeetings(
  db: TestDatabase,
  { farsta, skarholmen, maud }: City,
  children: Readonly<Record<string, SavedChild>>,
): Promise<StagedMeetings> {
  const meeting: Record<string, string> = {}
  const add = async (name: string, authority: string, day: string, isCancelled = false) => {
    const [row] = await db.rows(sql<{ id: string }>`
      insert into board_meeting (id, authority_id, body, held_on, papers_by, set_by, cancelled_by, cancelled_at)
      values (gen_random_uuid(), ${authority}, 'utskott', ${day}::date, ${day}::date, ${maud.staffId},
        ${isCancelled ? maud.staffId : null}, ${isCancelled ? '2026-03-01' : null}::timestamptz)
      returning id`)
    meeting[name] = row?.id ?? ''
  }
  await add('farsta-next', farsta.id, '2026-04-14')
  await add('farsta-later', farsta.id, '2026-05-12')
  await add('farsta-held', farsta.id, '2026-03-17')
  await add('farsta-cancelled', farsta.id, '2026-04-28', true)
  await add('skarholmen-next', skarholmen.id, '2026-04-14')
  await add('skarholmen-later', skarholmen.id, '2026-05-12')
  const duty: Record<string, string> = {}
  for (const [name, { id }] of Object.entries(children)) {
    const later = meeting[name === 'eli' ? 'skarholmen-later' : 'farsta-later']
    const [held] = await db.rows(
      sql<{ id: string }>`select id from duty where child_id = ${id} limit 1`,
    )
    duty[name] = held?.id ?? ''
    await db.rows(sql`insert into meeting_item
        (id, meeting_id, child_id, duty_id, announced_by, withdrawn_by, withdrawn_at)
      values (gen_random_uuid(), ${later}, ${id}, ${held?.id}, ${maud.staffId}, null, null),
        (gen_random_uuid(), ${later}, ${id}, ${held?.id}, ${maud.staffId}, ${maud.staffId}, now())`)
  }
  return { meeting, duty }
}

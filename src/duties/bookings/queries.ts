/** Bookings of the children that the actor sees. Of one duty at most one stands at a time. */
import { type RawBuilder, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../access/as-actor.ts'
import { askedOften } from '../../platform/database/often.ts'
import { date, uuids } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'
import { isUuid } from '../../shared/uuid.ts'
import type { Booking, Wanted } from './booking.ts'

type Row = {
  id: string
  origin_id: string
  moves: number
  replaces_id: string | null
  duty_id: string
  child_id: string
  day: Day
  at: string
  place: string | null
  with_whom: string | null
  is_cancelled: boolean
}

async function bookingsWhere(tx: Tx, which: RawBuilder<unknown>): Promise<Booking[]> {
  const rows = await tx.rows(
    askedOften(sql<Row>`
      select b.id, b.origin_id, b.moves, b.replaces_id, b.duty_id, b.child_id, b.day,
        to_char(b.at, 'HH24:MI') as at, b.place, b.with_whom,
        b.cancelled_at is not null as is_cancelled
      from booking b where ${which} order by b.day, b.at, b.id`),
  )
  return rows.map((row) => ({
    id: row.id,
    originId: row.origin_id,
    moves: row.moves,
    replacesId: row.replaces_id,
    dutyId: row.duty_id,
    childId: row.child_id,
    day: row.day,
    at: row.at,
    place: row.place,
    withWhom: row.with_whom,
    isCancelled: row.is_cancelled,
  }))
}

export async function findBooking(tx: Tx, id: string): Promise<Booking | null> {
  if (!isUuid(id)) return null
  const [booking] = await bookingsWhere(tx, sql`b.id = ${id}`)
  return booking ?? null
}

/** The booking that stands for a duty, if any. */
export async function standingBooking(tx: Tx, dutyId: string): Promise<Booking | null> {
  return (await standingBookings(tx, [dutyId])).get(dutyId) ?? null
}

export async function standingBookings(
  tx: Tx,
  dutyIds: readonly string[],
): Promise<ReadonlyMap<string, Booking>> {
  if (dutyIds.length === 0) return new Map()
  const found = await bookingsWhere(
    tx,
    sql`b.duty_id = any(${uuids(dutyIds)}) and b.cancelled_at is null`,
  )
  return new Map(found.map((booking) => [booking.dutyId, booking]))
}

type NewBooking = Wanted & {
  readonly childId: string
  readonly dutyId: string
  readonly madeBy: string
  /** The booking that it moves. */
  readonly former: Booking | null
}

export async function saveBooking(tx: Tx, booking: NewBooking): Promise<string> {
  const { childId, dutyId, madeBy, former, day, at, place, withWhom } = booking
  const id = uuidv7()
  const [origin, moves] = former === null ? [id, 0] : [former.originId, former.moves + 1]
  if (former !== null) await cancelBooking(tx, former.id, madeBy)
  await tx.rows(sql`insert into booking
      (id, child_id, duty_id, origin_id, moves, replaces_id, day, at, place, with_whom, made_by)
    values (${id}, ${childId}, ${dutyId}, ${origin}, ${moves}, ${former?.id ?? null}, ${date(day)},
      ${at}::time, ${place}, ${withWhom}, ${madeBy})`)
  return id
}

export async function cancelBooking(tx: Tx, id: string, by: string): Promise<void> {
  await tx.rows(sql`update booking set cancelled_at = clock_timestamp(), cancelled_by = ${by}
    where id = ${id} and cancelled_at is null`)
}

export async function restoreBooking(tx: Tx, id: string): Promise<void> {
  await tx.rows(sql`update booking set cancelled_at = null, cancelled_by = null where id = ${id}`)
}

/** All that is counted, as the owner reads it from the tables: what plain-count.ts counts again. */
import { sql } from 'kysely'
import type { TestDatabase } from '../support/test-database.ts'

export type Times = { recorded_at: Date; voided_at: Date | null }
export type PlacementRow = Times & {
  id: string
  origin_id: string
  child_id: string
  form: string
  provider: string | null
  from_day: string
  until_day: string | null
  changes_school: boolean
  is_replacement: boolean
}
export type Child = {
  id: string
  person_id: string
  stadsdel: string
  sex: string
  born: string
  unaccompanied: boolean | null
  opened_at: Date
}
type Held = Times & { child_id: string; from_day: string; until_day: string | null }
export type Plain = {
  children: Map<string, Child>
  placements: PlacementRow[]
  bases: (Held & { basis: string })[]
  enrolments: (Held & { school_form: string; grade: number | null })[]
  starts: (Times & { placement_id: string; from_day: string })[]
  duties: Duty[]
  groups: [string, string[]][]
  terms: { from_day: string; until_day: string }[]
}
export type Duty = {
  child_id: string
  rule_id: string
  state: string
  limit_day: string
  fulfilled_on: string | null
  limit_at: Date | null
  fulfilled_at: Date | null
  ended_on: number | null
}

export async function readPlain(db: TestDatabase): Promise<Plain> {
  const held = sql`f.recorded_at, f.voided_at, f.child_id, lower(f.period)::text as from_day, upper(f.period)::text as until_day`
  const children =
    await db.rows(sql<Child>`select c.id, c.person_id, a.short_name as stadsdel, c.sex,
    c.born::text as born, c.unaccompanied, c.opened_at from child c join authority a on a.id = c.authority_id`)
  const lastOpened = (person: string) =>
    children
      .filter(({ person_id }) => person_id === person)
      .sort((one, other) => {
        const later = other.opened_at.getTime() - one.opened_at.getTime()
        return later === 0 ? (one.id < other.id ? -1 : 1) : later
      })[0] as Child
  const [setting] = await db.rows(
    sql<{ value: [string, string[]][] }>`select value from setting where name = 'stadsdel-groups'`,
  )
  return {
    children: new Map(
      children.map((child) => {
        const { sex, born, unaccompanied } = lastOpened(child.person_id)
        return [child.id, { ...child, sex, born, unaccompanied }]
      }),
    ),
    placements:
      await db.rows(sql<PlacementRow>`select p.id, f.origin_id, ${held}, p.form, p.provider, p.changes_school,
      p.is_replacement from placement p join fact f on f.id = p.id where p.form <> 'privatplacering'`),
    bases: await db.rows(
      sql<
        Plain['bases'][number]
      >`select ${held}, b.basis from legal_basis b join fact f on f.id = b.id`,
    ),
    enrolments: await db.rows(
      sql<
        Plain['enrolments'][number]
      >`select ${held}, e.school_form, e.grade from school_enrolment e join fact f on f.id = e.id`,
    ),
    starts: await db.rows(sql<
      Plain['starts'][number]
    >`select f.recorded_at, f.voided_at, s.placement_id,
      lower(f.period)::text as from_day from school_step s join fact f on f.id = s.id where f.kind = 'school-start'`),
    duties: await db.rows(sql<Duty>`select child_id, rule_id, state, limit_day::text as limit_day,
      fulfilled_on::text as fulfilled_on, limit_at, fulfilled_at,
      (select max((step ->> 'day')::int) from jsonb_array_elements(why) step where step ->> 'step' = 'ended') as ended_on
      from duty where limit_day is not null and child_id is not null`),
    groups: setting?.value ?? [],
    terms: await db.rows(
      sql<
        Plain['terms'][number]
      >`select lower(period)::text as from_day, upper(period)::text as until_day
      from school_term`,
    ),
  }
}

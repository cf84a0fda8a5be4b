/**
 * Each dimension as a column of SQL. All of it is written here: what a request asks for only chooses
 * among these, and its days and names of categories go as parameters.
 */
import { type RawBuilder, sql } from 'kysely'
import type { RowsAsked } from '../../measures/table-measure.ts'
import { isoDay } from '../../shared/day.ts'
import { ageBands, formHeadings } from './dimensions.ts'

type Column = RawBuilder<unknown>

/** A whole number of years as its band; who is recorded before birth is in the youngest. */
const band = (years: Column): Column =>
  sql`case ${sql.join(
    ageBands.map(
      ([from, to]) => sql`when ${years} <= ${sql.lit(to)} then ${sql.lit(`${from}-${to}`)}`,
    ),
    sql` `,
  )} else '21-' end`

export const heading: Column = sql`case p.form ${sql.join(
  Object.entries(formHeadings).flatMap(([id, forms]) =>
    forms.map((form) => sql`when ${sql.lit(form)} then ${sql.lit(id)}`),
  ),
  sql` `,
)} end`

const ageAtYearEnd = band(sql`(extract(year from t.until_day - 1)::int - p.born_year)`)

const stage: Column = sql`case
  when p.school_form is null then 'missing'
  when p.school_form = 'forskola' then 'preschool'
  when p.school_form = 'forskoleklass' or p.grade = 0 then 'preschool-class'
  when p.school_form in ('gymnasieskola', 'anpassad-gymnasieskola') then 'upper-secondary'
  when p.grade <= 3 then 'grades-1-3' when p.grade <= 6 then 'grades-4-6'
  when p.grade <= 10 then 'grades-7-9' else 'missing' end`

/** Of whoever has a file: p is any of the counted_ functions, t the parts of the period. */
const ofFile: Readonly<Record<string, Column>> = {
  stadsdel: sql`p.stadsdel`,
  sex: sql`p.sex`,
  'age-at-year-end': ageAtYearEnd,
  unaccompanied: sql`case when p.unaccompanied then 'yes' when not p.unaccompanied then 'no' else 'missing' end`,
}

/** Of a placement, p; g is the ground that held. */
export const ofPlacement: Readonly<Record<string, Column>> = {
  ...ofFile,
  form: heading,
  'form-detail': sql`p.form`,
  provider: sql`coalesce(p.provider, 'missing')`,
  'age-at-placement': band(sql`p.age_at_start`),
  sheltered: sql`case when p.form = 'skyddat-boende' then 'yes' else 'no' end`,
  'school-stage': stage,
  'legal-basis': sql`coalesce(g.basis, 'missing')`,
  'school-start': sql`case when p.school_start_on is null then 'missing'
    when p.school_start_on - p.from_day <= 7 then 'within-week' else 'later' end`,
}

export const ofGround: Readonly<Record<string, Column>> = { ...ofFile, 'legal-basis': sql`p.basis` }
export const ofAccompanying = ofFile
export const ofDuty: Readonly<Record<string, Column>> = {
  ...ofFile,
  rule: sql`p.rule_id`,
  kept: sql`p.outcome`,
}

/** The asked dimensions as columns named like them, each after a comma. */
export function selected(asked: RowsAsked, columns: Readonly<Record<string, Column>>): Column {
  return sql.join(
    asked.dimensions.map((id) => sql`, ${of(id, columns)} as ${sql.ref(id)}`),
    sql``,
  )
}

/** The same without names, to group by. */
export function grouped(asked: RowsAsked, columns: Readonly<Record<string, Column>>): Column {
  return sql.join(
    asked.dimensions.map((id) => sql`, ${of(id, columns)}`),
    sql``,
  )
}

function of(id: string, columns: Readonly<Record<string, Column>>): Column {
  const column = columns[id]
  if (column === undefined) throw new Error(`No column tells ${id}`)
  return column
}

/** The parts of the period as rows t (part, from_day, until_day). */
export function timeParts({ parts }: RowsAsked): Column {
  return sql`unnest(${parts.map((_, index) => index)}::int[], ${parts.map(({ from }) => isoDay(from))}::date[],
    ${parts.map(({ until }) => isoDay(until))}::date[]) as t (part, from_day, until_day)`
}

/** The whole of the period, and what was known then, as the arguments of a counted_ function. */
export function wholePeriod({ parts }: RowsAsked): Column {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) throw new Error('A period has parts')
  return sql`${isoDay(first.from)}::date, ${isoDay(last.until)}::date`
}

export function knownThen({ knownUntil }: RowsAsked): Column {
  return knownUntil === null
    ? sql`'infinity'::timestamptz`
    : sql`${knownUntil.toISOString()}::timestamptz`
}

/**
 * How the manager's page and the work list choose duties: one definition, counted by the one and
 * listed by the other, so that a number always opens the very rows it counts.
 */
import { type RawBuilder, sql } from 'kysely'
import { date } from '../platform/database/sql-values.ts'
import { addMonths, civilDate, type Day, dayOf, isCivilDate, isoDay } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/** How late an open duty is, counted from the law's last day, or that it is soon to be done. */
export const standings = ['sen-1-7', 'sen-8-30', 'sen-31', 'snart'] as const
export type Standing = (typeof standings)[number]

/** What became of a duty whose last day lay in some month. */
export const outcomes = ['i-tid', 'sent', 'aldrig', 'kvar'] as const
export type Outcome = (typeof outcomes)[number]

/** As many days ahead of the day to plan by as the work list calls soon. */
export const soonDays = 14

export const standingNames: Record<Standing, Text> = {
  'sen-1-7': text('Försenat 1–7 dagar', '1–7 days late'),
  'sen-8-30': text('Försenat 8–30 dagar', '8–30 days late'),
  'sen-31': text('Försenat mer än 30 dagar', 'More than 30 days late'),
  snart: text(`Inom ${soonDays} dagar`, `Within ${soonDays} days`),
}

export const outcomeNames: Record<Outcome, Text> = {
  'i-tid': text('Gjort i tid', 'Done in time'),
  sent: text('Gjort för sent', 'Done late'),
  aldrig: text('Aldrig gjort', 'Never done'),
  kvar: text('Ännu öppet', 'Still open'),
}

/** The standing of an open duty `d`; null where it is neither late nor soon. */
export function standingOn(today: Day): RawBuilder<Standing | null> {
  return sql<Standing | null>`case when d.limit_day is null then null
    when d.limit_day < ${date(today - 30)} then 'sen-31'
    when d.limit_day < ${date(today - 7)} then 'sen-8-30'
    when d.limit_day < ${date(today)} then 'sen-1-7'
    when d.plan_by <= ${date(today + soonDays)} then 'snart' end`
}

/**
 * The outcome of a duty `d` with a last day. A duty that fell away before that day was never due,
 * and a withdrawn one never was: both have none. One that fell away after it was never done.
 */
export const outcomeOf: RawBuilder<Outcome | null> = sql<Outcome | null>`case d.state
  when 'done' then case when d.fulfilled_on <= d.limit_day then 'i-tid' else 'sent' end
  when 'open' then 'kvar'
  when 'ended' then case when exists (
    select from jsonb_array_elements(d.why) step
    where step ->> 'step' = 'ended' and date '1970-01-01' + (step ->> 'day')::int > d.limit_day)
    then 'aldrig' end
  end`

/** That the last day of a duty `d` lies in a month. */
export function dueIn(month: Day): RawBuilder<boolean> {
  return dueFrom(month, month)
}

/** The same of several months, from the first to the last of them. */
export function dueFrom(first: Day, last: Day): RawBuilder<boolean> {
  return sql<boolean>`(d.limit_day >= ${date(first)} and d.limit_day < ${date(addMonths(last, 1))}
    and ${outcomeOf} is not null)`
}

/** The year whose last days have all gone by: from the same date a year ago, until today. */
export function yearUntil(today: Day): { readonly from: Day; readonly until: Day } {
  return { from: addMonths(today, -12), until: today }
}

/** That the last day of a duty `d` went by within the twelve months before today. */
export function passedInYearUntil(today: Day): RawBuilder<boolean> {
  const { from, until } = yearUntil(today)
  return sql<boolean>`(d.limit_day >= ${date(from)} and d.limit_day < ${date(until)}
    and ${outcomeOf} is not null)`
}

/** '2026-03' as the first day of that month; null for what is no month. */
export function readMonth(written: string | null): Day | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(written ?? '') ?? []
  if (!isCivilDate(Number(year), Number(month), 1)) return null
  return dayOf(Number(year), Number(month), 1)
}

/** @example writeMonth(parseDay('2026-03-01')): '2026-03' */
export function writeMonth(month: Day): string {
  return isoDay(month).slice(0, 7)
}

/** The twelve months that end with today's, the oldest first. */
export function twelveMonths(today: Day): Day[] {
  const { year, month } = civilDate(today)
  const now = dayOf(year, month, 1)
  return Array.from({ length: 12 }, (_, index) => addMonths(now, index - 11))
}

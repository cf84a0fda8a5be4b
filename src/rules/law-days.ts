/**
 * The days on which the law changes under what is already open: where a version begins that takes
 * over duties open then. Found in the rules as they stand, whichever law it is.
 */
import type { Day } from '../shared/day.ts'
import { dayText } from '../shared/day-words.ts'
import { type Text, text } from '../shared/text.ts'
import type { Rule, RuleVersion } from './rule.ts'

export type LawChange = {
  readonly rule: Rule
  readonly from: RuleVersion
  readonly to: RuleVersion
}

export type LawDay = { readonly day: Day; readonly changes: readonly LawChange[] }

/** In order of time. A rule's first version takes over from nothing, and is no change. */
export function lawDays(rules: readonly Rule[]): readonly LawDay[] {
  const changes = rules.flatMap((rule) =>
    rule.versions.flatMap((to, index): LawChange[] => {
      const from = rule.versions[index - 1]
      return from === undefined || to.appliesTo !== 'open-on' ? [] : [{ rule, from, to }]
    }),
  )
  return [...Map.groupBy(changes, ({ to }) => to.validFrom)]
    .map(([day, ofDay]) => ({ day, changes: ofDay }))
    .toSorted((one, other) => one.day - other.day)
}

/** As long as people ask what a change has led to, and as early as they prepare for one. */
const askedAfterDays = 31
const preparedDays = 120

/** The change people ask about: one that just was, else the next, else the last; null without any. */
export function lawDayAskedAbout(rules: readonly Rule[], today: Day): LawDay | null {
  const days = lawDays(rules)
  const last = days.findLast(({ day }) => day <= today) ?? null
  if (last !== null && today - last.day <= askedAfterDays) return last
  return days.find(({ day }) => day > today) ?? last
}

/** The same while it is near enough to concern each day's work. */
export function lawDayNear(rules: readonly Rule[], today: Day): LawDay | null {
  const asked = lawDayAskedAbout(rules, today)
  if (asked === null) return null
  const isNear = asked.day - today <= preparedDays && today - asked.day <= askedAfterDays
  return isNear ? asked : null
}

/** @example lawDayTitle(parseDay('2027-01-01'), parseDay('2026-11-22')).sv: 'Inför 1 januari 2027' */
export function lawDayTitle(day: Day, today: Day): Text {
  const named = dayText(day)
  return day > today
    ? text(`Inför ${named.sv}`, `Before ${named.en}`)
    : text(`Vad som hände ${named.sv}`, `What happened on ${named.en}`)
}

/** Whether another clock may govern the duty, though the day comes out the same. */
export function changesClock({ from, to }: LawChange): boolean {
  if (to.transition?.to === 'keep-date') return false
  return from.trigger !== to.trigger || from.due.term.sv !== to.due.term.sv
}

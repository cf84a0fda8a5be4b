import { rules } from '../../src/catalogue.ts'
import { omprovningLvu3, overvagandeLvu2 } from '../../src/decisions/domain/care-without-consent.ts'
import { overvagandeSol } from '../../src/decisions/domain/overvagande-sol.ts'
import { healthRules } from '../../src/health/rules.ts'
import type { RuleCalendar } from '../../src/rules/calendar.ts'
import { type Duty, timing } from '../../src/rules/duty.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { schoolCalendar } from '../../src/schooling/domain/school-calendar.ts'
import { schoolingRules } from '../../src/schooling/rules.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { text } from '../../src/shared/text.ts'
import type { AChild } from './a-child.ts'

export const firstRules = [
  ...schoolingRules(),
  ...healthRules(),
  overvagandeSol(),
  overvagandeLvu2(),
  omprovningLvu3(),
]

const row = (name: string, from: string, until: string) => ({
  name: text(name, name),
  from: parseDay(from),
  until: parseDay(until),
})

/** Two school years that the tests own; `until` is the day after the last day. */
export const calendar: RuleCalendar = schoolCalendar(
  [
    row('Höstterminen 2026', '2026-08-18', '2026-12-22'),
    row('Vårterminen 2027', '2027-01-11', '2027-06-12'),
    row('Höstterminen 2027', '2027-08-17', '2027-12-22'),
    row('Vårterminen 2028', '2028-01-11', '2028-06-10'),
  ],
  [
    row('Höstlovet', '2026-10-26', '2026-10-31'),
    row('Sportlovet', '2027-03-01', '2027-03-06'),
    row('Påsklovet', '2027-03-30', '2027-04-03'),
  ],
)

export function dutiesOf(
  child: AChild,
  today: string,
  rules: readonly Rule[] = firstRules,
  inUseSince: string | null = null,
): Duty[] {
  const subject = { kind: 'child' as const, id: 'child', born: child.bornOn }
  return evaluate({
    rules,
    facts: child.facts,
    subject,
    today: parseDay(today),
    calendar,
    inUseSince: inUseSince === null ? null : parseDay(inUseSince),
  })
}

/** One rule's duties, as a person would list them: number, version, limit, day to plan by, timing. */
export function told(child: AChild, ruleId: string, today: string): string[] {
  return toldOf(
    dutiesOf(child, today, rules).filter((duty) => duty.ruleId === ruleId),
    today,
  )
}

export function toldOf(duties: readonly Duty[], today: string): string[] {
  return duties.map(({ occurrence, versionId, limit, planBy, ...duty }) =>
    [
      `${occurrence}.`,
      versionId,
      limit === null ? '–' : isoDay(limit),
      planBy === limit || planBy === null ? '' : `(${isoDay(planBy)})`,
      timing({ ...duty, limit, planBy }, parseDay(today)),
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
}

import { rules } from '../../catalogue.ts'
import { type Duty, type Timing, timing } from '../../rules/duty.ts'
import { evaluate } from '../../rules/evaluate.ts'
import type { Rule, RuleVersion } from '../../rules/rule.ts'
import type { Day } from '../../shared/day.ts'
import type { FactsRead } from './read-facts-file.ts'

/** A duty with the rule and the version it comes from, and where it stands on the day. */
export type ToldDuty = {
  readonly duty: Duty
  readonly rule: Rule
  readonly version: RuleVersion
  readonly timing: Timing
}

export type SubjectDuties = { readonly subjectId: string; readonly duties: readonly ToldDuty[] }

/** The duties of each subject on a day, in the order of the file and of the rules. */
export function workOut({ subjects, calendar }: FactsRead, today: Day): SubjectDuties[] {
  return subjects.map(({ subject, facts }) => ({
    subjectId: subject.id,
    duties: evaluate({ rules, facts, subject, today, calendar }).map((duty) => tell(duty, today)),
  }))
}

function tell(duty: Duty, today: Day): ToldDuty {
  const rule = rules.find(({ id }) => id === duty.ruleId)
  const version = rule?.versions.find(({ id }) => id === duty.versionId)
  if (rule === undefined || version === undefined) {
    throw new Error(`A duty names a rule that is not in the catalogue: ${duty.ruleId}`)
  }
  return { duty, rule, version, timing: timing(duty, today) }
}

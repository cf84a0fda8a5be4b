import { laws } from '../../rules/laws.ts'
import type { RuleVersion } from '../../rules/rule.ts'
import { citeTransition } from '../../rules/source.ts'
import { text } from '../../shared/text.ts'

type Passage = NonNullable<RuleVersion['transition']>

/** The day of the new law. */
export const newLaw = '2027-01-01'

/** The same time from the same day in both laws: nothing is moved by New Year. */
export const dateKept: Passage = {
  to: 'keep-date',
  source: citeTransition(laws.law2026, 3),
  text: text(
    'Ett beslut enligt LVU gäller från den 1 januari 2027 som ett beslut enligt motsvarande bestämmelse i den nya lagen. Tiden är densamma.',
    'From 1 January 2027 a decision under LVU counts as one under the corresponding provision of the new law. The time is the same.',
  ),
}

/** Counted from the day care began, as the new law says when that is; never due before New Year. */
export const countedFromCareBegun: Passage = {
  to: 'never-before-force',
  source: citeTransition(laws.law2026, 3),
  text: text(
    'Ett beslut enligt LVU gäller från den 1 januari 2027 som ett beslut enligt motsvarande bestämmelse i den nya lagen. Tiden räknas om från den dag vården påbörjades (6 kap. 4 §), men går aldrig ut före den dagen.',
    'From 1 January 2027 a decision under LVU counts as one under the corresponding provision of the new law. The time is counted anew from the day care began (Chapter 6, Section 4), but never runs out before that day.',
  ),
}

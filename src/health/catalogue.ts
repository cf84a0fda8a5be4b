/** What the rules need of health, without its pages: kinds of fact and rules. */
import { healthArea } from './events.ts'
import { examinationRule, sipRule } from './examination-rules.ts'
import { regionNoticeFact } from './facts.ts'
import { healthRules } from './rules.ts'
import { defaultExaminationSettings } from './settings.ts'

export const areas = [healthArea]
export const facts = [regionNoticeFact, ...healthArea.events.map(({ fact }) => fact)]
export const rules = [...healthRules(), examinationRule(defaultExaminationSettings), sipRule()]

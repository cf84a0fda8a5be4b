/** What the rules need of aftercare, without pages: the kinds of event, and the rules. */
import { aftercareRule } from './aftercare-rule.ts'
import { aftercareArea } from './events.ts'
import { onTheWayRule } from './on-the-way-rule.ts'
import { defaultAftercareSettings } from './settings.ts'

export const areas = [aftercareArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = [
  onTheWayRule(defaultAftercareSettings),
  aftercareRule(defaultAftercareSettings),
]

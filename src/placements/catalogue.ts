/** What the rules need of placements, without its pages: kinds of fact, rules, and the codes known. */
import { careRules } from './care/care-rules.ts'
import { careArea } from './care/events.ts'
import { endReasons } from './domain/end-reasons.ts'
import { placementForms } from './domain/placement-forms.ts'
import { providers } from './domain/providers.ts'
import { abscondingFact, placementFact } from './facts.ts'

export const areas = [careArea]
export const facts = [placementFact, abscondingFact, ...careArea.events.map(({ fact }) => fact)]
export const rules = careRules()
export const formCodes = Object.keys(placementForms)
export const providerCodes = Object.keys(providers)
export const endReasonCodes = Object.keys(endReasons)

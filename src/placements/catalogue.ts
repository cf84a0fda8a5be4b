/** What the rules need of placements, without its pages: kinds of fact, and the codes known. */
import { endReasons } from './domain/end-reasons.ts'
import { placementForms } from './domain/placement-forms.ts'
import { abscondingFact, placementFact } from './facts.ts'

export const facts = [placementFact, abscondingFact]
export const formCodes = Object.keys(placementForms)
export const endReasonCodes = Object.keys(endReasons)

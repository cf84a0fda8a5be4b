/**
 * The rules and the kinds of fact they read, collected from the slices without their pages: what
 * evaluates facts and shows nothing needs no more, and starts in a third of the time.
 */
import * as aftercare from './aftercare/catalogue.ts'
import * as agreements from './agreements/catalogue.ts'
import * as decisions from './decisions/catalogue.ts'
import * as familySupport from './family-support/catalogue.ts'
import * as health from './health/catalogue.ts'
import * as homes from './homes/catalogue.ts'
import * as investigations from './investigations/catalogue.ts'
import * as placements from './placements/catalogue.ts'
import * as prevention from './prevention/catalogue.ts'
import * as protection from './protection/catalogue.ts'
import type { EventArea } from './rules/event-kind.ts'
import type { FactKind } from './rules/fact-kind.ts'
import { dutyExempted, dutyExtended } from './rules/leave.ts'
import type { Rule } from './rules/rule.ts'
import * as schooling from './schooling/catalogue.ts'
import * as voice from './voice/catalogue.ts'

export const rules: readonly Rule[] = [
  ...investigations.rules,
  ...decisions.rules,
  ...homes.rules,
  ...placements.rules,
  ...schooling.rules,
  ...health.rules,
  ...voice.rules,
  ...aftercare.rules,
  ...familySupport.rules,
  ...agreements.rules,
  ...prevention.rules,
  ...protection.rules,
]

/** The kinds of event in a case, by its parts. */
export const areas: readonly EventArea[] = [
  ...investigations.areas,
  ...homes.areas,
  ...placements.areas,
  ...schooling.areas,
  ...health.areas,
  ...voice.areas,
  ...aftercare.areas,
  ...decisions.areas,
  ...prevention.areas,
  ...protection.areas,
]

/** In the order of the slices; guardians are not among them, for no rule may read them. */
export const ruleKinds: readonly FactKind[] = [
  dutyExtended,
  dutyExempted,
  ...investigations.facts,
  ...decisions.facts,
  ...homes.facts,
  ...placements.facts,
  ...schooling.facts,
  ...health.facts,
  ...voice.facts,
  ...aftercare.facts,
  ...prevention.facts,
  ...protection.facts,
]

export { basisCodes } from './decisions/catalogue.ts'
export { endReasonCodes, formCodes, providerCodes } from './placements/catalogue.ts'
export { delayReasonCodes, schoolCalendar, schoolFormCodes } from './schooling/catalogue.ts'

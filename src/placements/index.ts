/** Placements: where a child lives by the nämnd's decision, and absconding from it. */
import type { WebSlice } from '../access/route.ts'
import { type ChildAction, eventSteps, type LaneSlice } from '../children/index.ts'
import type { FactSlice } from '../rules/fact-kind.ts'
import type { StepSlice } from '../rules/step.ts'
import { permissions } from './access.ts'
import { carePlan, implementationPlan, namedWorker, visit } from './care/events.ts'
import { facts } from './catalogue.ts'
import { homeLane, kindWords } from './lanes.ts'
import { overviewPart } from './overview.ts'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

export {
  isPlacementFormCode,
  type PlacementFormCode,
  placementForms,
} from './domain/placement-forms.ts'
export { type ProviderCode, providerOf, providers } from './domain/providers.ts'
export { abscondingFact } from './facts.ts'
export { type HeldPlacement, listAbscondings, listPlacements } from './queries.ts'
export { homeOn, situationOn } from './situation.ts'

export const slice = {
  name: 'placements',
  permissions,
  routes,
  facts,
  lanes: [homeLane],
  kindWords,
  overview: [overviewPart],
  steps: [
    ...eventSteps({
      'regular-visit': visit,
      'private-talk': visit,
      'care-plan': carePlan,
      'future-housing': carePlan,
      'implementation-plan': implementationPlan,
      'named-social-worker': namedWorker,
    }),
    {
      ruleId: 'jourhem-limit',
      label: texts.moveOn,
      roles: ['caseworker', 'intake', 'unit_manager'],
      href: ({ childId }: { childId: string }) => `/barn/${childId}/placeringar/ny`,
    },
  ],
  actions: [
    { label: texts.placement, href: (id) => `/barn/${id}/placeringar/ny`, order: 10 },
    { label: texts.absconding, href: (id) => `/barn/${id}/avvikelser/ny`, order: 60 },
  ],
  notices: {
    placering: texts.saved,
    'placering-avslutad': texts.ended,
    'placering-avslutad-flytt': texts.endedExpectsNext,
    'placering-rattad': texts.corrected,
    avvikelse: texts.abscondingSaved,
    tillbaka: texts.returnSaved,
  },
} satisfies WebSlice & FactSlice & LaneSlice & StepSlice & { actions: readonly ChildAction[] }

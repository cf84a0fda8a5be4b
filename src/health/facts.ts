import { factKind } from '../rules/fact-kind.ts'

export const regionNoticeFact = factKind('region-notified', 'region_notice', {
  placementId: 'text',
})

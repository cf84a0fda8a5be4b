import { factKind } from '../rules/fact-kind.ts'

export const placementFact = factKind(
  'placement',
  'placement',
  {
    unitId: 'text',
    form: 'text',
    homeName: 'text',
    municipality: 'text',
    changesSchool: 'flag',
    isReplacement: 'flag',
    plannedEnd: 'day',
    endReason: 'text',
    provider: 'text',
  },
  { repeatsPeriod: true },
)

export const abscondingFact = factKind('absconding', null)

import { factKind } from '../rules/fact-kind.ts'

export const legalBasisFact = factKind(
  'legal-basis',
  'legal_basis',
  { basis: 'text', decidedBy: 'text' },
  { repeatsPeriod: true },
)

/** Övervägande is not omprövning: two kinds, one shape. */
export const overvagandeFact = factKind('overvagande', 'consideration', {
  of: 'text',
  decidedBy: 'text',
})
export const omprovningFact = factKind('omprovning', 'consideration', {
  of: 'text',
  decidedBy: 'text',
})

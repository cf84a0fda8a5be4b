import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import type { PlacementFormCode } from './placement-forms.ts'

const codes = ['own', 'other-municipality', 'independent', 'state'] as const

export type ProviderCode = (typeof codes)[number]

/**
 * Who runs the home: what the field calls regiform. A family home that the municipality has engaged itself is
 * its own; one engaged through an agency is whoever's the agency is, mostly but not always independent.
 */
export const providers: Readonly<
  Record<
    ProviderCode,
    {
      readonly code: ProviderCode
      readonly name: Text
      /** For the head of a column, where the definition stands beside. */
      readonly short: Text
    }
  >
> = {
  own: {
    code: 'own',
    name: text('Egen regi (kommunen)', 'Own (the municipality)'),
    short: text('Egen regi', 'Own'),
  },
  'other-municipality': {
    code: 'other-municipality',
    name: text('Annan kommun eller region', 'Another municipality or a region'),
    short: text('Annan kommun eller region', 'Other municipality or region'),
  },
  independent: {
    code: 'independent',
    name: text(
      'Enskild (bolag, stiftelse, förening)',
      'Independent (company, foundation, society)',
    ),
    short: text('Enskild', 'Independent'),
  },
  state: {
    code: 'state',
    name: text('Staten (SiS)', 'The state (SiS)'),
    short: text('Staten', 'The state'),
  },
}

export function isProviderCode(code: string): code is ProviderCode {
  return Object.hasOwn(providers, code)
}

/**
 * Who runs the home of a placement, of what was told; null is not recorded. A särskilt ungdomshem is run by
 * Statens institutionsstyrelse, so of one that is not asked, and any other answer is refused. Of no other form
 * does the law say whose it is.
 * @example 'sis' and nothing told: the state. 'sis' and independent: refused. 'konsulentstott' and nothing: null.
 * Source: LVU (1990:52) 12 §; lag (2026:1600) 15 kap. 1 § from 2027-01-01.
 */
export function providerOf(
  form: PlacementFormCode,
  told: ProviderCode | null,
): Decision<ProviderCode | null, 'sis-is-the-states'> {
  if (form !== 'sis') return accept(told)
  return told === null || told === 'state' ? accept('state') : refuse('sis-is-the-states')
}

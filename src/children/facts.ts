import { factKind } from '../rules/fact-kind.ts'
import { type Text, text } from '../shared/text.ts'

export const guardianFact = factKind('guardian', 'guardian', {
  name: 'text',
  relation: 'text',
  phone: 'text',
  mail: 'text',
  caution: 'text',
  hidesWhereabouts: 'flag',
  endReason: 'text',
})

export const contactFact = factKind('contact', 'contact', {
  category: 'text',
  name: 'text',
  role: 'text',
  phone: 'text',
  mail: 'text',
  caution: 'text',
  hidesWhereabouts: 'flag',
  endReason: 'text',
})

export const relations = ['mamma', 'pappa', 'god-man', 'sarskilt-forordnad', 'annan'] as const

export type Relation = (typeof relations)[number]

export const relationNames: Record<Relation, Text> = {
  mamma: text('Mamma', 'Mother'),
  pappa: text('Pappa', 'Father'),
  'god-man': text('God man', 'Guardian ad litem (god man)'),
  'sarskilt-forordnad': text('Särskilt förordnad vårdnadshavare', 'Specially appointed custodian'),
  annan: text('Annan vårdnadshavare', 'Other custodian'),
}

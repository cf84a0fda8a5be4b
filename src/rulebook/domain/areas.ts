import type { Rule } from '../../rules/rule.ts'
import { type Text, text } from '../../shared/text.ts'
import type { BookParts } from '../book-parts.ts'

export type Area = { readonly id: string; readonly name: Text }

const ofChild: Area = { id: 'barnet', name: text('Barnet i övrigt', 'The child otherwise') }
const ofParent: Area = { id: 'foraldrar', name: text('Föräldrar', 'Parents') }
const ofHome: Area = { id: 'hem', name: text('Hem', 'Homes') }
const ofWork: Area = { id: 'verksamheten', name: text('Verksamheten', 'The service') }

const bySubject: Readonly<Record<Rule['subject'], Area>> = {
  child: ofChild,
  parent: ofParent,
  home: ofHome,
  unit: ofWork,
  authority: ofWork,
}

/** Where a rule belongs: on which lane of the chain it is marked, else whom it is about. */
export function areaOf(rule: Pick<Rule, 'id' | 'subject'>, lanes: BookParts['lanes']): Area {
  const lane = lanes.find(({ ruleIds }) => ruleIds.includes(rule.id))
  return lane === undefined ? bySubject[rule.subject] : { id: lane.id, name: lane.title }
}

/** The areas that have a rule, in the order of the chain, what is on no lane last. */
export function areasOf({ rules, lanes }: Pick<BookParts, 'rules' | 'lanes'>): readonly Area[] {
  const used = new Set(rules.map((rule) => areaOf(rule, lanes).id))
  const onLanes = lanes
    .toSorted((one, other) => one.order - other.order)
    .map(({ id, title }): Area => ({ id, name: title }))
  return [...onLanes, ofChild, ofParent, ofHome, ofWork].filter(({ id }) => used.has(id))
}

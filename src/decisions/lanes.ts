import { deciderNames, type KindWords, type Lane } from '../children/index.ts'
import type { Decider } from '../rules/event-kind.ts'
import { basisNameOn, type LegalBasisCode, legalBases } from './domain/legal-bases.ts'
import { legalBasisFact, omprovningFact, overvagandeFact } from './facts.ts'
import { texts } from './texts.ts'

export const decisionsLane: Lane = {
  id: 'beslut',
  title: texts.laneTitle,
  order: 10,
  kinds: [legalBasisFact, overvagandeFact, omprovningFact],
  ruleIds: ['overvagande-sol', 'overvagande-lvu-2', 'omprovning-lvu-3'],
  draw: ({ of, say, href, today }) => ({
    bars: of('legal-basis').map((fact) => ({
      from: fact.from,
      until: fact.until,
      label: say(basisNameOn(fact.data.basis as LegalBasisCode, fact.until ?? today)),
      short: say(legalBases[fact.data.basis as LegalBasisCode].name),
      tone: 'held' as const,
      href: href(fact),
    })),
    // A done duty already stands on its day; what fulfilled none is a mark of its own.
    marks: [],
  }),
}

const tellConsideration: KindWords['tell'] = ({ data }, say) => [
  { term: say(texts.ofCare), value: say(legalBases[data.of as LegalBasisCode].name) },
  {
    term: say(texts.decidedBy),
    value: say(data.decidedBy === 'namnd' ? texts.namnd : texts.utskott),
  },
]

export const kindWords: Record<string, KindWords> = {
  'legal-basis': {
    name: texts.legalBasis,
    correctDays: 'period',
    tell: ({ data, until, from }, say) => [
      {
        term: say(texts.legalBasis),
        value: say(basisNameOn(data.basis as LegalBasisCode, until ?? from)),
      },
      ...(typeof data.decidedBy === 'string'
        ? [{ term: say(texts.whoDecided), value: say(deciderNames[data.decidedBy as Decider]) }]
        : []),
    ],
  },
  overvagande: { name: texts.overvagande, tell: tellConsideration, correctDays: 'day' },
  omprovning: { name: texts.omprovning, tell: tellConsideration, correctDays: 'day' },
}

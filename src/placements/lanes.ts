import type { KindWords, Lane } from '../children/index.ts'
import type { ChainBar } from '../design/index.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import type { Say, Text } from '../shared/text.ts'
import { type EndReasonCode, endReasons } from './domain/end-reasons.ts'
import { type PlacementFormCode, placementForms } from './domain/placement-forms.ts'
import { type ProviderCode, providers } from './domain/providers.ts'
import { abscondingFact, placementFact } from './facts.ts'
import { toPlacement } from './queries.ts'
import { texts } from './texts.ts'

export const homeLane: Lane = {
  id: 'boende',
  title: texts.laneTitle,
  order: 20,
  kinds: [placementFact, abscondingFact],
  ruleIds: [],
  draw: ({ of, say, href }) => ({
    bars: [
      ...of('placement').map((fact): ChainBar => {
        const form = say(placementForms[fact.data.form as PlacementFormCode].name)
        return {
          from: fact.from,
          until: fact.until,
          label: `${form}, ${fact.data.homeName}`,
          short: form,
          tone: 'held',
          href: href(fact),
        }
      }),
      ...of('absconding').map(
        (fact): ChainBar => ({
          from: fact.from,
          until: fact.until,
          label: say(texts.absconding),
          short: say(texts.away),
          tone: 'away',
          href: href(fact),
        }),
      ),
    ],
    marks: [],
  }),
}

export const kindWords: Record<string, KindWords> = {
  placement: {
    name: texts.placement,
    tell: tellPlacement,
    correctHref: ({ childId, id }) => `/barn/${childId}/placeringar/${id}/ratta`,
    actions: ({ childId, id, until }) =>
      until === null
        ? [{ label: texts.end, href: `/barn/${childId}/placeringar/${id}/avsluta` }]
        : [],
  },
  absconding: {
    name: texts.absconding,
    correctDays: 'period',
    tell: () => [],
    actions: ({ childId, id, until }) =>
      until === null
        ? [{ label: texts.recordReturn, href: `/barn/${childId}/avvikelser/${id}/tillbaka` }]
        : [],
  },
}

function providerName(code: ProviderCode | null): Text {
  return code === null ? texts.providerUnknown : providers[code].name
}

function tellPlacement(fact: RecordedFact, say: Say, nameOf: (id: string) => string) {
  const placement = toPlacement(fact)
  const told = [
    { term: say(texts.form), value: say(placementForms[placement.form].name) },
    { term: say(texts.home), value: placement.homeName },
    { term: say(texts.municipality), value: placement.municipality },
    { term: say(texts.provider), value: say(providerName(placement.provider)) },
    {
      term: say(texts.placingUnit),
      value: placement.unitId === null ? '–' : nameOf(placement.unitId),
    },
    {
      term: say(texts.changesSchool),
      value: say(placement.changesSchool ? texts.yes : texts.no),
    },
  ]
  if (placement.endReason === null) return told
  const reason = endReasons[placement.endReason as EndReasonCode].name
  return [...told, { term: say(texts.endReason), value: say(reason) }]
}

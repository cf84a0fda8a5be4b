import type { RecordedFact } from '../../rules/read-facts.ts'
import { type Say, text } from '../../shared/text.ts'
import { type Relation, relationNames } from '../facts.ts'
import type { KindWords } from '../lane.ts'
import { texts as childTexts } from '../texts.ts'
import { type Category, categoryNames } from './categories.ts'
import { texts } from './texts.ts'

const endOf = ({ childId, id, until }: RecordedFact) =>
  until === null ? [{ label: texts.end, href: `/barn/${childId}/kontakter/${id}/avsluta` }] : []

export const guardianWords: KindWords = {
  name: text('Vårdnadshavare', 'Custodian'),
  tell: ({ data }, say) => [
    { term: say(texts.name), value: String(data.name) },
    { term: say(childTexts.relation), value: say(relationNames[data.relation as Relation]) },
    ...reach(data, say),
  ],
  correctHref: ({ childId, id }) => `/barn/${childId}/vardnadshavare/${id}`,
  actions: endOf,
}

export const contactWords: KindWords = {
  name: texts.contact,
  tell: ({ data }, say) => [
    { term: say(texts.name), value: String(data.name) },
    { term: say(texts.category), value: say(categoryNames[data.category as Category]) },
    ...told(say(texts.role), data.role),
    ...reach(data, say),
  ],
  correctHref: ({ childId, id }) => `/barn/${childId}/kontakter/${id}/ratta`,
  actions: endOf,
}

function reach(data: RecordedFact['data'], say: Say) {
  return [
    { term: say(texts.phone), value: String(data.phone ?? '–') },
    ...told(say(texts.mail), data.mail),
    ...told(say(texts.caution), data.caution),
    ...(data.hidesWhereabouts === true
      ? [{ term: say(texts.hides), value: say(text('ja', 'yes')) }]
      : []),
    ...told(say(texts.reason), data.endReason),
  ]
}

function told(term: string, value: unknown) {
  return typeof value === 'string' && value !== '' ? [{ term, value }] : []
}

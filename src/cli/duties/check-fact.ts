import { fromText } from '../../rules/column-text.ts'
import type { FactValue } from '../../rules/fact.ts'
import type { ColumnKind, FactKind } from '../../rules/fact-kind.ts'
import { type Text, text } from '../../shared/text.ts'
import { type ColumnWords, kindWords } from './column-words.ts'
import { isDay, type WrittenFact } from './facts-schema.ts'

/** The ids of the child's facts of a kind. */
export type IdsOf = (kind: string) => ReadonlySet<string>

/** What is wrong with one fact beyond its shape; empty when nothing is. */
export function problemsOfFact(
  fact: WrittenFact,
  kinds: ReadonlyMap<string, FactKind>,
  idsOf: IdsOf,
): Text[] {
  const kind = kinds.get(fact.kind)
  if (kind === undefined) {
    const known = [...kinds.keys()].join(', ')
    return [
      text(
        `kind: "${fact.kind}" är inget slag av fakta; det finns ${known}`,
        `kind: "${fact.kind}" is no kind of fact; there are ${known}`,
      ),
    ]
  }
  const words = kindWords[kind.kind]?.columns ?? {}
  const problems = Object.entries(kind.columns).flatMap(([name, column]) =>
    problemOfColumn(fact.data[name], column, words[name], idsOf).map((says) =>
      named(`data.${name}`, says),
    ),
  )
  for (const name of Object.keys(fact.data)) {
    if (name in kind.columns) continue
    const known = Object.keys(kind.columns).join(', ') || '–'
    problems.push(
      text(
        `data.${name} finns inte för ${kind.kind}; där finns ${known}`,
        `data.${name} does not exist for ${kind.kind}; there are ${known}`,
      ),
    )
  }
  if (fact.until !== null && fact.until <= fact.from) {
    problems.push(
      text(
        'until ska vara efter from: den första dagen det inte gäller längre',
        'until must be after from: the first day it no longer holds',
      ),
    )
  }
  return problems
}

/** The columns with their days as epoch days; what was left out is null, as in the database. */
export function dataOfFact(fact: WrittenFact, kind: FactKind): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(kind.columns).map(([name, { type }]) => {
      const value = (fact.data[name] ?? null) as FactValue
      return [name, typeof value === 'string' ? fromText(type, value) : value]
    }),
  )
}

function problemOfColumn(
  value: unknown,
  { type }: ColumnKind,
  words: ColumnWords | undefined,
  idsOf: IdsOf,
): Text[] {
  if (value === undefined || value === null) {
    return words?.required ? [text('saknas', 'is missing')] : []
  }
  if (!hasType(value, type)) return [wrongType[type]]
  if (words?.codes && !words.codes.includes(String(value))) {
    const codes = words.codes.join(', ')
    return [
      text(
        `är "${value}", men ska vara en av ${codes}`,
        `is "${value}" but must be one of ${codes}`,
      ),
    ]
  }
  const named = words?.names
  if (named !== undefined && !named.some((kind) => idsOf(kind).has(String(value)))) {
    return [
      text(
        `är "${value}", men barnet har ingen ${named.join(' eller ')} med det id:t`,
        `is "${value}", but the child has no ${named.join(' or ')} of that id`,
      ),
    ]
  }
  return []
}

function hasType(value: unknown, type: ColumnKind['type']): boolean {
  if (type === 'flag') return typeof value === 'boolean'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'day') return typeof value === 'string' && isDay(value)
  if (type === 'moment') return typeof value === 'string' && isMoment(value)
  return typeof value === 'string'
}

const wrongType: Readonly<Record<ColumnKind['type'], Text>> = {
  text: text('ska vara en text', 'must be a text'),
  flag: text('ska vara true eller false', 'must be true or false'),
  number: text('ska vara ett tal', 'must be a number'),
  day: text(
    'ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD',
    'must be a day that exists, written YYYY-MM-DD',
  ),
  moment: text(
    'ska vara ett klockslag med tidszon, som 2026-11-22T14:05+01:00',
    'must be a moment with its time zone, such as 2026-11-22T14:05+01:00',
  ),
}

/** With a time zone, for without one nobody knows which hour is meant. */
function isMoment(written: string): boolean {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/
  return shape.test(written) && !Number.isNaN(Date.parse(written))
}

function named(name: string, says: Text): Text {
  return text(`${name} ${says.sv}`, `${name} ${says.en}`)
}

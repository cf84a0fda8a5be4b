import type { FactValue } from '../../rules/fact.ts'
import type { ColumnKind, FactKind } from '../../rules/fact-kind.ts'
import { parseDay } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import { type ColumnWords, kindWords } from './column-words.ts'
import { isDay, type WrittenFact } from './facts-schema.ts'

/** What is wrong with one fact beyond its shape; empty when nothing is. */
export function problemsOfFact(
  fact: WrittenFact,
  kinds: ReadonlyMap<string, FactKind>,
  placementIds: ReadonlySet<string>,
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
    problemOfColumn(fact.data[name], column, words[name], placementIds).map((says) =>
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
      return [name, type === 'day' && typeof value === 'string' ? parseDay(value) : value]
    }),
  )
}

function problemOfColumn(
  value: unknown,
  { type }: ColumnKind,
  words: ColumnWords | undefined,
  placementIds: ReadonlySet<string>,
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
  if (words?.namesPlacement && !placementIds.has(String(value))) {
    return [
      text(
        `är "${value}", men barnet har ingen placement med det id:t`,
        `is "${value}", but the child has no placement of that id`,
      ),
    ]
  }
  return []
}

function hasType(value: unknown, type: ColumnKind['type']): boolean {
  if (type === 'flag') return typeof value === 'boolean'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'day') return typeof value === 'string' && isDay(value)
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
}

function named(name: string, says: Text): Text {
  return text(`${name} ${says.sv}`, `${name} ${says.en}`)
}

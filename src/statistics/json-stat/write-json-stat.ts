import { type Say, type Text, text } from '../../shared/text.ts'
import type { CellStatus, Dimension, StatTable } from '../table/stat-table.ts'
import type { Collection, Dataset, Role, WrittenDimension, WrittenStatus } from './written.ts'

export type HowToWrite = {
  readonly say: Say
  /** What is counted, as an id: datasets of one collection with the same measure are linked. */
  readonly measure?: string
  /** Which dimensions are time and place, by id. */
  readonly role?: Readonly<Partial<Record<Role, readonly string[]>>>
}

/**
 * A table as a JSON-stat 2.0 dataset, in one language. A hidden cell is `null` with the status
 * `hidden`, whether it is small or hidden for another's sake: who knows which, knows more than was
 * published.
 */
export function writeJsonStat(
  { id, title, definition, dimensions, cells, notes }: StatTable,
  { say, measure = '', role }: HowToWrite,
): Dataset {
  const status = cells.flatMap((cell, index) => {
    const written = writtenAs[cell.status]
    return written === null ? [] : [[String(index), written] as const]
  })
  const used = [...new Set(status.map(([, written]) => written))]
  return {
    version: '2.0',
    class: 'dataset',
    label: say(title),
    ...(notes.length > 0 && { note: notes.map(say) }),
    id: dimensions.map((dimension) => dimension.id),
    size: dimensions.map(({ categories }) => categories.length),
    ...(role !== undefined && { role }),
    dimension: Object.fromEntries(
      dimensions.map((dimension) => [dimension.id, writeDimension(dimension, say)]),
    ),
    value: cells.map(({ value }) => value),
    ...(status.length > 0 && { status: Object.fromEntries(status) }),
    extension: {
      id,
      measure,
      definition: say(definition),
      status: { label: Object.fromEntries(used.map((written) => [written, say(words[written])])) },
    },
  }
}

/** Several datasets in one file. */
export function writeCollection(label: string, item: readonly Dataset[]): Collection {
  return { version: '2.0', class: 'collection', label, link: { item } }
}

const writtenAs: Readonly<Record<CellStatus, WrittenStatus | null>> = {
  shown: null,
  small: 'hidden',
  'for-others': 'hidden',
  rounded: 'rounded',
  missing: 'missing',
}

const words: Readonly<Record<WrittenStatus, Text>> = {
  hidden: text('dold, så att ingen enskild röjs', 'hidden, so that no individual is disclosed'),
  rounded: text('avrundad', 'rounded'),
  missing: text('uppgift saknas', 'not reported'),
}

function writeDimension(
  { label, categories, margin, personsMargin }: Dimension,
  say: Say,
): WrittenDimension {
  const parts = Map.groupBy(
    categories.filter(({ parent }) => parent !== null),
    ({ parent }) => parent ?? '',
  )
  const child = Object.fromEntries(
    [...parts].map(([parent, children]) => [parent, children.map(({ id }) => id)]),
  )
  const personsOf = categories.flatMap(({ id, personsOf: whole }) =>
    whole === undefined ? [] : [[id, whole] as const],
  )
  return {
    label: say(label),
    category: {
      index: categories.map(({ id }) => id),
      label: Object.fromEntries(categories.map((category) => [category.id, say(category.label)])),
      ...(parts.size > 0 && { child }),
    },
    extension: {
      margin,
      ...(personsMargin !== undefined && { personsMargin }),
      ...(personsOf.length > 0 && { personsOf: Object.fromEntries(personsOf) }),
    },
  }
}

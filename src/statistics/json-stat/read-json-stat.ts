import { type Text, text } from '../../shared/text.ts'
import type { Cell, StatTable } from '../table/stat-table.ts'
import { type ReadContributions, readContributions } from './read-contributions.ts'
import { readDimension } from './read-dimension.ts'
import { isObject, listOf, ReadingStopped, type Written } from './reading.ts'

export type ReadTable = {
  /** What is counted, from `extension.measure`; the same in all tables that are linked. */
  readonly measure: string
  readonly table: StatTable
  /** Of amounts, from `extension.contributions`: who put in what. */
  readonly contributions?: ReadContributions
}

export type JsonStatRead =
  | { readonly tables: readonly ReadTable[] }
  /** A sentence on the first thing that is wrong, with its place. No value is quoted. */
  | { readonly wrong: Text }

/**
 * Reads a JSON-stat 2.0 dataset, or a collection with datasets inside it, as it stands: no margin is
 * added and no value judged. A dimension says how its sums are made by `extension.margin`, else
 * they are sums. A hidden cell is read as hidden for others, since a file never tells which are small.
 */
export function readJsonStat(written: string): JsonStatRead {
  try {
    return { tables: datasetsOf(parse(written)).map(readDataset) }
  } catch (reason) {
    if (reason instanceof ReadingStopped) return { wrong: reason.says }
    throw reason
  }
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''))
  } catch {
    throw new ReadingStopped(text('Filen är inte JSON.', 'The file is not JSON.'))
  }
}

function datasetsOf(file: unknown): Written[] {
  if (!isObject(file) || (file.class !== 'dataset' && file.class !== 'collection')) {
    throw new ReadingStopped(
      text(
        'Filen är inte JSON-stat 2.0: "class" ska vara "dataset" eller "collection".',
        'The file is not JSON-stat 2.0: "class" must be "dataset" or "collection".',
      ),
    )
  }
  if (file.class === 'dataset') return [file]
  const items = isObject(file.link) && Array.isArray(file.link.item) ? file.link.item : []
  const datasets = items.filter(isObject).filter((item) => item.class === 'dataset')
  if (datasets.length === 0 || datasets.length < items.length) {
    throw new ReadingStopped(
      text(
        'Samlingen ska ha sina dataset i filen, i link.item, och inget annat där.',
        'The collection must have its datasets in the file, in link.item, and nothing else there.',
      ),
    )
  }
  return datasets
}

function readDataset(dataset: Written, nth: number): ReadTable {
  const place = `dataset ${nth + 1}`
  const ids = listOf(dataset.id, (id) => typeof id === 'string', `${place}: id`) as string[]
  const sizes = listOf(dataset.size, Number.isSafeInteger, `${place}: size`) as number[]
  const { dimension } = dataset
  if (ids.length === 0 || new Set(ids).size < ids.length || sizes.length !== ids.length) {
    throw new ReadingStopped(
      text(
        `${place}: id och size ska ha lika många dimensioner, var och en en gång.`,
        `${place}: id and size must have as many dimensions, each once.`,
      ),
    )
  }
  const dimensions = ids.map((id, at) =>
    readDimension(id, isObject(dimension) ? dimension[id] : undefined, {
      size: sizes[at] ?? 0,
      place,
    }),
  )
  const cells = readCells(
    dataset,
    sizes.reduce((product, size) => product * size, 1),
    place,
  )
  const extension = isObject(dataset.extension) ? dataset.extension : {}
  const label = typeof dataset.label === 'string' ? dataset.label : ''
  const definition = typeof extension.definition === 'string' ? extension.definition : ''
  const contributions = readContributions(extension, cells.length, place)
  const notes = Array.isArray(dataset.note) ? dataset.note.map(String) : []
  return {
    ...(contributions !== undefined && { contributions }),
    measure: typeof extension.measure === 'string' ? extension.measure : '',
    table: {
      id: typeof extension.id === 'string' ? extension.id : `t${nth + 1}`,
      title: text(label, label),
      definition: text(definition, definition),
      dimensions,
      cells,
      notes: notes.map((note) => text(note, note)),
    },
  }
}

/** Values and statuses stand as lists, or as objects by position where most are not there. */
function readCells({ value, status }: Written, count: number, place: string): Cell[] {
  if (Array.isArray(value) && value.length !== count) {
    throw new ReadingStopped(
      text(
        `${place}: value har ${value.length} värden, men size säger ${count}.`,
        `${place}: value has ${value.length} values, but size says ${count}.`,
      ),
    )
  }
  if (!isObject(value) && !Array.isArray(value)) {
    throw new ReadingStopped(text(`${place}: value saknas.`, `${place}: value is missing.`))
  }
  const beyond = Object.keys(value).find((key) => !/^\d+$/.test(key) || Number(key) >= count)
  if (beyond !== undefined) {
    throw new ReadingStopped(
      text(
        `${place}: value har ett värde utanför tabellen.`,
        `${place}: value has a value outside the table.`,
      ),
    )
  }
  return Array.from({ length: count }, (_, at): Cell => {
    const read = (value as Written)[at] ?? null
    if (read !== null && (typeof read !== 'number' || !Number.isFinite(read))) {
      throw new ReadingStopped(
        text(
          `${place}: värde ${at + 1} är inget tal.`,
          `${place}: value ${at + 1} is not a number.`,
        ),
      )
    }
    const said = typeof status === 'string' ? status : (status as Written | null | undefined)?.[at]
    if (read === null) return { value: null, status: said === 'hidden' ? 'for-others' : 'missing' }
    return { value: read, status: said === 'rounded' ? 'rounded' : 'shown' }
  })
}

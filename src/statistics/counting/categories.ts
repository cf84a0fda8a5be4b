import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { CategoryKind } from '../../measures/dimension.ts'
import { type Text, text } from '../../shared/text.ts'
import type { Category, Dimension } from '../table/stat-table.ts'
import { dimensionKinds } from './dimensions.ts'
import { partName } from './period.ts'
import { type Asked, isGrain } from './request.ts'

/** The category of everything in a dimension. */
export const total = 'total'

/** The category of unique persons beside a sum. */
const persons = 'persons'

const totals: Readonly<Record<string, Text>> = {
  stadsdel: text('Staden totalt', 'The whole city'),
}
const totalLabel = text('Totalt', 'Total')
const sumLabel = text('Summa', 'Sum')

/** The categories of each asked dimension, with those that only the database knows. Runs as the counter. */
export async function readCategories(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CategoryKind[]>> {
  const categories = new Map<string, readonly CategoryKind[]>()
  for (const id of ids) {
    if (isGrain(id)) continue
    const own = dimensionKinds.get(id)?.categories
    if (own) categories.set(id, own)
    else categories.set(id, id === 'rule' ? await readRules(tx) : await readStadsdelar(tx))
  }
  return categories
}

/** In the municipality's order, and by the alphabet where it has given none; groups after their parts. */
async function readStadsdelar(tx: Tx): Promise<CategoryKind[]> {
  const rows = await tx.rows(sql<{ stadsdel: string; in_group: string | null; place: number }>`
    select stadsdel, in_group, place from counted_stadsdelar()`)
  const alphabet = new Intl.Collator('sv')
  const inOrder = rows.toSorted(
    (one, other) => one.place - other.place || alphabet.compare(one.stadsdel, other.stadsdel),
  )
  const groups = new Set(inOrder.flatMap(({ in_group }) => in_group ?? []))
  return [
    ...inOrder.map(({ stadsdel, in_group }) => ({
      ...{ id: stadsdel, label: text(stadsdel, stadsdel) },
      ...(in_group !== null && { parent: groupId(in_group) }),
    })),
    ...[...groups].map((name) => ({ id: groupId(name), label: text(name, name) })),
  ]
}

/** Apart from the stadsdelar's own names, should a group be called as one of them. */
const groupId = (name: string) => `grupp ${name}`

/** The categories that a stadsdel is counted in, but for the total. */
export function categoryIdsOf(stadsdel: string, group: string | null): readonly string[] {
  return group === null ? [stadsdel] : [stadsdel, groupId(group)]
}

async function readRules(tx: Tx): Promise<CategoryKind[]> {
  const rows = await tx.rows(sql<{ rule_id: string; title_sv: string; title_en: string }>`
    select distinct on (rule_id) rule_id, title_sv, title_en from rule_version
    order by rule_id, valid_from desc`)
  return rows.map(({ rule_id: id, title_sv, title_en }) => ({
    ...{ id, label: text(title_sv, title_en) },
    whenFound: true as const,
  }))
}

/**
 * A dimension of the table: its categories, those that only stand where found if they were, and the total.
 * A dimension of time has a total only where its parts add up.
 */
export function dimensionOf(
  id: string,
  { measure, parts }: Asked,
  { categories, found }: { categories: readonly CategoryKind[]; found: ReadonlySet<string> },
): Dimension {
  const kind = dimensionKinds.get(id)
  if (kind === undefined) throw new Error(`There is no dimension ${id}`)
  const { label } = kind
  if (isGrain(id)) {
    const parent = measure.addsOverTime ? total : null
    const times = parts.map((part) => ({ ...partName(part, id), parent }))
    return { id, label, margin: 'sum', categories: withTotal(times, id, measure.addsOverTime) }
  }
  const kept = categories.filter((one) => one.whenFound !== true || found.has(one.id))
  const own = kept.map(({ id: category, label: words, parent }) => ({
    ...{ id: category, label: words, parent: parent ?? total },
  }))
  const margin = measure.dimensions[id] ?? 'sum'
  const personsMargin = measure.persons?.dimensions[id] ?? 'union'
  const all = withTotal(own, id, true)
  if (measure.persons?.beside === id) {
    const beside = { id: persons, label: measure.persons.label, parent: null, personsOf: total }
    const sum = all.map((one) => (one.id === total ? { ...one, label: sumLabel } : one))
    return { id, label, margin, personsMargin, categories: [...sum, beside] }
  }
  return {
    ...{ id, label, margin, categories: all },
    ...(measure.persons !== undefined && { personsMargin }),
  }
}

function withTotal(own: readonly Category[], id: string, hasTotal: boolean): Category[] {
  if (!hasTotal) return [...own]
  return [...own, { id: total, label: totals[id] ?? totalLabel, parent: null }]
}

import { text } from '../../shared/text.ts'
import type { Category, Dimension } from '../table/stat-table.ts'
import { isObject, ReadingStopped, type Written } from './reading.ts'

type Place = { readonly size: number; readonly place: string }

/** One dimension with its categories in the order of the values, and what each is part of. */
export function readDimension(id: string, dimension: unknown, where: Place): Dimension {
  const place = `${where.place}, ${id}`
  const category = isObject(dimension) ? dimension.category : undefined
  if (!isObject(dimension) || !isObject(category)) {
    throw new ReadingStopped(
      text(
        `${place}: dimensionen saknas eller har inga kategorier.`,
        `${place}: the dimension is missing or has no categories.`,
      ),
    )
  }
  const labels = isObject(category.label) ? category.label : {}
  const ids = idsOf(category, labels, place)
  if (ids.length !== where.size || ids.length === 0) {
    throw new ReadingStopped(
      text(
        `${place}: dimensionen har ${ids.length} kategorier, men size säger ${where.size}.`,
        `${place}: the dimension has ${ids.length} categories, but size says ${where.size}.`,
      ),
    )
  }
  const parents = parentsOf(category.child, ids, place)
  const named = (one: unknown, otherwise: string) => {
    const label = typeof one === 'string' ? one : otherwise
    return text(label, label)
  }
  const { margin, personsMargin, personsOf } = isObject(dimension.extension)
    ? dimension.extension
    : ({} as Written)
  const persons = readPersons(personsOf, ids, place)
  return {
    id,
    label: named(dimension.label, id),
    categories: ids.map(
      (category): Category => ({
        id: category,
        label: named(labels[category], category),
        parent: parents.get(category) ?? null,
        ...(persons.has(category) && { personsOf: persons.get(category) ?? '' }),
      }),
    ),
    margin: margin === 'union' ? 'union' : 'sum',
    ...(personsMargin !== undefined && {
      personsMargin: personsMargin === 'sum' ? ('sum' as const) : ('union' as const),
    }),
  }
}

/** Which categories count persons once beside a sum, and of which category. */
function readPersons(
  written: unknown,
  ids: readonly string[],
  place: string,
): ReadonlyMap<string, string> {
  const persons = Object.entries(isObject(written) ? written : {})
  for (const [id, whole] of persons) {
    if (!ids.includes(id) || !ids.includes(String(whole)) || id === whole) {
      throw new ReadingStopped(
        text(
          `${place}: personsOf nämner en kategori som inte står i index.`,
          `${place}: personsOf names a category that is not in index.`,
        ),
      )
    }
  }
  return new Map(persons.map(([id, whole]) => [id, String(whole)]))
}

/** `index` is a list, or an object of positions; it may be left out when there is one category. */
function idsOf({ index }: Written, labels: Written, place: string): string[] {
  if (index === undefined) return Object.keys(labels)
  const ids = Array.isArray(index)
    ? index.map(String)
    : isObject(index)
      ? Object.entries(index)
          .toSorted(([, one], [, other]) => Number(one) - Number(other))
          .map(([id]) => id)
      : []
  if (new Set(ids).size < ids.length) {
    throw new ReadingStopped(
      text(`${place}: en kategori står två gånger.`, `${place}: a category stands twice.`),
    )
  }
  return ids
}

function parentsOf(child: unknown, ids: readonly string[], place: string): Map<string, string> {
  const parents = new Map<string, string>()
  for (const [parent, children] of Object.entries(isObject(child) ? child : {})) {
    for (const id of Array.isArray(children) ? children.map(String) : []) {
      if (!ids.includes(id) || !ids.includes(parent)) {
        throw new ReadingStopped(
          text(
            `${place}: child nämner en kategori som inte står i index.`,
            `${place}: child names a category that is not in index.`,
          ),
        )
      }
      if (parents.has(id)) {
        throw new ReadingStopped(
          text(
            `${place}: ${id} är del av två kategorier.`,
            `${place}: ${id} is part of two categories.`,
          ),
        )
      }
      parents.set(id, parent)
    }
  }
  for (const id of parents.keys()) {
    const seen = new Set([id])
    for (let above = parents.get(id); above !== undefined; above = parents.get(above)) {
      if (seen.has(above)) {
        throw new ReadingStopped(
          text(
            `${place}: hierarkin går runt i en cirkel vid ${above}.`,
            `${place}: the hierarchy goes round in a circle at ${above}.`,
          ),
        )
      }
      seen.add(above)
    }
  }
  return parents
}

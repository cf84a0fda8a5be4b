/**
 * Whoever takes everything on the demo's shelf and subtracts: no hidden number comes out. The attack is
 * written here and shares nothing with the protection: what is shown and how margins hang together are
 * read from the published pages' own content, and each sum narrows what a hidden cell can be.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { loadDemo } from '../../src/demo/index.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
await loadDemo({
  ...{ ownerUrl: db.ownerUrl, appUrl: db.appUrl, engine: db.engine },
  ...{ today: 20_779, size: 'full', say: () => undefined },
})

type Category = { id: string; parent: string | null; personsOf?: string }
type Table = {
  id: string
  title: { sv: string }
  dimensions: {
    id: string
    margin: 'sum' | 'union'
    personsMargin?: 'sum' | 'union'
    categories: Category[]
  }[]
  cells: { value: number | null; showing: string }[]
}
const rows = await db.rows(sql<{ number: string; table: Table }>`
  select number, content -> 'table' as table from publication order by number`)
const tables = rows.map(({ table }) => table)

/** What a cell counts, by name, the same in every table that counts it: whole dimensions left out. */
function namesOf(table: Table): string[] {
  const what = table.title.sv.replace(/ efter .*(?=,)/, '')
  let at: string[][] = [[]]
  for (const { id, categories } of table.dimensions) {
    const tops = categories.filter((one) => one.parent === null && !one.personsOf)
    const told = categories.map((one) =>
      tops.length === 1 && one === tops[0] ? [] : [`${id}=${one.id}`],
    )
    at = at.flatMap((before) => told.map((one) => [...before, ...one]))
  }
  return at.map((parts) => [what, ...parts.toSorted()].join(' | '))
}

type Sum = { whole: string; parts: string[]; isExact: boolean }

/** Every margin along every dimension. */
function sumsOf(table: Table): Sum[] {
  const names = namesOf(table)
  const sizes = table.dimensions.map(({ categories }) => categories.length)
  const stride = (nth: number) => sizes.slice(nth + 1).reduce((all, size) => all * size, 1)
  const categoryAt = (index: number, nth: number) => {
    const { categories = [] } = table.dimensions[nth] ?? {}
    return categories[Math.floor(index / stride(nth)) % categories.length]
  }
  return table.dimensions.flatMap(({ categories, margin, personsMargin = margin }, nth) =>
    names.flatMap((whole, index) => {
      const place = Math.floor(index / stride(nth)) % categories.length
      const own = categories[place]?.id
      const isOnce = sizes.some((_, other) => categoryAt(index, other)?.personsOf !== undefined)
      const parts = categories.flatMap(({ parent }, part) =>
        parent === own ? [names[index + (part - place) * stride(nth)] ?? ''] : [],
      )
      const of = isOnce ? personsMargin : margin
      return parts.length === 0 ? [] : [{ whole, parts, isExact: of === 'sum' }]
    }),
  )
}

type Known = Map<string, { least: number; most: number }>

/** Everything that follows by adding and subtracting, over all tables at once. */
function compute(all: readonly Table[]): { hidden: Set<string>; known: Known } {
  const known: Known = new Map()
  const hidden = new Set<string>()
  for (const table of all) {
    for (const [nth, name] of namesOf(table).entries()) {
      const { value, showing } = table.cells[nth] ?? { value: null, showing: 'missing' }
      if (showing === 'hidden') {
        hidden.add(name)
        // Zeros are shown, so whoever reads knows that a hidden one is at least 1.
        if (!known.has(name)) known.set(name, { least: 1, most: Infinity })
      } else if (value !== null) known.set(name, { least: value, most: value })
    }
  }
  const sums = all.flatMap(sumsOf).map(({ whole, parts, ...rest }) => ({
    ...rest,
    all: [whole, ...parts].map((name) => known.get(name) ?? { least: 0, most: Infinity }),
  }))
  for (let changed = true; changed; ) {
    changed = false
    for (const { all: cells, isExact } of sums) {
      if (!isExact) continue
      for (const [nth, cell] of cells.entries()) {
        const others = cells.filter((_, other) => other !== nth)
        const [whole, ...parts] = others
        const add = (end: 'least' | 'most', from = others) =>
          from.reduce((sum, one) => sum + one[end], 0)
        const least = nth === 0 ? add('least') : (whole?.least ?? 0) - add('most', parts)
        const most = nth === 0 ? add('most') : (whole?.most ?? 0) - add('least', parts)
        if (least > cell.least || most < cell.most) changed = true
        cell.least = Math.max(cell.least, least)
        cell.most = Math.min(cell.most, most)
      }
    }
  }
  return { hidden, known }
}

describe('the shelf of the demo city', () => {
  test('holds three tables, one of them with hidden cells', () => {
    assert.equal(tables.length, 3)
    const counts = tables.map(
      ({ cells }) => cells.filter(({ showing }) => showing === 'hidden').length,
    )
    assert.ok(
      counts.some((count) => count > 10),
      counts.join(' '),
    )
  })

  test('shows no count of 1 to 3', () => {
    const shown = tables.flatMap(({ cells }) => cells.map(({ value }) => value))
    assert.ok(shown.length > 100)
    assert.deepEqual(
      shown.filter((value) => value !== null && value >= 1 && value <= 3),
      [],
    )
  })

  test('shows nothing in one table that another hides', () => {
    const { hidden } = compute(tables)
    for (const table of tables) {
      for (const [nth, name] of namesOf(table).entries()) {
        if (table.cells[nth]?.showing === 'shown') assert.ok(!hidden.has(name), name)
      }
    }
  })

  test('gives no hidden number away to whoever adds and subtracts, in any table or any two', () => {
    const pairs = tables.flatMap((one, nth) => tables.slice(nth).map((other) => [one, other]))
    for (const pair of [...pairs, tables]) {
      const { hidden, known } = compute([...new Set(pair)])
      const told = [...hidden].filter((name) => {
        const { least = 0, most = 0 } = known.get(name) ?? {}
        return most - least < 1
      })
      assert.deepEqual(told, [])
    }
  })

  test('leaves no one to three when one shown number is taken from another that holds it', () => {
    const shown = tables.flatMap((table) =>
      namesOf(table).flatMap((name, nth) => {
        const { value } = table.cells[nth] ?? { value: null }
        const [what = '', ...atoms] = name.split(' | ')
        // Unique persons beside a sum are what the table counts without that dimension, once each.
        const isOnce = atoms.some((atom) => atom.endsWith('=persons'))
        return value === null ? [] : [{ name, what, atoms, value, isOnce }]
      }),
    )
    let compared = 0
    for (const whole of shown) {
      for (const part of shown) {
        const holds =
          whole.what === part.what &&
          whole.isOnce === part.isOnce &&
          whole.atoms.every((atom) => part.atoms.includes(atom))
        if (!holds || whole.name === part.name) continue
        compared += 1
        const left = whole.value - part.value
        assert.ok(left === 0 || left > 3, `${whole.name} less ${part.name}: ${left}`)
      }
      // What persons are fewer than their sum by.
      const once = shown.find(({ isOnce, what, atoms }) => {
        const others = atoms.filter((atom) => !atom.endsWith('=persons'))
        return (
          isOnce && what === whole.what && String(others) === String(whole.atoms) && !whole.isOnce
        )
      })
      if (once === undefined) continue
      compared += 1
      const left = whole.value - once.value
      assert.ok(left === 0 || left > 3, `${whole.name} less unique persons: ${left}`)
    }
    assert.ok(compared > 200, `${compared}`)
  })

  test('would be seen through if one more number were shown', () => {
    const [table] = tables.filter(({ cells }) => cells.some(({ showing }) => showing === 'hidden'))
    if (table === undefined) throw new Error('nothing is hidden')
    const row = table.dimensions.at(-1)?.categories.length ?? 0
    // Of a row with two hidden cells one is shown: then the other follows.
    const begins = [...table.cells.keys()].find(
      (index) =>
        index % row === 0 &&
        table.cells.slice(index, index + row).filter(({ showing }) => showing === 'hidden')
          .length === 2,
    )
    assert.ok(begins !== undefined)
    const shownToo = table.cells.findIndex(
      ({ showing }, at) => at >= begins && showing === 'hidden',
    )
    const cells = table.cells.map((cell, at) =>
      at === shownToo ? { value: 4, showing: 'shown' } : cell,
    )
    const { hidden, known } = compute([{ ...table, cells }])
    const told = [...hidden].filter((name) => {
      const { least = 0, most = 0 } = known.get(name) ?? {}
      return most - least < 1
    })
    assert.ok(told.length > 0)
  })
})

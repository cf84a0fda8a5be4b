import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countPersons } from './count-persons.ts'
import { dailyStock } from './daily-stock.ts'

type Spell = { cell: number; from: number; until: number; cost: number }

const columns = (spells: readonly Spell[]) => ({
  cell: Int32Array.from(spells, ({ cell }) => cell),
  from: Int32Array.from(spells, ({ from }) => from),
  until: Int32Array.from(spells, ({ until }) => until),
  dayCostOre: Int32Array.from(spells, ({ cost }) => cost),
})

test('by hand: one cell, four days, one spell of two days at 100 kronor', () => {
  const found = dailyStock(columns([{ cell: 0, from: 11, until: 13, cost: 10_000 }]), {
    ...{ firstDay: 10, days: 4, cells: 1 },
  })
  assert.deepEqual([...found.stock], [0, 1, 1, 0])
  assert.deepEqual([...found.costOre], [0, 10_000, 10_000, 0])
})

test('each day and cell as when every spell is asked on every day', () => {
  const spell = fc.record({
    cell: fc.nat(4),
    from: fc.integer({ min: 0, max: 60 }),
    until: fc.integer({ min: 0, max: 80 }),
    cost: fc.nat(5_000),
  })
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 40 }), (spells) => {
      const frame = { firstDay: 10, days: 40, cells: 5 }
      const { stock, costOre } = dailyStock(columns(spells), frame)
      for (let day = 10; day < 50; day += 1) {
        for (let cell = 0; cell < 5; cell += 1) {
          const on = spells.filter((one) => one.cell === cell && one.from <= day && one.until > day)
          assert.equal(stock[(day - 10) * 5 + cell], on.length)
          const cost = on.reduce((sum, one) => sum + one.cost, 0)
          assert.equal(costOre[(day - 10) * 5 + cell], cost)
        }
      }
    }),
  )
})

test('persons in cells as by sets', () => {
  const named = fc.array(fc.record({ person: fc.nat(9), cell: fc.nat(6) }), { maxLength: 60 })
  fc.assert(
    fc.property(named, (rows) => {
      const counts = countPersons(
        {
          person: Int32Array.from(rows, ({ person }) => person),
          cell: Int32Array.from(rows, ({ cell }) => cell),
        },
        { persons: 10, cells: 7 },
      )
      const sets = Array.from({ length: 7 }, (_, cell) => {
        return new Set(rows.filter((row) => row.cell === cell).map(({ person }) => person)).size
      })
      assert.deepEqual([...counts], sets)
    }),
  )
})

import type { Day } from '../../shared/day.ts'

/**
 * Spells of care, a place each in columns of numbers: objects for half a million would cost more
 * than the counting.
 */
export type Spells = {
  /** In which cell, such as stadsdel × forms + form. */
  readonly cell: Int32Array
  readonly from: Int32Array
  /** The day it ended, which is not counted; one that has not ended has a day after the period. */
  readonly until: Int32Array
  /** What a day costs, in öre. */
  readonly dayCostOre: Int32Array
}

export type DailyStock = {
  /** How many are under way, by day and within the day by cell. */
  readonly stock: Int32Array
  /** What that day costs in öre, laid out like `stock`; exact up to 90 billion kronor. */
  readonly costOre: Float64Array
}

/**
 * The stock and cost of every day of a period in every cell, by difference arrays: a spell adds one on its
 * first day and takes it away on its last, and one pass adds each day to the day before. So it takes the time of
 * the spells and of the answer, not of the days that the spells last.
 * @example from day 1 until day 3 in a period of days 0 to 3: 0, 1, 1, 0.
 */
export function dailyStock(
  spells: Spells,
  { firstDay, days, cells }: { firstDay: Day; days: number; cells: number },
): DailyStock {
  const stock = new Int32Array(days * cells)
  const costOre = new Float64Array(days * cells)
  const { cell, from, until, dayCostOre } = spells
  for (let spell = 0; spell < cell.length; spell += 1) {
    const begins = Math.max((from[spell] as number) - firstDay, 0)
    const ends = (until[spell] as number) - firstDay
    if (begins >= days || ends <= begins) continue
    const [at, cost] = [cell[spell] as number, dayCostOre[spell] as number]
    const first = begins * cells + at
    stock[first] = (stock[first] as number) + 1
    costOre[first] = (costOre[first] as number) + cost
    if (ends >= days) continue
    const last = ends * cells + at
    stock[last] = (stock[last] as number) - 1
    costOre[last] = (costOre[last] as number) - cost
  }
  for (let place = cells; place < stock.length; place += 1) {
    stock[place] = (stock[place] as number) + (stock[place - cells] as number)
  }
  for (let place = cells; place < costOre.length; place += 1) {
    costOre[place] = (costOre[place] as number) + (costOre[place - cells] as number)
  }
  return { stock, costOre }
}

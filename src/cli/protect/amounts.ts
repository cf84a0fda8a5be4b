import { text } from '../../shared/text.ts'
import {
  addMargins,
  cellIndex,
  innerOf,
  type LinkedTable,
  placesOf,
  type ReadTable,
  type StatTable,
} from '../../statistics/catalogue.ts'
import { CommandFailed } from '../command.ts'

/** Tables of amounts in whole steps of the smallest unit that their file tells. */
export type Amounts = {
  readonly linked: readonly LinkedTable[]
  /** So many steps are one of what the file tells: 100 where kronor have two decimals. */
  readonly steps: number
}

const mostDecimals = 6
/** Beyond this the linear programs' own rounding could hide a step. */
const mostSteps = 1e10

/** Amounts with their margins; refuses with a sentence what is negative or does not add up. */
export function amountsOf(read: readonly ReadTable[]): Amounts {
  const numbers = read.flatMap(({ table, contributions }) => [
    ...table.cells.flatMap(({ value }) => (value === null ? [] : [value])),
    ...[...(contributions?.values() ?? [])].flat().map(([, amount]) => amount),
  ])
  const steps = 10 ** Math.max(...numbers.map(decimalsOf))
  const linked = read.map((one) => inSteps(one, steps))
  const whole = Math.max(...linked.flatMap(({ table }) => table.cells.map((c) => c.value ?? 0)))
  if (whole > mostSteps) {
    throw new CommandFailed(
      2,
      text(
        'Beloppen är för stora för sina decimaler. Skriv dem i en större enhet, till exempel kronor i stället för ören.',
        'The amounts are too large for their decimals. Write them in a larger unit, such as kronor and not öre.',
      ),
    )
  }
  return { linked, steps }
}

/** As the file told them: what is shown in its own unit again. */
export function inOwnUnit(table: StatTable, steps: number): StatTable {
  const cells = table.cells.map((cell) =>
    cell.value === null ? cell : { ...cell, value: cell.value / steps },
  )
  return { ...table, cells }
}

function decimalsOf(value: number): number {
  const written = String(value)
  const decimals = written.split('.')[1]?.length ?? 0
  if (!written.includes('e') && decimals <= mostDecimals) return decimals
  throw new CommandFailed(
    2,
    text(
      `Ett belopp har fler än ${mostDecimals} decimaler, eller är för stort.`,
      `An amount has more than ${mostDecimals} decimals, or is too large.`,
    ),
  )
}

function inSteps({ measure, table, contributions = new Map() }: ReadTable, steps: number) {
  const { id, dimensions, cells } = table
  if (dimensions.some(({ margin }) => margin !== 'sum')) {
    throw new CommandFailed(
      2,
      text(
        `${id}: belopp läggs ihop; en dimension av unika personer finns inte för dem.`,
        `${id}: amounts are added up; there is no dimension of unique persons for them.`,
      ),
    )
  }
  const inner = dimensions.map((dimension) => new Set(innerOf(dimension).map(([, place]) => place)))
  const places = placesOf(table)
  for (const [index, { value }] of cells.entries()) {
    const put = contributions.get(index)
    const isInner = places[index]?.every((place, nth) => inner[nth]?.has(place)) ?? false
    const sum = (put ?? []).reduce((all, [, amount]) => all + inWhole(amount, steps), 0)
    if (isInner ? value !== null && inWhole(value, steps) !== sum : put !== undefined) {
      throw new CommandFailed(
        2,
        text(
          `${id}: värde ${index + 1} är inte summan av sina bidrag i extension.contributions; bidrag anges för inre celler.`,
          `${id}: value ${index + 1} is not the sum of its contributions in extension.contributions; they are given for inner cells.`,
        ),
      )
    }
  }
  const scaled = cells.map((cell) => ({
    ...cell,
    value: cell.value === null ? null : inWhole(cell.value, steps),
  }))
  const whole = addMargins({ ...table, cells: scaled })
  if ('wrong' in whole) throw new CommandFailed(2, whole.wrong)
  const moved = new Map(
    contributions.entries().map(([index, put]) => {
      const at = dimensions.map(({ categories }, nth) => {
        const category = categories[places[index]?.[nth] ?? 0]
        const of = whole.table.dimensions[nth]?.categories ?? []
        return of.findIndex((one) => one.id === category?.id)
      })
      const amounts = put.map(([who, amount]) => [who, inWhole(amount, steps)] as const)
      return [cellIndex(whole.table, at), amounts] as const
    }),
  )
  return { measure, table: whole.table, contributions: moved }
}

const inWhole = (amount: number, steps: number) => Math.round(amount * steps)

import type { Spells } from '../../src/statistics/counting/daily-stock.ts'

export type SpellSize = {
  readonly name: string
  readonly children: number
  readonly placements: number
  readonly years: number
  readonly areas: number
}

export const forms = 6
export const firstYear = 2007

export type MadeUp = Spells & { readonly child: Int32Array }

/** The day number, from the first day of the period, on which each year begins; one more than there are years. */
export function yearStarts(years: number): number[] {
  const day = (year: number) => Date.UTC(year, 0, 1) / 86_400_000
  return Array.from({ length: years + 1 }, (_, nth) => day(firstYear + nth) - day(firstYear))
}

/**
 * Placements of made-up children, the same each time: a child has one after the other, mostly in one area, some
 * two thirds shorter than a year and some as long as a childhood. Days are numbered from the period's first.
 */
export function madeUpSpells({ children, placements, years, areas }: SpellSize): MadeUp {
  const days = yearStarts(years).at(-1) ?? 0
  const next = chance(20261122)
  const column = () => new Int32Array(placements)
  const made = {
    ...{ child: column(), cell: column(), from: column(), until: column(), dayCostOre: column() },
  }
  const lastUntil = new Int32Array(children).fill(-1)
  const home = Int32Array.from({ length: children }, () => next(areas))
  for (let nth = 0; nth < placements; nth += 1) {
    const child = nth < children ? nth : next(children)
    const before = lastUntil[child] as number
    const from = before < 0 || before >= days ? next(days) : before
    const length = 1 + (next(3) < 2 ? next(330) : next(1_500))
    const form = next(forms)
    const area = next(20) === 0 ? next(areas) : (home[child] as number)
    made.child[nth] = child
    made.cell[nth] = area * forms + form
    made.from[nth] = from
    made.until[nth] = from + length
    made.dayCostOre[nth] = 80_000 + next(300_000)
    lastUntil[child] = from + length
  }
  return made
}

/** Whole numbers below a limit; xorshift, so that every machine makes the same. */
function chance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}

import type { Day } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'

/** Unbroken time in care, in one home or several; `until` is null while it goes on. */
export type Spell = { readonly from: Day; readonly until: Day | null }

/** A year of a stadsdel: how many are placed some time in it, and how many of them when it ends. */
export type YearWanted = {
  readonly from: Day
  /** The first day after it; for the present year, today. */
  readonly until: Day
  readonly placed: number
  readonly atEnd: number
}

const shareReturning = 0.18
const longestBefore = 6 * 365

/**
 * When each child of a stadsdel has been in care. Year for year so many begin that the year's
 * children are as many as wanted, and so many leave that the right number stays: a number of a
 * year is exact, whatever chance says of who and when.
 */
export function spellsOf(years: readonly YearWanted[], present: number, chance: Chance): Spell[][] {
  const all: Spell[][] = []
  let staying: Spell[][] = []
  let left: Spell[][] = []
  const first = years[0]?.from ?? 0
  for (let index = 0; index < present; index += 1) {
    const since = first - 1 - Math.floor(longestBefore * chance.share() ** 2.2)
    staying.push([{ from: since, until: null }])
  }
  all.push(...staying)
  for (const year of years) {
    const begin = year.placed - staying.length
    const returns = chance
      .shuffled(left.filter((course) => endOf(course) > year.from - 1000))
      .slice(0, Math.round(begin * shareReturning))
    left = left.filter((course) => !returns.includes(course))
    const news = Array.from({ length: begin - returns.length }, (): Spell[] => [])
    all.push(...news)
    const leaving = chooseLeaving(staying, [...returns, ...news], year, chance)
    for (const course of [...returns, ...news]) {
      course.push(beginIn(year, leaving.has(course), endOf(course), chance))
    }
    for (const course of staying) {
      const open = course.at(-1)
      if (open === undefined || !leaving.has(course)) continue
      course[course.length - 1] = { ...open, until: chance.whole(year.from + 1, year.until) }
    }
    staying = [...staying, ...returns, ...news].filter((course) => !leaving.has(course))
    left.push(...leaving)
  }
  return all
}

/** Whoever has just come leaves sooner than whoever has stayed for years. */
function chooseLeaving(
  staying: readonly Spell[][],
  coming: readonly Spell[][],
  { placed, atEnd }: YearWanted,
  chance: Chance,
): Set<Spell[]> {
  const drawn = [
    ...staying.map((course) => ({ course, at: chance.share() + 0.3 })),
    ...coming.map((course) => ({ course, at: chance.share() })),
  ]
  const inOrder = drawn.sort((one, other) => one.at - other.at)
  return new Set(inOrder.slice(0, placed - atEnd).map(({ course }) => course))
}

function beginIn({ from, until }: YearWanted, leaves: boolean, after: Day, chance: Chance): Spell {
  const earliest = Math.max(from, after + 30)
  if (!leaves) return { from: chance.whole(earliest, Math.max(earliest, until - 1)), until: null }
  const begin = chance.whole(earliest, Math.max(earliest, until - 20))
  return { from: begin, until: chance.whole(Math.min(begin + 8, until), until) }
}

function endOf(course: readonly Spell[]): Day {
  return course.at(-1)?.until ?? 0
}

/**
 * Where each version of a rule stands on one axis of time. A row for each, so that no two words meet;
 * what began long ago is cut at the left, since the last years are what anybody plans by.
 */
import { scaleLinear } from 'd3-scale'
import { textWidth } from '../../design/chain/layout/text-width.ts'
import type { RuleVersion } from '../../rules/rule.ts'
import { addMonths, type Day, dayOf, yearOf } from '../../shared/day.ts'

export type Bar = {
  readonly version: RuleVersion
  readonly x0: number
  readonly x1: number
  /** It began before the drawing does. */
  readonly cutLeft: boolean
  /** It has no end. */
  readonly goesOn: boolean
  readonly state: 'before' | 'now' | 'coming'
}

export type Line = {
  readonly bars: readonly Bar[]
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly today: number
}

const mostYears = 12
const leastWidth = 14

export function layOutVersions(
  versions: readonly RuleVersion[],
  { today, width }: { today: Day; width: number },
): Line {
  const first = Math.min(today, ...versions.map(({ validFrom }) => validFrom))
  const last = Math.max(today, ...versions.map(({ validFrom }) => validFrom))
  const from = Math.max(addMonths(first, -6), addMonths(last, -12 * mostYears))
  const until = addMonths(last, 18)
  const at = scaleLinear([from, until], [0, width]).clamp(true)
  return {
    bars: versions.map((version) => {
      const { validFrom, validUntil } = version
      const x0 = Math.min(at(validFrom), width - leastWidth)
      return {
        version,
        x0,
        x1: Math.max(at(validUntil ?? until), x0 + leastWidth),
        cutLeft: validFrom < from,
        goesOn: validUntil === null,
        state:
          validFrom > today
            ? 'coming'
            : validUntil !== null && validUntil <= today
              ? 'before'
              : 'now',
      }
    }),
    years: yearsBetween(from, until, (day) => at(day), width),
    today: at(today),
  }
}

/** As many as there is room for, each at its first of January. */
function yearsBetween(from: Day, until: Day, at: (day: Day) => number, width: number) {
  const all = Array.from({ length: yearOf(until) - yearOf(from) }, (_, index) => {
    const year = yearOf(from) + 1 + index
    return { year, x: at(dayOf(year, 1, 1)) }
  }).filter(({ x }) => x < width - textWidth('2026', 13))
  const room = all.length < 2 ? width : width / all.length
  const every = Math.ceil((textWidth('2026', 13) + 14) / room)
  return all.filter((_, index) => (all.length - 1 - index) % every === 0)
}

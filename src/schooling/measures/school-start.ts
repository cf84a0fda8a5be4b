import type { Measure } from '../../measures/measure.ts'
import type { Day } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'

/** One placement that changed the school, whether ours or reported to us. */
export type SchoolStartCase = { readonly placedOn: Day; readonly schoolStartOn: Day | null }

export type SchoolStartFigures = {
  readonly placements: number
  readonly started: number
  /** Of those started: within seven days of the placement, the day of placement being day 0. */
  readonly withinWeek: number
  /** Median days of those started; null when none has. The mean of the middle two where they are even. */
  readonly medianDays: number | null
  /** School has not begun: shown apart, never as zero days. */
  readonly missing: number
}

/**
 * Days from a placement that changes the school to the first day of school, per placement.
 * @example placed 3, 5 and 10 November; school on 5 November, 14 November and not yet:
 *   3 placements, 2 started (2 and 9 days), 1 within a week, median 5.5, 1 missing.
 * Source: "Stöd till placerade barn och unga", Socialförvaltningen 2021-11-12, s. 15–16.
 */
export const schoolStartMeasure: Measure<SchoolStartCase, SchoolStartFigures> = {
  id: 'school-start',
  name: text('Dagar till skolstart', 'Days to school start'),
  definition: text(
    'Placeringar som började under månaden och bytte barnets skola. Dagar räknas från placeringsdagen, som är dag 0, till första skoldagen. Andelen inom en vecka är av dem som har börjat; de som inte har börjat visas för sig. Barn med skyddade uppgifter ingår inte.',
    'Placements that began in the month and changed the child’s school. Days are counted from the day of placement, which is day 0, to the first day of school. The share within a week is of those who have started; those who have not are shown apart. Children with protected data are not included.',
  ),
  count: (rows) => {
    const days = rows
      .flatMap(({ placedOn, schoolStartOn }) =>
        schoolStartOn === null ? [] : [schoolStartOn - placedOn],
      )
      .sort((one, other) => one - other)
    return {
      placements: rows.length,
      started: days.length,
      withinWeek: days.filter((count) => count <= 7).length,
      medianDays: median(days),
      missing: rows.length - days.length,
    }
  },
}

function median(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  if (upper === undefined) return null
  const lower = sorted[Math.ceil(middle) - 1] ?? upper
  return (lower + upper) / 2
}

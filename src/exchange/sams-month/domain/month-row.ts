import type { Sex } from '../../../children/index.ts'
import type { PlacementFormCode } from '../../../placements/index.ts'
import type { DelayReason, SchoolForm } from '../../../schooling/index.ts'
import type { Day } from '../../../shared/day.ts'
import type { Month } from './month.ts'

/**
 * One placement that began in the month and changed the child's school, as the stadsdel reports it
 * to the central department: by pseudonym, without name, number, address or school.
 */
export type MonthRow = {
  readonly stadsdel: string
  readonly month: Month
  readonly pseudonym: string
  readonly birthYear: number
  readonly sex: Sex
  readonly schoolForm: SchoolForm | null
  /** Årskurs; 0 is förskoleklass. */
  readonly grade: number | null
  readonly placementForm: PlacementFormCode
  readonly placedOn: Day
  readonly changesSchool: boolean
  readonly municipality: string | null
  readonly samsSentOn: Day | null
  readonly schoolStartOn: Day | null
  /** Why school had not begun within seven days. */
  readonly delayReason: DelayReason | null
  /** More on the reason, at most 200 characters, never who or where. */
  readonly delayNote: string | null
  readonly hasSchoolPlan: boolean
}

/**
 * Whole days from the placement to the first day of school; null while school has not begun.
 * @example placed 2026-11-03, school on 2026-11-12: 9. Placed and at school the same day: 0.
 * Source: the city's monthly file, "antal dagar det tar från placering till att barnet eller den
 * unge börjar skolan" (Stöd till placerade barn och unga, Socialförvaltningen 2021-11-12, s. 16).
 */
export function daysToSchool(row: Pick<MonthRow, 'placedOn' | 'schoolStartOn'>): number | null {
  return row.schoolStartOn === null ? null : row.schoolStartOn - row.placedOn
}

/** A placement is the same one in two deliveries when these three are: what a row is kept by. */
export function rowKey(row: Pick<MonthRow, 'stadsdel' | 'pseudonym' | 'placedOn'>): string {
  return `${row.stadsdel}\n${row.pseudonym}\n${row.placedOn}`
}

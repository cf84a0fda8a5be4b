import { civilDate, type Day, yearOf } from '../../shared/day.ts'

/**
 * The grade a child of this age is in on the day: 0 is förskoleklass, 1–9 compulsory school. The
 * school year is taken to turn on 1 July, between the terms. Below 0 the child has not begun,
 * above 9 compulsory schooling is over; a child who began a year earlier or later is not told.
 * @example born 2017-05-02, on 2026-11-22: 3
 * Source: skollagen (2010:800) 7 kap. 10 and 12 §§.
 */
export function gradeByAge(born: Day, day: Day): number {
  const { year, month } = civilDate(day)
  const schoolYear = month >= 7 ? year : year - 1
  return schoolYear - yearOf(born) - 6
}

/** Förskoleklass to grade 9. */
export function isOfSchoolAge(born: Day, day: Day): boolean {
  const grade = gradeByAge(born, day)
  return grade >= 0 && grade <= 9
}

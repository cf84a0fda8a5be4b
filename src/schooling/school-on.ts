import type { Place } from '../children/index.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import type { Day } from '../shared/day.ts'
import { contains } from '../shared/period.ts'

/** The school where the child is enrolled on a day, and since when. */
export function schoolOn(facts: readonly RecordedFact[], day: Day): Place | null {
  const school = facts.find(
    ({ kind, from, until }) => kind === 'school-enrolment' && contains({ from, until }, day),
  )
  return school === undefined ? null : { name: String(school.data.schoolName), since: school.from }
}

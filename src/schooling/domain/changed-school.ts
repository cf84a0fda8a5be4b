import type { Fact } from '../../rules/fact.ts'
import type { Context, Trigger } from '../../rules/rule.ts'
import { careEnded, eachFact } from '../../rules/triggers.ts'
import type { Day } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { isOfSchoolAge } from './school-age.ts'
import { isUpperSecondary } from './school-forms.ts'

/** A placement in one of the forms, that changes the school of a child who goes to school. */
export function changedSchool(forms: readonly string[]): Trigger {
  const included = new Set(forms)
  return eachFact(
    'placement',
    text('En placering som byter skola började', 'A placement that changes the school began'),
    {
      when: (placement, context) =>
        placement.data.changesSchool === true &&
        included.has(String(placement.data.form)) &&
        goesToSchool(placement.from, context),
      endedBecause: careEnded,
    },
  )
}

/**
 * In förskoleklass to grade 9 by age, or enrolled in upper secondary school on the day. Age is
 * judged on the first school day, so a child placed in the summer before its first year is in and
 * one who has left grade 9 is out. With the date of birth unknown we ask rather than miss a child.
 */
export function goesToSchool(placedOn: Day, { born, calendar, history }: Context): boolean {
  if (born === null) return true
  if (isOfSchoolAge(born, calendar.nextSchoolDay(placedOn) ?? placedOn)) return true
  return history.of('school-enrolment').some((enrolment) => isUpperSecondaryOn(enrolment, placedOn))
}

/** An enrolment that ended with the move, on the day of placement, still counts. */
function isUpperSecondaryOn({ data, from, until }: Fact, day: Day): boolean {
  return (
    isUpperSecondary(String(data.schoolForm)) && from <= day && (until === null || until >= day)
  )
}

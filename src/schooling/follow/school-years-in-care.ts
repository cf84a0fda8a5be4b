import type { Fact } from '../../rules/fact.ts'
import type { Occasion, Trigger } from '../../rules/rule.ts'
import { careEnded, placedRuns } from '../../rules/triggers.ts'
import { type Day, dayOf, yearOf } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { isUpperSecondary } from '../domain/school-forms.ts'

const firstYearAtAge = 6
const lastYearEndsAtAge = 16
/** The school year is taken to turn on 1 July, as in `gradeByAge`. */
const turnOfYear = { month: 7, date: 1 }

/**
 * The time a child both is in care and goes to school: förskoleklass to grade 9 by age, and on for
 * the one who then is enrolled in upper secondary school. A child who begins school while placed is
 * asked about from then.
 */
export const schoolYearsInCare: Trigger = {
  kinds: ['placement', 'school-enrolment'],
  says: text('Vården började, eller skolåldern under den', 'Care began, or school age during it'),
  find: (context) =>
    placedRuns(context, isCare).flatMap((run): Occasion[] => {
      const { history, born, today } = context
      const begins = born === null ? run.from : july(yearOf(born) + firstYearAtAge)
      const from = Math.max(run.from, begins)
      const finishes = born === null ? null : july(yearOf(born) + lastYearEndsAtAge)
      const goesOn = history.of('school-enrolment').some((enrolment) => isOnFrom(enrolment, from))
      const leaves = goesOn || finishes === null || finishes > today ? null : finishes
      if (from > today || (!goesOn && finishes !== null && finishes <= from)) return []
      if (run.until !== null && run.until <= from) return []
      return [
        {
          origin: run.items[0],
          covers: run.items.map(({ originId }) => originId),
          countsFrom: from,
          arises: from,
          ends: endOf(run.until, leaves),
        },
      ]
    }),
}

function isCare({ data }: Fact): boolean {
  return data.form !== 'privatplacering'
}

function july(year: number): Day {
  return dayOf(year, turnOfYear.month, turnOfYear.date)
}

function isOnFrom({ data, until }: Fact, from: Day): boolean {
  return isUpperSecondary(String(data.schoolForm)) && (until === null || until > from)
}

function endOf(careUntil: Day | null, leaves: Day | null): Occasion['ends'] {
  if (leaves !== null && (careUntil === null || leaves < careUntil)) {
    return { day: leaves, reason: text('Skolplikten upphörde', 'Compulsory schooling ended') }
  }
  return careUntil === null ? null : { day: careUntil, reason: careEnded }
}

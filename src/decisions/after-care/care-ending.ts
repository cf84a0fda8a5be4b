import type { Fact } from '../../rules/fact.ts'
import type { Context, Occasion, Trigger } from '../../rules/rule.ts'
import { birthday, type Day } from '../../shared/day.ts'
import { contains, type Run } from '../../shared/period.ts'
import type { Text } from '../../shared/text.ts'
import { isDecidedCare, withoutConsent } from '../domain/bases.ts'
import { runsOfBasis } from '../domain/care-clock.ts'

/** Care without consent that the court has decided, unbroken, whatever its ground became. */
export function decidedCare(context: Context): readonly Run<Fact>[] {
  return runsOfBasis(context, withoutConsent).filter(({ items }) => items.some(isDecidedCare))
}

/** Whether the day is before the child turned 18; where no birth is known it is a child. */
export function isChildOn({ born }: Context, day: Day): boolean {
  return born === null || day < birthday(born, 18)
}

const familyHomes = ['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj']

/** In whatever home a family has taken the child in for; a jourhem is for a time only. */
export function isFamilyHome({ data }: Fact): boolean {
  return familyHomes.includes(String(data.form))
}

export function placementOn({ history }: Context, day: Day): Fact | null {
  return history.of('placement').find((placement) => contains(placement, day)) ?? null
}

export type Ending = {
  /** The day the board is to decide, or the day care ended where nobody wrote down that it would. */
  readonly day: Day
  readonly run: Run<Fact>
  /** What was recorded of it beforehand. */
  readonly question: Fact | null
}

/**
 * Each time it is tried whether care shall end: counted to the day the board is to decide. Care that
 * ended without the question having been recorded is an occasion by itself, on the day it ended.
 */
export function whenCareIsToEnd(
  says: Text,
  when: (ending: Ending, context: Context) => boolean,
): Trigger {
  return {
    kinds: ['care-ending', 'legal-basis', 'placement'],
    says,
    find: (context) =>
      decidedCare(context).flatMap((run) =>
        endingsOf(run, context)
          .filter((ending) => isChildOn(context, ending.day) && when(ending, context))
          .map(({ day, question }): Occasion => {
            const origin = question ?? run.items[0]
            return {
              origin,
              covers: [origin.originId],
              countsFrom: day,
              arises: question?.from ?? day,
              ends: null,
            }
          }),
      ),
  }
}

function endingsOf(run: Run<Fact>, { history }: Context): Ending[] {
  const ids = run.items.map(({ originId }) => originId)
  const questions = history
    .of('care-ending')
    .filter(({ data }) => ids.includes(String(data.about)))
    .map((question): Ending => {
      const { untilDay } = question.data
      return { day: typeof untilDay === 'number' ? untilDay : question.from, run, question }
    })
  if (run.until === null || questions.length > 0) return questions
  return [{ day: run.until, run, question: null }]
}

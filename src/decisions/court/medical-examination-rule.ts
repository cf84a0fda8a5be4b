import { laws } from '../../rules/laws.ts'
import { planByFor } from '../../rules/plan-by.ts'
import {
  type Context,
  type Fulfilment,
  type Occasion,
  type Rule,
  rule,
  type Term,
  type Trigger,
} from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { theSameDay } from '../../rules/terms.ts'
import { addMonths } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { withinWeeks } from '../domain/weeks.ts'
import { appliedForCare } from '../immediate-care/application-rule.ts'
import { takenAtOnce } from '../immediate-care/immediate-care.ts'
import { isForCare } from './measures.ts'

const freshMonths = 6

const examined: Fulfilment = {
  kind: 'medical-examination',
  on: (fact, { countsFrom }) =>
    fact.from >= addMonths(countsFrom, -freshMonths) ? fact.from : null,
}

const atOnce = takenAtOnce(text('', ''), { from: 'care-begun' })

/**
 * Before each application for care; while one is still to be made for a child taken into care at
 * once, before the last working day for it, so that there is time to plan.
 */
const beforeApplication: Trigger = {
  kinds: [...new Set([...atOnce.kinds, 'court-application'])],
  says: text('Ansökan om vård förbereds', 'An application for care is prepared'),
  find: (context) => [...applied(context), ...awaited(context)],
}

function applied({ history }: Context): Occasion[] {
  return history
    .of('court-application')
    .filter(isForCare)
    .map((application) => ({
      origin: application,
      covers: [application.originId],
      countsFrom: application.from,
      arises: application.from,
      ends: null,
    }))
}

/** Once the application is there, it is the occasion, with its own day. */
function awaited(context: Context): Occasion[] {
  const applications = context.history.of('court-application')
  return atOnce
    .find(context)
    .filter(
      (occasion) =>
        !applications.some((fact) => appliedForCare.on(fact, occasion, context.history) !== null),
    )
    .map((occasion) => {
      const last = withinWeeks(4).count(occasion.countsFrom)
      return { ...occasion, countsFrom: planByFor(last, occasion.countsFrom) }
    })
}

/** A medical examination comes before the application: LVU 32 §, now (2026:1600) 11 kap. 4 §. */
export function medicalExaminationRule(): Rule {
  const before = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text('Lagen säger innan ansökan görs.', 'The law says before the application is made.'),
    } satisfies Term,
  })
  const shared = {
    level: 'lag',
    text: text(
      'En läkarundersökning av barnet eller den unge ska göras innan nämnden ansöker om vård, om den inte av särskilda skäl är obehövlig.',
      'A medical examination of the child or young person shall be made before the board applies for care, unless for special reasons it is not needed.',
    ),
    reading: text(
      'En undersökning som gjorts högst sex månader tidigare räknas. Innan ansökan är gjord visas den sista dagen för den.',
      'An examination made at most six months earlier counts. Before the application is made, the last day for it is shown.',
    ),
    due: theSameDay(text('före ansökan', 'before the application')),
    trigger: beforeApplication,
    fulfilledBy: [examined],
  } as const
  return rule({
    id: 'medical-examination',
    subject: 'child',
    title: text(
      'Läkarundersökning före ansökan om vård',
      'Medical examination before applying for care',
    ),
    who: text(
      'Socialsekreteraren ser till att barnet undersöks; nämnden får besluta om det och utse läkare.',
      'The caseworker sees to it that the child is examined; the board may decide so and appoint a doctor.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...before(laws.lvu, '32 § andra stycket'),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...before(laws.law2026, '11 kap. 4 §'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

import type { Fact } from '../../rules/fact.ts'
import { laws } from '../../rules/laws.ts'
import {
  type Context,
  type Fulfilment,
  type Occasion,
  type Rule,
  rule,
  type Term,
  type Trigger,
} from '../../rules/rule.ts'
import { citeLaw, citeTransition } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { eachEvent, placedRuns } from '../../rules/triggers.ts'
import type { Day } from '../../shared/day.ts'
import { contains, type Run } from '../../shared/period.ts'
import { type Text, text } from '../../shared/text.ts'
import { withoutConsent } from '../domain/bases.ts'
import { isPlacedByBoard, runsOfBasis } from '../domain/care-clock.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { decidedCare, isChildOn } from './care-ending.ts'

const afterCare = (fact: Fact) => fact.data.provision === 'vard'

/**
 * Care without consent ended for a child: counted from the day the follow-up began, or else from
 * when the child came home. While it stays placed with consent there is nothing yet to follow up.
 */
const careEndedForChild: Trigger = {
  kinds: ['legal-basis', 'placement', 'follow-up', 'investigation'],
  says: text('Vården utan samtycke upphörde', 'Care without consent ended'),
  find: (context) =>
    decidedCare(context).flatMap((run): Occasion[] => {
      const { until } = run
      if (until === null || !isChildOn(context, until)) return []
      const home = homeAgain(until, context)
      const followUp = context.history
        .of('follow-up')
        .find((fact) => afterCare(fact) && fact.from >= until)
      const begun = followUp?.from ?? home
      if (begun === null) return []
      const arises = home === null ? begun : Math.min(home, begun)
      const ends = inquiryOrNewCare(run, begun, context)
      // New care, or an investigation, before the child ever came home: nothing was left to follow.
      if (ends !== null && ends.day <= arises) return []
      const covers = run.items.map(({ originId }) => originId)
      return [{ origin: run.items[0], covers, countsFrom: begun, arises, ends }]
    }),
}

/** The day the child left the placement it had when care ended; null while it has not. */
function homeAgain(careEnded: Day, context: Context): Day | null {
  const staying = placedRuns(context, isPlacedByBoard).find((run) => contains(run, careEnded))
  return staying === undefined ? careEnded : staying.until
}

function inquiryOrNewCare(run: Run<Fact>, from: Day, context: Context): Occasion['ends'] {
  const inquiry = newInquiry(from, context)
  const again = runsOfBasis(context, withoutConsent).find(
    (next) => next.from >= (run.until ?? from),
  )
  if (again === undefined || (inquiry !== null && inquiry.day <= again.from)) return inquiry
  return { day: again.from, reason: text('Ny vård utan samtycke', 'New care without consent') }
}

function newInquiry(from: Day, { history }: Context): Occasion['ends'] {
  const inquiry = history.of('investigation').find((fact) => fact.from > from)
  if (inquiry === undefined) return null
  return { day: inquiry.from, reason: text('En utredning inleddes', 'An investigation began') }
}

const ended: Fulfilment = {
  kind: 'follow-up',
  on: (fact, { arises }) => (afterCare(fact) && fact.from >= arises ? fact.until : null),
}

/** LVU 21 b–c §§ since 2022; from 2027 (2026:1600) 10 kap. 6–7 §§. */
export function followUpCareRule(): Rule {
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: sixMonths(law, place, text('uppföljningen inleddes', 'it began')),
  })
  const shared = {
    level: 'lag',
    text: text(
      'När vård utan samtycke upphör ska nämnden följa upp situationen för den som är under 18 år; ska barnet återförenas med vårdnadshavaren först när det har skett. Uppföljningen avslutas senast sex månader efter att den inleddes, eller när en utredning inleds.',
      'When care without consent ends, the board shall follow up the situation of those under 18; if the child is to be reunited with its guardian, only once that has happened. The follow-up ends at the latest six months after it began, or when an investigation is opened.',
    ),
    reading: text(
      'Lagen säger inte när uppföljningen ska inledas. Tills en är registrerad räknar vi som om den inleddes när barnet kom hem.',
      'The law does not say when it shall begin. Until one is recorded, we count as if it began when the child came home.',
    ),
    due: within(6, 'months'),
    trigger: careEndedForChild,
    fulfilledBy: [ended],
  } as const
  return rule({
    id: 'follow-up-care',
    subject: 'child',
    title: text('Följ upp barnet efter vården', 'Follow up the child after care'),
    who: text(
      'Socialsekreteraren följer upp och avslutar; barn från 15 år och vårdnadshavare informeras.',
      'The caseworker follows up and ends it; children from 15 and guardians are informed.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '21 b och 21 c §§'),
        id: 'lvu-2022',
        validFrom: '2022-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '10 kap. 6 och 7 §§'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

const closed: Fulfilment = {
  kind: 'follow-up',
  on: (fact, { covers }) => (covers.includes(fact.originId) ? fact.until : null),
}

const optional = eachEvent(
  'follow-up',
  text('Uppföljning efter placering eller utredning beslutades', 'A follow-up was decided'),
  { when: (fact) => !afterCare(fact) },
)

/** The time runs from when the placement or the investigation ended, not from the decision. */
const fromWhatEnded: Trigger = {
  kinds: ['follow-up', 'placement', 'investigation'],
  says: optional.says,
  find: (context) =>
    optional.find(context).map((occasion) => {
      const { origin } = occasion
      const kind = origin.data.provision === 'utredning' ? 'investigation' : 'placement'
      const days = context.history
        .of(kind)
        .flatMap(({ until }) => (until !== null && until <= origin.from ? [until] : []))
      const countsFrom = days.length === 0 ? origin.from : Math.max(...days)
      return { ...occasion, countsFrom, ends: newInquiry(origin.from, context) }
    }),
}

/** A follow-up decided after a placement under SoL: two months, since 1 July 2025 six. */
export function followUpPlacementRule(): Rule {
  const asked = {
    level: 'lag',
    trigger: fromWhatEnded,
    fulfilledBy: [closed],
    reading: text(
      'Uppföljningen är frivillig för nämnden; plikten gäller bara att den avslutas i tid.',
      'The follow-up is optional for the board; the duty is only to end it in time.',
    ),
  } as const
  return rule({
    id: 'follow-up-placement',
    subject: 'child',
    title: text('Avsluta uppföljningen i tid', 'End the follow-up in time'),
    who: text(
      'Socialsekreteraren avslutar uppföljningen; barn från 15 år och vårdnadshavare informeras.',
      'The caseworker ends the follow-up; children from 15 and guardians are informed.',
    ),
    recordedHere: true,
    versions: [
      {
        ...asked,
        id: 'osol-2013',
        validFrom: '2013-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osol, '11 kap. 4 c §'),
        text: text(
          'En uppföljning efter utredning eller placering ska avslutas senast två månader från det att utredningen avslutades eller placeringen upphörde.',
          'A follow-up after an investigation or placement shall end at the latest two months after the investigation was closed or the placement ended.',
        ),
        term: {
          level: 'lag',
          source: citeLaw(laws.osol, '11 kap. 4 c §'),
          text: text('Lagen sade två månader.', 'The law said two months.'),
        },
        due: within(2, 'months'),
      },
      {
        ...asked,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, '23 kap. 5 §'),
        text: text(
          'En uppföljning efter utredning eller placering ska avslutas senast sex månader från det att utredningen avslutades eller placeringen upphörde, eller när en utredning inleds dessförinnan.',
          'A follow-up after an investigation or placement shall end at the latest six months after the investigation was closed or the placement ended, or when an investigation is opened before then.',
        ),
        term: sixMonths(
          laws.sol,
          '23 kap. 5 §',
          text('placeringen upphörde', 'the placement ended'),
        ),
        due: within(6, 'months'),
        transition: {
          to: 'recompute',
          source: citeTransition(laws.sol, 1),
          text: text(
            'En uppföljning som pågår följer den nya lagens längre tid.',
            'A follow-up under way follows the longer time of the new law.',
          ),
        },
      },
    ],
  })
}

function sixMonths(law: Text, place: string, since: Text): Term {
  return {
    level: 'lag',
    source: citeLaw(law, place),
    text: text(
      `Lagen säger sex månader från det att ${since.sv}.`,
      `The law says six months from when ${since.en}.`,
    ),
  }
}

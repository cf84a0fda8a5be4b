import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import type { History } from '../rules/history.ts'
import { laws } from '../rules/laws.ts'
import { type Rule, rule, type Term } from '../rules/rule.ts'
import { citeLaw } from '../rules/source.ts'
import { theSameDay, within } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { unchangedInSol } from '../rules/unchanged.ts'
import { type Text, text } from '../shared/text.ts'

const oldPlace = '11 kap. 1 a §'

const cameIn = text('En orosanmälan kom in', 'A report of concern came in')

export function protectionAssessmentRule(): Rule {
  const shared = {
    level: 'lag',
    text: text(
      'När en anmälan kommit in ska nämnden genast bedöma om barnet eller den unge behöver omedelbart skydd, och dokumentera bedömningen.',
      'When a report has come in the board shall at once assess whether the child or young person needs immediate protection, and document the assessment.',
    ),
    reading: text(
      'Genast läser vi som samma dag som anmälan kom in, också på en helg.',
      'We read at once as the same day as the report came in, also at a weekend.',
    ),
    due: theSameDay(text('genast, alltså samma dag', 'at once, that is the same day')),
    trigger: eachEvent('report', cameIn),
    fulfilledBy: [factNaming('protection-assessment', 'about')],
  } as const
  const atOnce = (law: Text, place: string): Term => ({
    level: 'lag',
    source: citeLaw(law, place),
    text: text('Lagen säger genast.', 'The law says at once.'),
  })
  return rule({
    id: 'protection-assessment',
    subject: 'child',
    recordedHere: true,
    title: text('Skyddsbedömning', 'Immediate protection assessment'),
    who: text(
      'Mottagningen bedömer om barnet behöver omedelbart skydd.',
      'The intake assesses whether the child needs protection at once.',
    ),
    versions: [
      {
        ...shared,
        id: 'osol-2013',
        validFrom: '2013-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osol, oldPlace),
        term: atOnce(laws.osol, oldPlace),
      },
      {
        ...shared,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, '20 kap. 1 §'),
        term: atOnce(laws.sol, '20 kap. 1 §'),
        transition: unchangedInSol,
      },
    ],
  })
}

export function preliminaryAssessmentRule(): Rule {
  const extraordinary = text('synnerliga skäl', 'extraordinary reasons')
  const shared = {
    level: 'lag',
    text: text(
      'Inom fjorton dagar efter att en anmälan kommit in ska nämnden besluta att inleda eller inte inleda utredning. Pågår redan en utredning om barnet behövs inget beslut.',
      'Within fourteen days after a report came in the board shall decide whether to open an investigation. If one is already under way, no decision is needed.',
    ),
    reading: text(
      'Tiden räknas från den dag anmälan kom in, vem som än fick den.',
      'Time is counted from the day the report came in, whoever received it.',
    ),
    due: within(14, 'days'),
    trigger: eachEvent('report', cameIn, {
      when: (report, { history }) => !isUnderWay(report, history),
    }),
    fulfilledBy: [
      factNaming('preliminary-assessment', 'about'),
      factNaming('investigation', 'about'),
    ],
  } as const
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: fourteenDays(law, place),
    extendable: { ground: extraordinary, source: citeLaw(law, place) },
  })
  const fourteenDays = (law: Text, place: string): Term => ({
    level: 'lag',
    source: citeLaw(law, place),
    text: text('Lagen säger inom fjorton dagar.', 'The law says within fourteen days.'),
  })
  return rule({
    id: 'preliminary-assessment',
    subject: 'child',
    recordedHere: true,
    title: text('Förhandsbedömning', 'Preliminary assessment'),
    who: text(
      'Mottagningen beslutar om utredning ska inledas.',
      'The intake decides whether to open an investigation.',
    ),
    versions: [
      {
        ...shared,
        ...inLaw(laws.osol, oldPlace),
        id: 'osol-2013',
        validFrom: '2013-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.sol, '20 kap. 2 §'),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: unchangedInSol,
      },
    ],
  })
}

/** Whether an investigation of the child was already under way when the report came in. */
export function isUnderWay(report: Fact, history: History): boolean {
  return history
    .of('investigation')
    .some(({ from, until }) => from < report.from && (until === null || until > report.from))
}

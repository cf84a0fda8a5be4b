import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import type { History } from '../rules/history.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Occasion, type Rule, rule, type Term, type Trigger } from '../rules/rule.ts'
import { citeLaw, citeTransition } from '../rules/source.ts'
import { theSameDay, withinWeeks } from '../rules/terms.ts'
import { unchangedInSol } from '../rules/unchanged.ts'
import { text } from '../shared/text.ts'
import { isUnderWay } from './report-rules.ts'

/**
 * Whoever is obliged to report and asks is told whether an investigation was opened. The week came
 * into the law on 15 January 2026; before that it gave no number, and the week is our own.
 */
const asks = text(
  'Den som är skyldig att anmäla och begär det ska få veta om en utredning har inletts, inte har inletts eller redan pågår, om det inte är olämpligt.',
  'Whoever is obliged to report and asks shall be told whether an investigation was opened, was not opened or is already under way, unless that is unsuitable.',
)
const place = '19 kap. 6 §'
const fulfilledBy = [factNaming('report-feedback', 'about')] as const

const decided: Trigger = {
  kinds: ['report', 'preliminary-assessment', 'investigation'],
  says: text(
    'En anmälningsskyldig vill ha besked, och anmälan kom in',
    'A mandated reporter wants to be told, and the report came in',
  ),
  find: ({ history }) =>
    history.of('report').flatMap((report): Occasion[] => {
      const day = isAsked(report) ? decidedOn(report, history) : null
      if (day === null) return []
      return [
        { origin: report, covers: [report.originId], countsFrom: day, arises: day, ends: null },
      ]
    }),
}

const alreadyUnderWay: Trigger = {
  kinds: ['report', 'investigation'],
  says: text(
    'En anmälningsskyldig vill ha besked under pågående utredning, och anmälan kom in',
    'A mandated reporter wants to be told during an investigation, and the report came in',
  ),
  find: ({ history }) =>
    history
      .of('report')
      .filter((report) => isAsked(report) && isUnderWay(report, history))
      .map((report) => ({
        origin: report,
        covers: [report.originId],
        countsFrom: report.from,
        arises: report.from,
        ends: null,
      })),
}

function isAsked({ data }: Fact): boolean {
  return data.flag === true && data.outcome === 'anmalningsskyldig'
}

/** The first decision on the report: the assessment, or the investigation that was opened on it. */
function decidedOn(report: Fact, history: History): number | null {
  const days = [...history.of('preliminary-assessment'), ...history.of('investigation')]
    .filter(({ data }) => data.about === report.originId)
    .map(({ from }) => from)
  return days.length === 0 ? null : Math.min(...days)
}

const who = text('Mottagningen återkopplar till anmälaren.', 'The intake tells the reporter.')

export function reportFeedbackRule(): Rule {
  const shared = {
    level: 'lag',
    text: asks,
    reading: text(
      'Tiden räknas från dagen för beslutet att inleda eller inte inleda utredning. Kommer begäran senare ska beskedet lämnas genast.',
      'Time is counted from the day of the decision to open or not open an investigation. Asked for later, it shall be given at once.',
    ),
    due: withinWeeks(1),
    trigger: decided,
    fulfilledBy,
  } as const
  const ownWeek: Term = {
    level: 'lokal rutin',
    source: localRoutine(text('Återkoppling till anmälare', 'Feedback to reporters')),
    text: text(
      'Lagen angav inget antal dagar; kommunen hade valt en vecka.',
      'The law gave no number of days; the municipality had chosen a week.',
    ),
  }
  return rule({
    id: 'report-feedback',
    subject: 'child',
    title: text('Återkoppling till anmälaren', 'Feedback to the reporter'),
    who,
    recordedHere: true,
    versions: [
      {
        ...shared,
        id: 'osol-2013',
        validFrom: '2013-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osol, '14 kap. 1 b §'),
        term: ownWeek,
      },
      {
        ...shared,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        validUntil: '2026-01-15',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, place),
        term: ownWeek,
        transition: unchangedInSol,
      },
      {
        ...shared,
        id: 'sol-2026',
        validFrom: '2026-01-15',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, place),
        term: {
          level: 'lag',
          source: citeLaw(laws.sol, place),
          text: text('Lagen säger senast en vecka.', 'The law says within a week.'),
        },
        transition: {
          to: 'keep-date',
          source: citeTransition(laws.amending1501, 1),
          text: text(
            'Veckan står från den 15 januari 2026 i lagen.',
            'From 15 January 2026 the week stands in the law.',
          ),
        },
      },
    ],
  })
}

export function reportFeedbackAtOnceRule(): Rule {
  return rule({
    id: 'report-feedback-at-once',
    subject: 'child',
    title: text(
      'Återkoppling när utredning redan pågår',
      'Feedback where an investigation is under way',
    ),
    who,
    recordedHere: true,
    versions: [
      {
        id: 'sol-2026',
        validFrom: '2026-01-15',
        appliesTo: 'triggers-from',
        level: 'lag',
        source: citeLaw(laws.sol, place),
        text: text(
          'Pågår redan en utredning när anmälan kommer in, ska den anmälningsskyldige som begär det få veta det genast.',
          'If an investigation is already under way when the report comes in, the mandated reporter who asks shall be told at once.',
        ),
        reading: text(
          'Genast läser vi som samma dag som anmälan och begäran kom in.',
          'We read at once as the same day as the report and the request came in.',
        ),
        due: theSameDay(text('genast, alltså samma dag', 'at once, that is the same day')),
        term: {
          level: 'lag',
          source: citeLaw(laws.sol, place),
          text: text('Lagen säger genast.', 'The law says at once.'),
        },
        trigger: alreadyUnderWay,
        fulfilledBy,
      },
    ],
  })
}

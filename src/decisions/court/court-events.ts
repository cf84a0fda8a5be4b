import { eventKind } from '../../rules/event-kind.ts'
import type { Fact } from '../../rules/fact.ts'
import { text } from '../../shared/text.ts'
import { isDecidedCare, isImmediate } from '../domain/bases.ts'
import { applicationOf, isTemporary } from './measures.ts'

/** What goes to court and comes from it, for care and for bans alike. */
export const courtSubmission = eventKind({
  kind: 'court-submission',
  path: 'understallning',
  name: text('Underställning', 'Submission to court'),
  record: text('Registrera underställning', 'Record submission to court'),
  help: text(
    'Nämndens beslut och handlingarna lämnas till förvaltningsrätten, som prövar om det ska fastställas.',
    'The board’s decision and the documents go to the administrative court, which decides whether to confirm it.',
  ),
  day: text('Dag då beslutet lämnades till rätten', 'Day the decision was handed to the court'),
  about: {
    kinds: ['legal-basis', 'moving-ban', 'travel-ban'],
    when: (fact) => isImmediate(fact) || isTemporary(fact),
    label: text('Vilket beslut', 'Which decision'),
    missing: text(
      'Barnet har inget omedelbart omhändertagande och inget tillfälligt förbud registrerat. Registrera det först.',
      'The child has neither been taken into care at once nor any temporary ban recorded. Record that first.',
    ),
  },
  refuse: notBeforeIts,
})

export const courtApplication = eventKind({
  kind: 'court-application',
  path: 'ansokan-till-ratten',
  name: text('Ansökan till förvaltningsrätten', 'Application to the court'),
  record: text('Registrera ansökan till rätten', 'Record application to the court'),
  help: text(
    'Dagen avgör vilken lag som gäller: kom ansökan in före den 1 januari 2027 prövas den enligt 2 och 3 §§ LVU.',
    'The day decides which law applies: an application that came in before 1 January 2027 is tried under LVU Sections 2 and 3.',
  ),
  day: text('Dag då ansökan kom in till rätten', 'Day the application reached the court'),
  about: {
    kinds: ['legal-basis', 'moving-ban', 'travel-ban'],
    when: (fact) => isImmediate(fact) || isTemporary(fact) || isMovingBan(fact),
    label: text('Vilket beslut den följer på', 'Which decision it follows'),
    missing: text('Ansökan följer inte på något beslut.', 'The application follows no decision.'),
    isOptional: true,
  },
  provision: {
    label: text('Ansökan om', 'Application for'),
    choices: [
      { code: 'vard', name: text('Omhändertagande för vård', 'Care') },
      {
        code: 'anknytning',
        name: text(
          'Vård på grund av anknytning till familjehemmet',
          'Care because of attachment to the family home',
        ),
      },
      { code: 'flyttningsforbud', name: text('Flyttningsförbud', 'Moving ban') },
      { code: 'utreseforbud', name: text('Utreseförbud', 'Travel ban') },
    ],
  },
  flag: {
    label: text(
      'Gäller den som är dömd till sluten ungdomsvård (LVU 3 § andra stycket)',
      'Concerns somebody sentenced to closed youth care (LVU Section 3, second paragraph)',
    ),
  },
  refuse: notBeforeIts,
})

export const courtHearing = eventKind({
  kind: 'court-hearing',
  path: 'malet-togs-upp',
  name: text('Målet togs upp i rätten', 'The case was taken up in court'),
  record: text('Registrera att målet togs upp', 'Record that the case was taken up'),
  day: text('Dag då rätten tog upp målet', 'Day the court took up the case'),
  about: {
    kinds: ['court-application'],
    label: text('Vilken ansökan', 'Which application'),
    missing: text(
      'Ingen ansökan till rätten är registrerad. Registrera den först.',
      'No application to the court is recorded. Record it first.',
    ),
  },
  refuse: notBeforeIts,
})

export const courtRuling = eventKind({
  kind: 'court-ruling',
  path: 'domstolens-beslut',
  name: text('Domstolens avgörande', 'Court ruling'),
  record: text('Registrera domstolens avgörande', 'Record the court ruling'),
  day: text('Dag för avgörandet', 'Day of the ruling'),
  about: {
    kinds: ['court-submission', 'court-application'],
    label: text('Vad rätten prövade', 'What the court tried'),
    missing: text(
      'Ingen underställning eller ansökan är registrerad. Registrera den först.',
      'No submission or application is recorded. Record it first.',
    ),
  },
  outcome: {
    label: text('Avgörande', 'Ruling'),
    choices: [
      {
        code: 'faststallt',
        name: text('Fastställde nämndens beslut', 'Confirmed the board’s decision'),
      },
      {
        code: 'inte-faststallt',
        name: text('Fastställde inte nämndens beslut', 'Did not confirm the board’s decision'),
      },
      { code: 'bifall', name: text('Biföll ansökan', 'Granted the application') },
      { code: 'avslag', name: text('Avslog ansökan', 'Refused the application') },
    ],
  },
  refuse: rulingFits,
})

export const legalForce = eventKind({
  kind: 'legal-force',
  path: 'laga-kraft',
  name: text('Laga kraft', 'Legal force'),
  record: text('Registrera laga kraft', 'Record legal force'),
  day: text('Dag då avgörandet fick laga kraft', 'Day the ruling gained legal force'),
  about: {
    kinds: ['court-ruling', 'legal-basis'],
    when: (fact) => isDecidedCare(fact) || fact.data.outcome === 'bifall',
    label: text('Vilket avgörande', 'Which ruling'),
    missing: text(
      'Inget avgörande om vård är registrerat. Registrera det först.',
      'No ruling on care is recorded. Record it first.',
    ),
  },
  refuse: notBeforeIts,
})

export const careBegun = eventKind({
  kind: 'care-begun',
  path: 'vard-paborjad',
  name: text('Vården påbörjad utan placering', 'Care begun without a placement'),
  record: text('Registrera att vården påbörjades', 'Record that care began'),
  help: text(
    'Behövs bara när nämnden fick det faktiska vårdansvaret innan barnet kom till sin placering, till exempel på sjukhus. En placering säger det annars själv.',
    'Needed only when the board took actual charge before the child came to its placement, for example in hospital. A placement otherwise says so by itself.',
  ),
  day: text('Dag då nämnden fick vårdansvaret', 'Day the board took charge of the care'),
  about: {
    kinds: ['legal-basis'],
    when: (fact) => isImmediate(fact) || isDecidedCare(fact),
    label: text('Vilket beslut', 'Which decision'),
    missing: text(
      'Inget beslut om vård utan samtycke är registrerat. Registrera lagrummet först.',
      'No decision on care without consent is recorded. Record the legal basis first.',
    ),
  },
  refuse: notBeforeIts,
})

export const medicalExamination = eventKind({
  kind: 'medical-examination',
  path: 'lakarundersokning',
  name: text('Läkarundersökning inför ansökan', 'Medical examination before an application'),
  record: text('Registrera läkarundersökning', 'Record medical examination'),
  day: text('Dag', 'Day'),
  outcome: {
    label: text('Vad som gäller', 'What applies'),
    choices: [
      { code: 'gjord', name: text('Undersökningen är gjord', 'The examination has been made') },
      {
        code: 'obehovlig',
        name: text('Obehövlig av särskilda skäl', 'Not needed, for special reasons'),
        help: text('Skälen skrivs i akten.', 'The reasons are written in the file.'),
      },
    ],
  },
})

export const courtEvents = [
  courtSubmission,
  courtApplication,
  courtHearing,
  courtRuling,
  legalForce,
  careBegun,
  medicalExamination,
]

function isMovingBan({ kind }: Fact): boolean {
  return kind === 'moving-ban'
}

type Typed = { readonly from: number; readonly data: Fact['data'] }

/** What follows on a decision, an application or a ruling cannot be earlier than it. */
function notBeforeIts({ from, data }: Typed, facts: readonly Fact[]) {
  const it = facts.find(({ originId }) => originId === data.about)
  if (it === undefined || from >= it.from) return null
  // The board may have applied to the court already when it takes the child into care at once.
  if (data.provision !== undefined && it.kind === 'legal-basis') return null
  return text(
    'Dagen är före den dag det följer på.',
    'The day is before the day of what it follows.',
  )
}

/** A submission is confirmed or not, an application granted or refused. */
function rulingFits(typed: Typed, facts: readonly Fact[]) {
  const early = notBeforeIts(typed, facts)
  if (early !== null) return early
  const isApplication = applicationOf(typed.data.about, facts) !== null
  const saysApplication = typed.data.outcome === 'bifall' || typed.data.outcome === 'avslag'
  if (isApplication === saysApplication) return null
  return isApplication
    ? text(
        'Det rätten prövade är en ansökan: välj biföll eller avslog.',
        'What the court tried is an application: choose granted or refused.',
      )
    : text(
        'Det rätten prövade är en underställning: välj fastställde eller fastställde inte.',
        'What the court tried is a submission: choose confirmed or did not confirm.',
      )
}

import { type EventKind, eventKind } from '../../rules/event-kind.ts'
import type { Fact } from '../../rules/fact.ts'
import { text } from '../../shared/text.ts'
import { isDecidedCare } from '../domain/bases.ts'

/** When care is to end, and what follows it. */
export const careEnding = eventKind({
  kind: 'care-ending',
  path: 'vard-ska-provas-upphora',
  name: text('Fråga om vården ska upphöra', 'Question whether care shall end'),
  record: text('Registrera att vårdens upphörande prövas', 'Record that ending the care is tried'),
  help: text(
    'När någon begär det eller socialtjänsten själv tar upp det. Av dagen för beslutet räknas vad som ska vara gjort dessförinnan.',
    'When somebody asks for it or social services raise it. What must be done before is counted from the day of the decision.',
  ),
  day: text('Dag då frågan togs upp', 'Day the question was raised'),
  about: {
    kinds: ['legal-basis'],
    when: isDecidedCare,
    label: text('Vilken vård', 'Which care'),
    missing: text(
      'Ingen vård utan samtycke är registrerad. Registrera lagrummet först.',
      'No care without consent is recorded. Record the legal basis first.',
    ),
  },
  untilDay: { label: text('Dag då nämnden ska besluta', 'Day the board is to decide') },
  flag: {
    label: text(
      'Barnet ska återförenas med den som har vårdnaden',
      'The child is to be reunited with whoever has custody',
    ),
  },
})

export const reunificationPrepared = eventKind({
  kind: 'reunification-prepared',
  path: 'aterforening-forberedd',
  name: text('Återföreningen är förberedd', 'Reunification prepared'),
  record: text(
    'Registrera att återföreningen är förberedd',
    'Record that reunification is prepared',
  ),
  help: text(
    'En plan finns för hur barnet ska komma hem, och den är gått igenom med barnet och den som har vårdnaden.',
    'There is a plan for how the child is to come home, gone through with the child and whoever has custody.',
  ),
  day: text('Dag då planen var klar', 'Day the plan was ready'),
})

export const followUp = eventKind({
  kind: 'follow-up',
  path: 'uppfoljning',
  name: text('Uppföljning av barnets situation', 'Follow-up of the child’s situation'),
  record: text('Registrera att en uppföljning inleddes', 'Record that a follow-up began'),
  day: text('Dag då uppföljningen inleddes', 'Day the follow-up began'),
  provision: {
    label: text('Uppföljning efter', 'Follow-up after'),
    choices: [
      {
        code: 'vard',
        name: text('Vård utan samtycke', 'Care without consent'),
        help: text('Ska göras för barn under 18 år.', 'Shall be made for children under 18.'),
      },
      {
        code: 'placering',
        name: text('Placering enligt SoL', 'Placement under SoL'),
        help: text(
          'Får beslutas; samtycke behövs inte vid särskilt behov av skydd eller stöd.',
          'May be decided; no consent is needed where there is particular need of protection or support.',
        ),
      },
      {
        code: 'utredning',
        name: text('Utredning utan insats', 'An investigation without intervention'),
      },
    ],
  },
  ends: {
    record: text('Avsluta uppföljningen', 'End the follow-up'),
    day: text('Dag då uppföljningen avslutades', 'Day the follow-up ended'),
    outcome: {
      label: text('Uppföljningen ledde till', 'The follow-up led to'),
      choices: [
        { code: 'inget-mer', name: text('Inget mer behövs', 'Nothing more is needed') },
        { code: 'stod', name: text('Stöd med samtycke', 'Support with consent') },
        { code: 'utredning', name: text('Ny utredning', 'A new investigation') },
      ],
    },
  },
  refuse: followsSomething,
})

export const afterCareEvents: readonly EventKind[] = [careEnding, reunificationPrepared, followUp]

type Typed = { readonly from: number; readonly data: Fact['data'] }

const before = {
  vard: {
    kind: 'legal-basis',
    missing: text(
      'Ingen vård utan samtycke har upphört före den dagen. Avsluta lagrummet först.',
      'No care without consent has ended before that day. End the legal basis first.',
    ),
  },
  placering: {
    kind: 'placement',
    missing: text(
      'Ingen placering har upphört före den dagen. Avsluta placeringen först.',
      'No placement has ended before that day. End the placement first.',
    ),
  },
  utredning: {
    kind: 'investigation',
    missing: text(
      'Ingen utredning har avslutats före den dagen. Avsluta utredningen först.',
      'No investigation has been closed before that day. Close it first.',
    ),
  },
} as const

/** A follow-up follows what has ended. */
function followsSomething({ from, data }: Typed, facts: readonly Fact[]) {
  const asked = before[data.provision as keyof typeof before]
  if (asked === undefined) return null
  const hasEnded = (fact: Fact) =>
    fact.kind === asked.kind &&
    (fact.kind !== 'legal-basis' || isDecidedCare(fact)) &&
    fact.until !== null &&
    fact.until <= from
  return facts.some(hasEnded) ? null : asked.missing
}

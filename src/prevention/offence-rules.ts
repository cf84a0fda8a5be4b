import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { type Context, type Occasion, type Rule, rule } from '../rules/rule.ts'
import { cite, citeLaw } from '../rules/source.ts'
import { within, withinHours } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { ageOn, birthday } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'
import { seriousTalkBelowAge } from './offence-events.ts'

const informed = text(
  'Polisen informerade om brottsmisstanken',
  'The police informed of the suspicion',
)

/** SoL 19 a kap. 1 §: a crime that may lead to prison, presumably the first, of somebody below 21. */
const seriousTalkAsked = eachEvent('crime-suspicion', informed, {
  when: (suspicion, context) =>
    suspicion.data.outcome === 'forsta-fangelse' && isYoung(suspicion, context),
  ends: exceptedFrom,
})

function isYoung({ from }: Fact, { born }: Context): boolean {
  return born === null || ageOn(born, from) < seriousTalkBelowAge
}

const exceptionNames: Readonly<Record<string, Text>> = {
  '7': text(
    'Brottsutredningen kan påverkas (19 a kap. 7 §)',
    'The crime investigation may be affected (Chapter 19 a, Section 7)',
  ),
  '8-1': text(
    'En utredning pågår (19 a kap. 8 § 1)',
    'An investigation is under way (Chapter 19 a, Section 8.1)',
  ),
  '8-2': text(
    'En insats pågår (19 a kap. 8 § 2)',
    'An intervention is under way (Chapter 19 a, Section 8.2)',
  ),
  '8-3': text(
    'Omhändertagen eller i vård (19 a kap. 8 § 3)',
    'In care (Chapter 19 a, Section 8.3)',
  ),
  '8-4': text(
    'Samtalet hölls vid polisförhör (19 a kap. 8 § 4)',
    'The talk was held at a police interview (Chapter 19 a, Section 8.4)',
  ),
  '8-5': text('Särskilda skäl (19 a kap. 8 § 5)', 'Special reasons (Chapter 19 a, Section 8.5)'),
}

/** What is itself an exception, for as long as it goes on (8 § 1–3). */
const goingOn: readonly {
  readonly kind: string
  readonly exception: string
  readonly counts?: (fact: Fact) => boolean
}[] = [
  { kind: 'investigation', exception: '8-1' },
  {
    kind: 'legal-basis',
    exception: '8-3',
    counts: ({ data }) => data.basis !== 'sol',
  },
  { kind: 'sheltered-decision', exception: '8-3' },
  { kind: 'intervention', exception: '8-2' },
  { kind: 'intervention-without-consent', exception: '8-2' },
  {
    kind: 'placement',
    exception: '8-2',
    counts: ({ data }) => data.form !== 'privatplacering',
  },
]

/** The first day on which an exception holds, and which; what was recorded, or what is under way. */
function exceptedFrom(suspicion: Fact, { history, born, today }: Context): Occasion['ends'] {
  const recorded = history
    .of('serious-talk-exception')
    .filter(({ data }) => data.about === suspicion.originId)
    .map(({ from, data }) => ({ day: from, exception: String(data.provision) }))
  const underWay = goingOn.flatMap(({ kind, exception, counts }) =>
    history
      .of(kind)
      .filter((fact) => fact.until === null || fact.until > suspicion.from)
      .filter((fact) => counts === undefined || counts(fact))
      .map(({ from }) => ({ day: Math.max(from, suspicion.from), exception })),
  )
  const [first] = [...recorded, ...underWay].toSorted((one, other) => one.day - other.day)
  const grown = born === null ? null : birthday(born, seriousTalkBelowAge)
  if (first !== undefined && (grown === null || first.day < grown)) {
    return { day: first.day, reason: exceptionNames[first.exception] ?? informed }
  }
  return grown === null || grown > today
    ? null
    : { day: grown, reason: text('Den unge fyllde 21 år', 'The young person turned 21') }
}

/** Serious talks alone: another kind of talk does not do what the law asks. */
const seriousTalkHeld = {
  kind: 'offence-talk',
  on: ({ data, from }: Fact, { covers }: Occasion) =>
    data.outcome === 'allvarssamtal' && covers.includes(String(data.about)) ? from : null,
}

export function seriousTalkCallRule(): Rule {
  const source = citeLaw(laws.sol, '19 a kap. 3 §')
  return rule({
    id: 'serious-talk-call',
    subject: 'child',
    title: text('Kalla till allvarssamtal', 'Call to a serious talk'),
    who: text(
      'Socialsekreteraren hör med den som leder förundersökningen om det finns hinder, och kallar.',
      'The caseworker asks whoever leads the crime investigation whether anything hinders it, and calls.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'sol-2027',
        validFrom: '2027-01-02',
        appliesTo: 'triggers-from',
        level: 'lag',
        source,
        text: text(
          'När polisen har informerat om att någon under 21 år för första gången är misstänkt för ett brott som kan ge fängelse ska nämnden kalla till allvarssamtal inom 24 timmar.',
          'When the police have informed that somebody below 21 is for the first time suspected of a crime that may lead to prison, the board shall call to a serious talk within 24 hours.',
        ),
        reading: text(
          'Timmarna räknas som de går, också över en helg och då klockan ställs om. Pågår en utredning, en insats eller en vård behövs inget samtal (19 a kap. 8 §).',
          'The hours are counted as they pass, also over a weekend and when the clocks change. If an investigation, an intervention or care is under way no talk is needed (Chapter 19 a, Section 8).',
        ),
        due: withinHours(24),
        term: {
          level: 'lag',
          source,
          text: text('Lagen säger inom 24 timmar.', 'The law says within 24 hours.'),
        },
        trigger: seriousTalkAsked,
        fulfilledBy: [factNaming('serious-talk-call', 'about'), seriousTalkHeld],
      },
    ],
  })
}

export function seriousTalkRule(): Rule {
  const source = citeLaw(laws.sol, '19 a kap. 6 §')
  return rule({
    id: 'serious-talk',
    subject: 'child',
    title: text('Håll allvarssamtal', 'Hold a serious talk'),
    who: text(
      'Socialsekreteraren håller samtalet, med polisen om det inte är obehövligt.',
      'The caseworker holds the talk, with the police unless there is no need.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'sol-2027',
        validFrom: '2027-01-02',
        appliesTo: 'triggers-from',
        level: 'lag',
        source,
        text: text(
          'Ett allvarssamtal ska hållas inom fjorton dagar från det att nämnden fick information om brottsmisstanken. Tiden kan förlängas om det finns synnerliga skäl; samtalet ska då hållas så snart det går.',
          'A serious talk shall be held within fourteen days of the board being informed of the suspicion. The time may be extended for extraordinary reasons; the talk shall then be held as soon as possible.',
        ),
        due: within(14, 'days'),
        term: {
          level: 'lag',
          source,
          text: text('Lagen säger inom fjorton dagar.', 'The law says within fourteen days.'),
        },
        extendable: { ground: text('synnerliga skäl', 'extraordinary reasons'), source },
        trigger: seriousTalkAsked,
        fulfilledBy: [seriousTalkHeld],
      },
    ],
  })
}

export function firstOffenceTalkRule(): Rule {
  const source = cite(
    'Stockholms stads budget för 2019',
    'Stockholms stad',
    'samtal inom 48 timmar',
  )
  return rule({
    id: 'first-offence-talk',
    subject: 'child',
    title: text('Samtal efter första brottet', 'Talk after the first crime'),
    who: text(
      'Socialsekreteraren talar med den unge och vårdnadshavarna.',
      'The caseworker talks with the young person and the custodians.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'city-2019',
        validFrom: '2019-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source,
        text: text(
          'Unga som har begått sitt första brott ska få ett samtal inom 48 timmar.',
          'Young people who have committed their first crime shall have a talk within 48 hours.',
        ),
        reading: text(
          'Timmarna räknas från det att informationen nådde nämnden. Sedan den 2 januari 2027 kan samtalet vara ett allvarssamtal enligt lagen, som har sina egna tider.',
          'The hours are counted from when the information reached the board. From 2 January 2027 the talk may be a serious talk under the law, which has its own times.',
        ),
        due: withinHours(48),
        term: {
          level: 'stadsmål',
          source,
          text: text('Målet är 48 timmar.', 'The goal is 48 hours.'),
        },
        trigger: eachEvent('crime-suspicion', informed, {
          when: (suspicion, context) =>
            suspicion.data.outcome !== 'inte-forsta' && isYoung(suspicion, context),
          ends: hinderedFrom,
        }),
        fulfilledBy: [factNaming('offence-talk', 'about')],
      },
    ],
  })
}

/** Where a talk would harm the investigation of the crime, the city does not ask for one either. */
function hinderedFrom(suspicion: Fact, { history }: Context): Occasion['ends'] {
  const hinder = history
    .of('serious-talk-exception')
    .find(({ data }) => data.about === suspicion.originId && data.provision === '7')
  if (hinder === undefined) return null
  return { day: hinder.from, reason: exceptionNames['7'] ?? informed }
}

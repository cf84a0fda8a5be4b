import { type EventArea, eventKind, type TypedEvent } from '../rules/event-kind.ts'
import type { Fact } from '../rules/fact.ts'
import { ageOn, parseDay } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/** A young person suspected of a crime: what the police told, and the talk that follows. */
export const seriousTalkFrom = parseDay('2027-01-02')

/** Of those below this age; SoL 19 a kap. 1 §. */
export const seriousTalkBelowAge = 21

export const crimeSuspicion = eventKind({
  kind: 'crime-suspicion',
  path: 'brottsmisstanke',
  name: text('Misstanke om brott', 'Suspicion of crime'),
  record: text('Registrera information från polisen', 'Record information from the police'),
  help: text(
    'Dagen och klockslaget då informationen nådde nämnden. Tiden för kallelse och samtal räknas därifrån.',
    'The day and time the information reached the board. The time for the call and the talk is counted from then.',
  ),
  day: text('Dag då polisen informerade', 'Day the police informed'),
  hour: 'required',
  outcome: {
    label: text('Vad misstanken gäller', 'What is suspected'),
    choices: [
      {
        code: 'forsta-fangelse',
        name: text(
          'Första gången, ett brott som kan ge fängelse',
          'The first time, a crime that may lead to prison',
        ),
      },
      {
        code: 'forsta-annat',
        name: text('Första gången, ett annat brott', 'The first time, another crime'),
      },
      { code: 'inte-forsta', name: text('Inte första gången', 'Not the first time') },
    ],
  },
})

const ofSuspicion = {
  kinds: ['crime-suspicion'],
  label: text('Vilken misstanke', 'Which suspicion'),
  missing: text(
    'Ingen information från polisen är registrerad för barnet. Registrera den först.',
    'No information from the police is recorded for the child. Record it first.',
  ),
}

export const seriousTalkCall = eventKind({
  kind: 'serious-talk-call',
  path: 'kallelse-till-allvarssamtal',
  name: text('Kallelse till allvarssamtal', 'Call to a serious talk'),
  record: text('Registrera kallelse till allvarssamtal', 'Record call to a serious talk'),
  help: text(
    'Kontakta först den som leder förundersökningen eller utredningen: finns risk att den påverkas ska ingen kallas. Tala sedan om tid och plats för polisen.',
    'First contact whoever leads the investigation of the crime: where it might be affected nobody is to be called. Then tell the police time and place.',
  ),
  day: text('Dag då kallelsen skickades', 'Day the call was sent'),
  hour: 'optional',
  about: ofSuspicion,
  refuse: (event, facts) => refuseSeriousTalk(event, facts),
})

export const offenceTalk = eventKind({
  kind: 'offence-talk',
  path: 'samtal-efter-brott',
  name: text('Samtal efter brott', 'Talk after a crime'),
  record: text('Registrera samtal efter brott', 'Record talk after a crime'),
  day: text('Dag för samtalet', 'Day of the talk'),
  hour: 'optional',
  about: ofSuspicion,
  outcome: {
    label: text('Slags samtal', 'Kind of talk'),
    choices: [
      {
        code: 'allvarssamtal',
        name: text('Allvarssamtal', 'Serious talk'),
        help: text(
          'Enligt 19 a kap. socialtjänstlagen, från den 2 januari 2027. Polisen medverkar, om det inte är obehövligt.',
          'Under Chapter 19 a of the Social Services Act, from 2 January 2027. The police take part unless there is no need.',
        ),
      },
      { code: 'annat-samtal', name: text('Annat samtal', 'Another talk') },
    ],
  },
  refuse: (event, facts) =>
    beforeSuspicion(event, facts) ??
    (event.data.outcome === 'allvarssamtal' ? refuseSeriousTalk(event, facts) : null),
})

export const seriousTalkException = eventKind({
  kind: 'serious-talk-exception',
  path: 'inget-allvarssamtal',
  name: text('Inget allvarssamtal', 'No serious talk'),
  record: text('Registrera att inget allvarssamtal hålls', 'Record that no serious talk is held'),
  help: text(
    'Att en utredning, en insats eller en vård pågår ser Obruten själv, om det är registrerat.',
    'That an investigation, an intervention or care is under way Obruten sees by itself, if it is recorded.',
  ),
  day: text('Dag för ställningstagandet', 'Day of the decision'),
  about: ofSuspicion,
  provision: {
    label: text('Undantag', 'Exception'),
    about: text('Vad undantagen säger', 'What the exceptions say'),
    choices: [
      {
        code: '7',
        name: text(
          'Brottsutredningen kan påverkas (7 §)',
          'The crime investigation may be affected (7)',
        ),
        help: text(
          'Samtalet får inte hållas: den som leder förundersökningen har sagt att den riskerar att påverkas.',
          'The talk must not be held: whoever leads the crime investigation has said it might be affected.',
        ),
      },
      {
        code: '8-1',
        name: text('En utredning pågår (8 § 1)', 'An investigation is under way (8.1)'),
      },
      {
        code: '8-2',
        name: text('En insats pågår (8 § 2)', 'An intervention is under way (8.2)'),
        help: text(
          'Till barnet, den unge eller vårdnadshavaren, med eller utan samtycke.',
          'For the child, the young person or the custodian, with or without consent.',
        ),
      },
      {
        code: '8-3',
        name: text('Omhändertagen eller i vård (8 § 3)', 'Taken into care or in care (8.3)'),
      },
      {
        code: '8-4',
        name: text('Hölls vid polisförhör (8 § 4)', 'Held at a police interview (8.4)'),
        help: text(
          'Nämnden var med vid förhöret inom fjorton dagar och höll samtalet då. Registrera även samtalet.',
          'The board was present at the interview within fourteen days and held the talk then. Record the talk as well.',
        ),
      },
      { code: '8-5', name: text('Särskilda skäl (8 § 5)', 'Special reasons (8.5)') },
    ],
  },
  refuse: (event, facts) => beforeSuspicion(event, facts),
})

/** When a serious talk may be neither called to nor held. */
function refuseSeriousTalk(event: TypedEvent, facts: readonly Fact[]): Text | null {
  const suspicion = suspicionOf(event, facts)
  if (event.from < seriousTalkFrom) {
    return text(
      'Allvarssamtal finns i lagen från den 2 januari 2027. Registrera det som ett annat samtal.',
      'Serious talks are in the law from 2 January 2027. Record it as another talk.',
    )
  }
  if (suspicion !== undefined && ageOn(event.born, suspicion.from) >= seriousTalkBelowAge) {
    return text(
      'Den unge hade fyllt 21 år när polisen informerade. Allvarssamtal hålls med den som är yngre (19 a kap. 1 §).',
      'The young person had turned 21 when the police informed. Serious talks are held with those who are younger (Chapter 19 a, Section 1).',
    )
  }
  const isBarred = facts.some(
    ({ kind, data }) =>
      kind === seriousTalkException.kind &&
      data.about === event.data.about &&
      data.provision === '7',
  )
  if (isBarred) {
    return text(
      'Det är registrerat att brottsutredningen kan påverkas. Då får nämnden varken kalla till eller hålla samtalet (19 a kap. 7 §). Har hindret fallit bort, återta den uppgiften först.',
      'It is recorded that the crime investigation may be affected. Then the board may neither call to nor hold the talk (Chapter 19 a, Section 7). If that no longer holds, take that record back first.',
    )
  }
  return beforeSuspicion(event, facts)
}

function beforeSuspicion(event: TypedEvent, facts: readonly Fact[]): Text | null {
  const suspicion = suspicionOf(event, facts)
  if (suspicion === undefined || event.from >= suspicion.from) return null
  return text(
    'Dagen är före den dag polisen informerade.',
    'The day is before the day the police informed.',
  )
}

function suspicionOf({ data }: TypedEvent, facts: readonly Fact[]): Fact | undefined {
  return facts.find(({ originId }) => originId === data.about)
}

export const offenceArea: EventArea = {
  id: 'brott',
  title: text('Misstanke om brott', 'Suspicion of crime'),
  order: 8,
  events: [crimeSuspicion, seriousTalkCall, offenceTalk, seriousTalkException],
  ruleIds: ['serious-talk-call', 'serious-talk', 'first-offence-talk'],
}

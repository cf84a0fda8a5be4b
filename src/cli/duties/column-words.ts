import {
  areas,
  basisCodes,
  delayReasonCodes,
  endReasonCodes,
  formCodes,
  providerCodes,
  schoolFormCodes,
} from '../../catalogue.ts'
import { type Text, text } from '../../shared/text.ts'
import { eventColumnWords } from './event-column-words.ts'

/**
 * What a file of facts must say more than the type of a column: what it means, whether a rule is
 * misled without it, which codes there are, and that it names a placement. A misspelt form would
 * else be a placement that calls for nothing, and nobody would see it.
 */
export type ColumnWords = {
  readonly says: Text
  readonly required?: true
  readonly codes?: readonly string[]
  /** That it is the id of another of the child's facts, of one of these kinds. */
  readonly names?: readonly string[]
}

export type KindWords = {
  readonly says: Text
  /** When it holds; for what happens on one day `until` is left out. */
  readonly holds: 'a day' | 'a period'
  readonly columns: Readonly<Record<string, ColumnWords>>
}

const placementId: ColumnWords = {
  says: text(
    'Placeringen som steget hör till: dess id',
    'The placement the step belongs to: its id',
  ),
  required: true,
  names: ['placement'],
}

const schoolStep = {
  placementId,
  schoolName: { says: text('Skolans namn', 'Name of the school') },
  delayReason: {
    says: text(
      'Varför skolstarten tog mer än sju dagar',
      'Why the start took more than seven days',
    ),
    codes: delayReasonCodes,
  },
}

const meeting = {
  of: {
    says: text('Lagrummet som prövades', 'The legal basis that was considered'),
    required: true,
    codes: basisCodes,
  },
  decidedBy: {
    says: text('Vem som beslutade', 'Who decided'),
    codes: ['namnd', 'utskott'],
  },
} as const

const leave: KindWords = {
  says: text('', ''),
  holds: 'a day',
  columns: {
    dutyKey: {
      says: text('Åtagandets nyckel: `key` i svaret', "The duty's key: `key` in the answer"),
      required: true,
    },
    untilDay: { says: text('Den nya sista dagen', 'The new last day'), required: true },
    byManager: {
      says: text(
        'true: chefens eget, av stadens mål och rutiner. false: beslut där lagen tillåter det',
        "true: the manager's own, of the city's goals and routines. false: a decision where the law allows it",
      ),
      required: true,
    },
    ground: { says: text('Varför', 'Why') },
  },
}

export const kindWords: Readonly<Record<string, KindWords>> = {
  ...eventColumnWords(areas),
  'duty-extended': {
    ...leave,
    says: text('Ett åtagande fick längre tid', 'A duty was given a longer time'),
  },
  'duty-exempted': {
    ...leave,
    says: text('Ett åtagande behöver inte göras för en tid', 'A duty need not be done for a while'),
  },
  placement: {
    says: text('Barnet bor utanför hemmet', 'The child lives outside its home'),
    holds: 'a period',
    columns: {
      unitId: { says: text('Enheten som placerade', 'The unit that placed') },
      form: { says: text('Placeringsform', 'Form of placement'), required: true, codes: formCodes },
      homeName: { says: text('Hemmets namn', 'Name of the home') },
      municipality: { says: text('Kommunen hemmet ligger i', 'Municipality of the home') },
      changesSchool: {
        says: text('Om barnet byter skola', 'Whether the child changes school'),
        required: true,
      },
      isReplacement: {
        says: text('Om det är en omplacering', 'Whether it replaces another placement'),
      },
      plannedEnd: { says: text('Planerad sista dag', 'Planned end') },
      endReason: { says: text('Varför den slutade', 'Why it ended'), codes: endReasonCodes },
      provider: { says: text('Vem som driver hemmet', 'Who runs the home'), codes: providerCodes },
    },
  },
  'legal-basis': {
    says: text('Lagrummet vården vilar på', 'The legal basis of the care'),
    holds: 'a period',
    columns: {
      basis: { says: text('Lagrummet', 'The basis'), required: true, codes: basisCodes },
      decidedBy: {
        says: text('Vem som beslutade', 'Who decided'),
        codes: ['namnd', 'utskott', 'ordforande', 'delegat', 'domstol'],
      },
    },
  },
  absconding: {
    says: text('Barnet är avviket', 'The child has absconded'),
    holds: 'a period',
    columns: {},
  },
  'school-enrolment': {
    says: text('Barnet är inskrivet i skola', 'The child is enrolled in a school'),
    holds: 'a period',
    columns: {
      schoolName: { says: text('Skolans namn', 'Name of the school') },
      schoolForm: {
        says: text('Skolform', 'School form'),
        required: true,
        codes: schoolFormCodes,
      },
      grade: { says: text('Årskurs, 0–10', 'Grade, 0–10') },
      kind: {
        says: text('Skola, eller undervisning av Lärteamet', 'School, or teaching by Lärteamet'),
        required: true,
        codes: ['school', 'larteam'],
      },
    },
  },
  'school-start': {
    says: text('Barnet började skolan', 'The child started school'),
    holds: 'a day',
    columns: schoolStep,
  },
  'sams-message': {
    says: text('Meddelande till SAMS skickades', 'A message to SAMS was sent'),
    holds: 'a day',
    columns: schoolStep,
  },
  'school-plan': {
    says: text('Skolplanering gjordes', 'A school plan was made'),
    holds: 'a day',
    columns: schoolStep,
  },
  'region-notified': {
    says: text('Regionen underrättades', 'The region was notified'),
    holds: 'a day',
    columns: { placementId },
  },
  overvagande: {
    says: text('Övervägande beslutades', 'An övervägande was decided'),
    holds: 'a day',
    columns: meeting,
  },
  omprovning: {
    says: text('Omprövning beslutades', 'An omprövning was decided'),
    holds: 'a day',
    columns: meeting,
  },
}

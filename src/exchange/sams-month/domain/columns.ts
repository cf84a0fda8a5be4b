import type { Cell } from '../../../platform/spreadsheets/index.ts'
import { type Language, type Text, text } from '../../../shared/text.ts'
import {
  type CodeWords,
  delayReasonWords,
  placementFormWords,
  schoolFormWords,
  sexWords,
} from './code-words.ts'
import { daysToSchool, type MonthRow } from './month-row.ts'

/** The columns of the month's file, in order, each said once: for writing, reading and explaining. */
export type ColumnKey =
  | 'stadsdel'
  | 'month'
  | 'pseudonym'
  | 'birthYear'
  | 'sex'
  | 'schoolForm'
  | 'grade'
  | 'placementForm'
  | 'placedOn'
  | 'changesSchool'
  | 'municipality'
  | 'samsSentOn'
  | 'schoolStartOn'
  | 'daysToSchool'
  | 'delayReason'
  | 'hasSchoolPlan'

export type Column = {
  readonly key: ColumnKey
  readonly header: Text
  readonly meaning: Text
  /** How a cell is written. */
  readonly kind: keyof typeof kindWords
  readonly isRequired: boolean
  readonly example: Text
  /** In characters. */
  readonly width: number
  /** The words a cell may hold, where the list is closed. */
  readonly words?: CodeWords
  readonly write: (row: MonthRow, language: Language) => Cell
}

export const kindWords = {
  text: text('Text', 'Text'),
  month: text('År och månad: ÅÅÅÅ-MM', 'Year and month: YYYY-MM'),
  number: text('Heltal', 'Whole number'),
  date: text('Datum: ÅÅÅÅ-MM-DD', 'Date: YYYY-MM-DD'),
  code: text('Ett av orden i listan nedan', 'One of the words in the list below'),
  'yes-no': text('ja eller nej', 'yes or no'),
} as const satisfies Record<string, Text>

const same = (example: string): Text => text(example, example)
const date = (day: number | null): Cell => (day === null ? null : { day })

function word(words: CodeWords, code: string | null, language: Language): string | null {
  return code === null ? null : (words[code]?.[language] ?? code)
}

function yesNo(value: boolean, language: Language): string {
  if (language === 'sv') return value ? 'ja' : 'nej'
  return value ? 'yes' : 'no'
}

export const columns: readonly Column[] = [
  {
    key: 'stadsdel',
    header: text('Stadsdel', 'District'),
    meaning: text(
      'Den stadsdelsförvaltning som har placerat barnet. Samma på alla rader.',
      'The district that placed the child. The same on every row.',
    ),
    kind: 'text',
    isRequired: true,
    example: same('Skärholmen'),
    width: 22,
    write: (row) => row.stadsdel,
  },
  {
    key: 'month',
    header: text('Månad', 'Month'),
    meaning: text(
      'Månaden då placeringarna började. Samma på alla rader.',
      'The month in which the placements began. The same on every row.',
    ),
    kind: 'month',
    isRequired: true,
    example: same('2026-11'),
    width: 10,
    write: (row) => row.month,
  },
  {
    key: 'pseudonym',
    header: text('Pseudonym', 'Pseudonym'),
    meaning: text(
      'Barnets pseudonym: 4 till 40 bokstäver, siffror och bindestreck, minst en siffra. Aldrig namn, personnummer eller ärendenummer.',
      "The child's pseudonym: 4 to 40 letters, digits and hyphens, at least one digit. Never a name, an identity number or a case number.",
    ),
    kind: 'text',
    isRequired: true,
    example: same('P-4F07A91C22BE'),
    width: 18,
    write: (row) => row.pseudonym,
  },
  {
    key: 'birthYear',
    header: text('Födelseår', 'Year of birth'),
    meaning: text('Året då barnet föddes.', 'The year the child was born.'),
    kind: 'number',
    isRequired: true,
    example: same('2014'),
    width: 10,
    write: (row) => row.birthYear,
  },
  {
    key: 'sex',
    header: text('Kön', 'Sex'),
    meaning: text('Barnets kön.', "The child's sex."),
    kind: 'code',
    isRequired: true,
    example: sexWords.flicka,
    width: 8,
    words: sexWords,
    write: (row, language) => word(sexWords, row.sex, language),
  },
  {
    key: 'schoolForm',
    header: text('Skolform', 'School form'),
    meaning: text(
      'Skolformen barnet går i. Tom om den inte är känd.',
      'The form of school the child attends. Empty if it is not known.',
    ),
    kind: 'code',
    isRequired: false,
    example: schoolFormWords.grundskola,
    width: 22,
    words: schoolFormWords,
    write: (row, language) => word(schoolFormWords, row.schoolForm, language),
  },
  {
    key: 'grade',
    header: text('Årskurs', 'Grade'),
    meaning: text(
      'Årskursen, 0 till 10; 0 är förskoleklass. Tom om den inte är känd.',
      'The grade, 0 to 10; 0 is preschool class. Empty if it is not known.',
    ),
    kind: 'number',
    isRequired: false,
    example: same('6'),
    width: 8,
    write: (row) => row.grade,
  },
  {
    key: 'placementForm',
    header: text('Placeringsform', 'Placement form'),
    meaning: text('Hur barnet är placerat.', 'How the child is placed.'),
    kind: 'code',
    isRequired: true,
    example: placementFormWords.familjehem,
    width: 26,
    words: placementFormWords,
    write: (row, language) => word(placementFormWords, row.placementForm, language),
  },
  {
    key: 'placedOn',
    header: text('Placeringsdatum', 'Placement date'),
    meaning: text(
      'Första dagen i placeringen. Ligger i månaden.',
      'The first day of the placement. Lies in the month.',
    ),
    kind: 'date',
    isRequired: true,
    example: same('2026-11-03'),
    width: 15,
    write: (row) => date(row.placedOn),
  },
  {
    key: 'changesSchool',
    header: text('Skolbyte', 'School change'),
    meaning: text(
      'Om placeringen medför att barnet byter skola.',
      'Whether the placement makes the child change school.',
    ),
    kind: 'yes-no',
    isRequired: true,
    example: text('ja', 'yes'),
    width: 9,
    write: (row, language) => yesNo(row.changesSchool, language),
  },
  {
    key: 'municipality',
    header: text('Vistelsekommun', 'Municipality of stay'),
    meaning: text(
      'Kommunen där barnet bor under placeringen.',
      'The municipality where the child lives during the placement.',
    ),
    kind: 'text',
    isRequired: false,
    example: same('Huddinge'),
    width: 18,
    write: (row) => row.municipality,
  },
  {
    key: 'samsSentOn',
    header: text('SAMS-meddelande skickat', 'SAMS message sent'),
    meaning: text(
      'Dagen då meddelandet enligt SAMS skickades till utbildningsförvaltningen. Tom om det inte är skickat.',
      'The day the SAMS message was sent to the education department. Empty if it has not been sent.',
    ),
    kind: 'date',
    isRequired: false,
    example: same('2026-11-04'),
    width: 16,
    write: (row) => date(row.samsSentOn),
  },
  {
    key: 'schoolStartOn',
    header: text('Skolstart', 'School start'),
    meaning: text(
      'Barnets första dag i skolan efter placeringen. Tom om barnet inte har börjat.',
      "The child's first day at school after the placement. Empty if the child has not started.",
    ),
    kind: 'date',
    isRequired: false,
    example: same('2026-11-12'),
    width: 12,
    write: (row) => date(row.schoolStartOn),
  },
  {
    key: 'daysToSchool',
    header: text('Dagar till skolstart', 'Days to school start'),
    meaning: text(
      'Antal dagar från placeringsdatum till skolstart. Räknas ut om den lämnas tom. Tom om barnet inte har börjat.',
      'Days from the placement date to the school start. Computed if left empty. Empty if the child has not started.',
    ),
    kind: 'number',
    isRequired: false,
    example: same('9'),
    width: 12,
    write: daysToSchool,
  },
  {
    key: 'delayReason',
    header: text('Orsak om mer än sju dagar', 'Reason if more than seven days'),
    meaning: text(
      'Varför det tog eller har tagit mer än sju dagar. Ett ord ur listan; efter ett kolon får det stå högst 200 tecken till, aldrig namn eller skola.',
      'Why it took or has taken more than seven days. A word from the list; after a colon up to 200 more characters may follow, never a name or a school.',
    ),
    kind: 'code',
    isRequired: false,
    example: delayReasonWords['vantar-pa-mottagande-skola'],
    width: 30,
    words: delayReasonWords,
    write(row, language) {
      const reason = word(delayReasonWords, row.delayReason, language)
      return reason === null || row.delayNote === null ? reason : `${reason}: ${row.delayNote}`
    },
  },
  {
    key: 'hasSchoolPlan',
    header: text('Skolplanering', 'School plan'),
    meaning: text(
      'Om det finns en planering för barnets skolgång.',
      "Whether there is a plan for the child's schooling.",
    ),
    kind: 'yes-no',
    isRequired: true,
    example: text('ja', 'yes'),
    width: 13,
    write: (row, language) => yesNo(row.hasSchoolPlan, language),
  },
]

export function columnOf(key: ColumnKey): Column {
  const column = columns.find((candidate) => candidate.key === key)
  if (column === undefined) throw new Error(`No such column: ${key}`)
  return column
}

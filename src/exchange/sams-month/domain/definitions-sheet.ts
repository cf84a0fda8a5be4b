import type { Cell, SheetToWrite } from '../../../platform/spreadsheets/index.ts'
import { type Language, speak, text } from '../../../shared/text.ts'
import { columns, kindWords } from './columns.ts'
import { type Month, monthName } from './month.ts'

type About = {
  readonly language: Language
  readonly stadsdel?: string
  readonly month?: Month
  readonly leftOutProtected?: number
}

/**
 * The second sheet, `Läs mig`: what each column means and how it is written, the closed lists, and
 * how many placements were left out. `rowCount` is null in a template.
 */
export function definitionsSheet(
  rowCount: number | null,
  { language, stadsdel, month, leftOutProtected = 0 }: About,
): SheetToWrite {
  const say = speak(language)
  const about: Cell[][] =
    rowCount === null || stadsdel === undefined || month === undefined
      ? []
      : [
          [say(text('Avser', 'Concerns')), `${stadsdel}, ${say(monthName(month))}`],
          [say(text('Antal placeringar i filen', 'Placements in the file')), rowCount],
          [
            say(
              text(
                'Utelämnade placeringar av barn med skyddade personuppgifter',
                'Placements of children with protected data left out',
              ),
            ),
            leftOutProtected,
          ],
          [],
        ]
  const rules: Cell[][] = [
    [say(text('En rad är', 'A row is')), say(ROW_MEANING)],
    [say(text('Inga placeringar', 'No placements')), say(NO_PLACEMENTS)],
    [say(text('Pseudonymer', 'Pseudonyms')), say(NO_NAMES)],
    [],
  ]
  const explained = columns.map((column) => [
    say(column.header),
    say(column.meaning),
    say(kindWords[column.kind]),
    say(column.isRequired ? text('ja', 'yes') : text('nej', 'no')),
    say(column.example),
  ])
  const lists = columns.flatMap(({ header, words = {} }) =>
    Object.values(words).map((word) => [say(header), say(word)]),
  )
  return {
    name: say(text('Läs mig', 'Read me')),
    columns: [
      { header: say(text('Kolumn', 'Column')), width: 34 },
      { header: say(text('Betydelse', 'Meaning')), width: 90 },
      { header: say(text('Skrivs som', 'Written as')), width: 30 },
      { header: say(text('Måste fyllas i', 'Required')), width: 14 },
      { header: say(text('Exempel', 'Example')), width: 26 },
    ],
    rows: [
      ...about,
      ...rules,
      ...explained,
      [],
      [say(text('Ord som får stå i kolumnen', 'Words the column may hold'))],
      ...lists,
    ],
  }
}

const ROW_MEANING = text(
  'En placering som började i månaden och som medförde att barnet bytte skola.',
  'A placement that began in the month and made the child change school.',
)

const NO_PLACEMENTS = text(
  'Skriv en enda rad med stadsdel och månad och lämna resten tomt.',
  'Write a single row with district and month and leave the rest empty.',
)

const NO_NAMES = text(
  'Filen får aldrig innehålla namn, personnummer, adress eller skolans namn.',
  "The file must never hold a name, an identity number, an address or a school's name.",
)

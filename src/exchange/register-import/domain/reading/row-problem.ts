import { type Text, text } from '../../../../shared/text.ts'

/**
 * What is wrong with a row: its number, the heading of the column as it stands in the file, and what
 * to do. Never what the cell holds: whoever mends it has the file, and nobody else needs to read it.
 */
export type RowProblem = {
  readonly row: number
  readonly column: string | null
  readonly what: Text
  readonly todo: Text
}

type Words = Pick<RowProblem, 'what' | 'todo'>

const correctInSource = text(
  'Rätta raden i verksamhetssystemet och gör ett nytt uttag.',
  'Correct the row in the case system and make a new extract.',
)

export const problems = {
  empty: {
    what: text('Uppgiften saknas.', 'The value is missing.'),
    todo: text(
      'Fyll i den i verksamhetssystemet och gör ett nytt uttag.',
      'Fill it in in the case system and make a new extract.',
    ),
  },
  'not-a-date': {
    what: text(
      'Det är inget datum i den form som mappningsfilen anger.',
      'It is no date in the form that the mapping file states.',
    ),
    todo: text(
      'Rätta datumet, eller ange rätt form under "dates" i mappningsfilen.',
      'Correct the date, or state the right form under "dates" in the mapping file.',
    ),
  },
  'not-a-number': {
    what: text('Det är inget tal.', 'It is no number.'),
    todo: correctInSource,
  },
  'too-long': {
    what: text('Texten är för lång för kolumnen.', 'The text is too long for the column.'),
    todo: text(
      'Kontrollera att kolumnen är rätt i mappningsfilen, eller korta texten.',
      'Check that the column is the right one in the mapping file, or shorten the text.',
    ),
  },
  garbled: {
    what: text(
      'Bokstäver som å, ä och ö har blivit andra tecken.',
      'Letters such as å, ä and ö have become other signs.',
    ),
    todo: text(
      'Gör om uttaget med teckenkodningen UTF-8.',
      'Make the extract anew in the character encoding UTF-8.',
    ),
  },
  formula: {
    what: text(
      'Texten börjar som en formel (=, +, - eller @) och kan vara skadlig.',
      'The text begins as a formula (=, +, - or @) and may be harmful.',
    ),
    todo: correctInSource,
  },
  'unknown-code': {
    what: text('Koden är okänd.', 'The code is unknown.'),
    todo: text(
      'Lägg till den i mappningsfilens kodtabell, eller rätta den i verksamhetssystemet.',
      'Add it to the code table of the mapping file, or correct it in the case system.',
    ),
  },
  'unknown-person': {
    what: text(
      'Personens nyckel finns inte i personfilen och är inte känd sedan förut.',
      'The key of the person is not in the file of persons, nor known from before.',
    ),
    todo: text(
      'Ta med personen i personfilen, eller rätta nyckeln.',
      'Include the person in the file of persons, or correct the key.',
    ),
  },
  'person-refused': {
    what: text(
      'Personen är ny, och personfilen togs inte in.',
      'The person is new, and the file of persons was not taken in.',
    ),
    todo: text(
      'Rätta personfilen och lämna in båda filerna igen.',
      'Correct the file of persons and deliver both files again.',
    ),
  },
  'unknown-unit': {
    what: text('Enheten finns inte hos er.', 'There is no such unit with you.'),
    todo: text(
      'Lägg till enheten i Obruten, eller översätt den under "units" i mappningsfilen.',
      'Add the unit in Obruten, or translate it under "units" in the mapping file.',
    ),
  },
  'no-birth-date': {
    what: text(
      'Födelsedatum saknas och framgår inte av numret.',
      'The date of birth is missing and the number does not tell it.',
    ),
    todo: text(
      'Fyll i födelsedatumet i verksamhetssystemet.',
      'Fill in the date of birth in the case system.',
    ),
  },
  'decided-by-missing': {
    what: text('Vem som beslutat saknas.', 'Who decided is missing.'),
    todo: text(
      'Ange nämnd eller utskott för överväganden och omprövningar.',
      'State board or committee for considerations and reviews.',
    ),
  },
  'sis-provider': {
    what: text(
      'Ett särskilt ungdomshem drivs av staten, men regiformen säger något annat.',
      'A state youth home is run by the state, but the row says otherwise.',
    ),
    todo: text(
      'Rätta regiformen eller placeringsformen, eller lämna regiformen tom.',
      'Correct who runs it or the form of placement, or leave the former empty.',
    ),
  },
  'grade-range': {
    what: text('Årskursen ska vara 0–10.', 'The grade must be 0 to 10.'),
    todo: text(
      'Rätta årskursen; förskoleklass är 0.',
      'Correct the grade; the preschool class is 0.',
    ),
  },
} as const satisfies Record<string, Words>

export type ProblemCode = keyof typeof problems

export function rowProblem(row: number, column: string | null, code: ProblemCode): RowProblem {
  return { row, column, ...problems[code] }
}

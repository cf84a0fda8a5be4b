import type { RefusalDetail } from '../../../../shared/refusal.ts'
import { type Text, text } from '../../../../shared/text.ts'

/**
 * What is wrong with a month's file, cell by cell, and what to do. The sentences never quote the
 * cell: it may hold what must not be repeated on a screen or in a log. What they suggest comes from
 * our own lists, or is a date.
 */
export type RowProblem = {
  /** As Excel shows it; 1 is usually the heading. */
  readonly row: number
  /** The letter over the column; null when the row as a whole is meant. */
  readonly column: string | null
  readonly header: Text | null
  readonly reason: ProblemReason
  readonly what: Text
  readonly todo: Text
}

export type ProblemReason = keyof typeof SENTENCES

type Sentences = { readonly what: Text; readonly todo: Text }

export function problemSentences(reason: ProblemReason, detail: RefusalDetail = {}): Sentences {
  return SENTENCES[reason](detail)
}

const say = (what: Text, todo: Text): Sentences => ({ what, todo })

function suggest({ suggestion }: RefusalDetail, otherwise: Text): Text {
  if (suggestion === undefined) return otherwise
  return text(`Menade du ${suggestion}?`, `Did you mean ${suggestion}?`)
}

const USE_TEMPLATE = text(
  'Ladda ned mallen och kopiera raderna dit.',
  'Download the template and copy the rows into it.',
)

const SENTENCES = {
  'identity-number': () =>
    say(
      text(
        'Cellen innehåller något som ser ut som ett personnummer. Ingenting ur filen har sparats.',
        'The cell holds what looks like an identity number. Nothing from the file has been saved.',
      ),
      text(
        'Ta bort personnumret ur hela filen, använd pseudonymer och ladda upp den igen. Hade du redan mejlat filen: säg till din chef, det kan vara en personuppgiftsincident.',
        'Remove the number from the whole file, use pseudonyms and upload it again. If you had already mailed the file, tell your manager: it may be a personal data breach.',
      ),
    ),
  'no-header': () =>
    say(
      text(
        'Första raden är inte månadsfilens rubriker.',
        "The first row is not the headings of the month's file.",
      ),
      text(
        'Ta bort eventuella rader ovanför rubrikerna, eller kopiera raderna till mallen.',
        'Remove any rows above the headings, or copy the rows into the template.',
      ),
    ),
  'missing-column': ({ header, headerEn }) =>
    say(
      text(`Kolumnen ${header} saknas.`, `The column ${headerEn} is missing.`),
      text(
        'Lägg till den med just den rubriken, även om den är tom, eller använd mallen.',
        'Add it with that very heading, even if it is empty, or use the template.',
      ),
    ),
  'duplicate-column': () =>
    say(
      text('Rubriken står på två kolumner.', 'Two columns have this heading.'),
      text('Ta bort den ena kolumnen.', 'Delete one of the columns.'),
    ),
  'unknown-column': (detail) =>
    say(
      text(
        'Rubriken hör inte till månadsfilen.',
        "The heading does not belong to the month's file.",
      ),
      suggest(
        detail,
        text('Ta bort kolumnen eller rätta rubriken.', 'Delete the column or correct the heading.'),
      ),
    ),
  'column-names-people': () =>
    say(
      text(
        'Kolumnen är till för namn, personnummer, adress eller liknande.',
        'The column is for names, identity numbers, addresses or the like.',
      ),
      text(
        'Ta bort hela kolumnen. Filen får bara ha pseudonymer.',
        'Delete the whole column. The file may only hold pseudonyms.',
      ),
    ),
  'content-without-header': () =>
    say(
      text(
        'Cellen står i en kolumn utan rubrik.',
        'The cell stands in a column without a heading.',
      ),
      text(
        'Radera den. I en csv-fil kan en text sakna citattecken, så att raden har fått en cell för mycket.',
        'Delete it. In a csv file a text may lack its quotation marks, giving the row a cell too many.',
      ),
    ),
  'no-rows': () =>
    say(
      text('Filen har rubriker men inga rader.', 'The file has headings but no rows.'),
      text(
        'Fyll i raderna. Fanns det inga placeringar: skriv en rad med bara stadsdel och månad.',
        'Fill in the rows. If there were no placements, write one row with only district and month.',
      ),
    ),
  'empty-row-among-others': () =>
    say(
      text(
        'Raden har bara stadsdel och månad, vilket betyder att månaden inte hade några placeringar, men filen har fler rader.',
        'The row has only district and month, which means that the month had no placements, but the file has more rows.',
      ),
      text('Ta bort raden eller fyll i den.', 'Delete the row or fill it in.'),
    ),
  'empty-cell': () =>
    say(
      text('Cellen är tom.', 'The cell is empty.'),
      text('Fyll i den; uppgiften måste finnas.', 'Fill it in; the value is required.'),
    ),
  'unknown-stadsdel': (detail) =>
    say(
      text('Det finns ingen stadsdel med det namnet.', 'There is no district of that name.'),
      suggest(
        detail,
        text(
          'Skriv stadsdelens namn som i listan över stadsdelar.',
          "Write the district's name as in the list of districts.",
        ),
      ),
    ),
  'several-stadsdelar': ({ first }) =>
    say(
      text(
        `Raden har en annan stadsdel än filens första rad, ${first}.`,
        `The row has another district than the file's first row, ${first}.`,
      ),
      text('Lämna en fil för varje stadsdel.', 'Send one file for each district.'),
    ),
  'not-expected-stadsdel': ({ expected }) =>
    say(
      text('Filen gäller en annan stadsdel.', 'The file concerns another district.'),
      text(
        `Välj filen för ${expected}, eller ladda upp den här under sin egen stadsdel.`,
        `Choose the file for ${expected}, or upload this one under its own district.`,
      ),
    ),
  'not-a-month': () =>
    say(
      text(
        'Månaden är inte skriven som år och månad.',
        'The month is not written as year and month.',
      ),
      text('Skriv den som 2026-11.', 'Write it as 2026-11.'),
    ),
  'several-months': ({ first }) =>
    say(
      text(
        `Raden har en annan månad än filens första rad, ${first}.`,
        `The row has another month than the file's first row, ${first}.`,
      ),
      text('Lämna en fil för varje månad.', 'Send one file for each month.'),
    ),
  'not-expected-month': ({ expected }) =>
    say(
      text('Filen gäller en annan månad.', 'The file concerns another month.'),
      text(
        `Välj filen för ${expected}, eller ladda upp den här under sin egen månad.`,
        `Choose the file for ${expected}, or upload this one under its own month.`,
      ),
    ),
  'not-a-pseudonym': () =>
    say(
      text(
        'Pseudonymen är inte 4 till 40 bokstäver, siffror och bindestreck med minst en siffra.',
        'The pseudonym is not 4 to 40 letters, digits and hyphens with at least one digit.',
      ),
      text(
        'Använd pseudonymen från systemet, aldrig ett namn.',
        'Use the pseudonym from the system, never a name.',
      ),
    ),
  'not-a-number': ({ from, to }) =>
    say(
      text(
        `Cellen är inte ett heltal från ${from} till ${to}.`,
        `The cell is not a whole number from ${from} to ${to}.`,
      ),
      text('Skriv talet med siffror, utan enhet.', 'Write the number in digits, without a unit.'),
    ),
  'unknown-word': (detail) =>
    say(
      text('Ordet finns inte i kolumnens lista.', "The word is not in the column's list."),
      suggest(detail, text(`Skriv ett av: ${detail.words}.`, `Write one of: ${detail.wordsEn}.`)),
    ),
  'not-yes-no': () =>
    say(
      text('Cellen är varken ja eller nej.', 'The cell is neither yes nor no.'),
      text('Skriv ja eller nej.', 'Write yes or no.'),
    ),
  'date-as-text': ({ suggestion }) =>
    say(
      text('Datumet är skrivet som text.', 'The date is written as text.'),
      suggestion === undefined
        ? text(
            'Radera cellen, sätt kolumnens format till Datum och skriv datumet igen som 2026-11-03.',
            'Clear the cell, set the format of the column to Date and write the date again as 2026-11-03.',
          )
        : text(
            `Menade du ${suggestion}? Markera kolumnen, välj Data > Text till kolumner > Slutför och spara; då blir texten datum.`,
            `Did you mean ${suggestion}? Select the column, choose Data > Text to Columns > Finish and save; the text then becomes dates.`,
          ),
    ),
  'date-as-number': () =>
    say(
      text('Cellen är ett tal, inte ett datum.', 'The cell is a number, not a date.'),
      text(
        'Sätt kolumnens format till Datum och se efter att datumet blir rätt.',
        'Set the format of the column to Date and check that the date comes out right.',
      ),
    ),
  'not-a-date': (detail) =>
    say(
      text(
        'Cellen är inte ett datum skrivet som 2026-11-03.',
        'The cell is not a date written as 2026-11-03.',
      ),
      suggest(detail, text('Skriv år, månad och dag.', 'Write year, month and day.')),
    ),
  'text-too-long': ({ max }) =>
    say(
      text(`Texten är längre än ${max} tecken.`, `The text is longer than ${max} characters.`),
      text('Korta den.', 'Shorten it.'),
    ),
  'not-a-municipality': () =>
    say(
      text('Cellen är inte namnet på en kommun.', "The cell is not a municipality's name."),
      text(
        'Skriv bara kommunens namn, utan adress och siffror.',
        "Write only the municipality's name, without address and digits.",
      ),
    ),
  'in-the-future': ({ today }) =>
    say(
      text(`Datumet ligger efter i dag, ${today}.`, `The date is later than today, ${today}.`),
      text(
        'Rätta det, eller lämna det tomt tills det har hänt.',
        'Correct it, or leave it empty until it has happened.',
      ),
    ),
  'placed-outside-month': ({ month }) =>
    say(
      text(
        `Placeringen började inte i filens månad, ${month}.`,
        `The placement did not begin in the file's month, ${month}.`,
      ),
      text(
        'Rätta datumet, eller flytta raden till rätt månads fil.',
        "Correct the date, or move the row to the right month's file.",
      ),
    ),
  'starts-before-placement': ({ placedOn }) =>
    say(
      text(
        `Skolstarten är tidigare än placeringen, ${placedOn}.`,
        `The school start is earlier than the placement, ${placedOn}.`,
      ),
      text(
        'Rätta ett av datumen. Gick barnet kvar i sin skola är det inget skolbyte.',
        'Correct one of the dates. If the child stayed at its school there is no school change.',
      ),
    ),
  'days-differ': ({ days }) =>
    say(
      text(
        `Antalet dagar stämmer inte: från placeringsdatum till skolstart är det ${days}.`,
        `The number of days does not agree: from the placement date to the school start it is ${days}.`,
      ),
      text(
        'Rätta datumen, eller töm cellen så räknas dagarna ut.',
        'Correct the dates, or clear the cell and the days are computed.',
      ),
    ),
  'days-without-start': () =>
    say(
      text('Det finns ett antal dagar men ingen skolstart.', 'There are days but no school start.'),
      text(
        'Fyll i skolstarten, eller töm cellen om barnet inte har börjat.',
        'Fill in the school start, or clear the cell if the child has not started.',
      ),
    ),
  'impossible-birth-year': () =>
    say(
      text(
        'Barnet var inte fött, eller över 21 år, när placeringen började.',
        'The child was not born, or over 21, when the placement began.',
      ),
      text(
        'Rätta födelseåret eller placeringsdatumet.',
        'Correct the year of birth or the placement date.',
      ),
    ),
  'duplicate-row': ({ firstRow }) =>
    say(
      text(
        `Samma pseudonym och placeringsdatum står redan på rad ${firstRow}.`,
        `The same pseudonym and placement date already stand on row ${firstRow}.`,
      ),
      text('Ta bort den ena raden.', 'Delete one of the rows.'),
    ),
  'delay-without-reason': () =>
    say(
      text(
        'Det har tagit mer än sju dagar och orsaken saknas.',
        'It has taken more than seven days and the reason is missing.',
      ),
      text(
        'Fyll gärna i orsaken; filen tas emot ändå.',
        'Please fill in the reason; the file is accepted anyway.',
      ),
    ),
  'reason-without-delay': () =>
    say(
      text(
        'Det finns en orsak fast det inte har tagit mer än sju dagar.',
        'There is a reason although it has not taken more than seven days.',
      ),
      text(
        'Se efter att datumen stämmer; filen tas emot ändå.',
        'Check that the dates are right; the file is accepted anyway.',
      ),
    ),
  'no-file-content': () => say(text('Filen är tom.', 'The file is empty.'), USE_TEMPLATE),
} satisfies Record<string, (detail: RefusalDetail) => Sentences>

import type { RefusalDetail } from '../../../../shared/refusal.ts'
import { text } from '../../../../shared/text.ts'
import { type Sentences, say, suggest } from './sentences.ts'

/** What is wrong with a cell, or with two cells of a row held against each other. */
export const CELL_PROBLEMS = {
  'empty-cell': () =>
    say(
      text('Cellen är tom.', 'The cell is empty.'),
      text('Fyll i den; uppgiften måste finnas.', 'Fill it in; the value is required.'),
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
} satisfies Record<string, (detail: RefusalDetail) => Sentences>

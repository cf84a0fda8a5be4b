import type { RefusalDetail } from '../../../../shared/refusal.ts'
import { text } from '../../../../shared/text.ts'
import { type Sentences, say, suggest } from './sentences.ts'

const USE_TEMPLATE = text(
  'Ladda ned mallen och kopiera raderna dit.',
  'Download the template and copy the rows into it.',
)

/** What is wrong with the file as a whole: what it must not hold, its headings, whose month it is. */
export const FILE_PROBLEMS = {
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
  'no-file-content': () => say(text('Filen är tom.', 'The file is empty.'), USE_TEMPLATE),
} satisfies Record<string, (detail: RefusalDetail) => Sentences>

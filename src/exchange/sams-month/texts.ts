import { text } from '../../shared/text.ts'

export const texts = {
  // Export
  file: text('Månadsfil', 'Month file'),
  exportTitle: text(
    'Månadens fil till socialförvaltningen',
    'The month’s file to the social services administration',
  ),
  exportIntro: text(
    'Alla placeringar som började i månaden och bytte skola. Filen har pseudonymer, inga namn och inga personnummer.',
    'All placements that began in the month and changed school. The file has pseudonyms, no names and no identity numbers.',
  ),
  month: text('Månad', 'Month'),
  format: text('Filformat', 'File format'),
  chooseFormat: text('Välj filformat.', 'Choose a file format.'),
  ground: text('Sekretessgrund för utlämnandet', 'Ground for the release'),
  groundHelp: text(
    'Stadsdelsnämnden och socialnämnden är olika myndigheter; uppgifterna får bara lämnas på en grund.',
    'The district board and the social services board are different authorities; data may only be handed over on a ground.',
  ),
  chooseGround: text(
    'Välj på vilken grund filen lämnas ut.',
    'Choose on what ground the file is released.',
  ),
  groundNote: text('Grunden i ord', 'The ground in words'),
  groundNoteNeeded: text('Skriv grunden i ord.', 'Write the ground in words.'),
  recipient: text('Mottagare', 'Recipient'),
  giveRecipient: text('Skriv vem som tar emot filen.', 'Write who receives the file.'),
  defaultRecipient: text(
    'Socialförvaltningen, stadsövergripande avdelningen',
    'Social services administration, city-wide department',
  ),
  release: text('Lämna ut och hämta filen', 'Release and download the file'),
  placements: text('Placeringar med skolbyte', 'Placements that changed school'),
  started: text('Har börjat skolan', 'Have started school'),
  withinWeek: text('Varav inom en vecka', 'Of which within a week'),
  medianDays: text('Median, dagar', 'Median, days'),
  missing: text('Har inte börjat', 'Have not started'),
  leftOut: text('Utelämnade, skyddade uppgifter', 'Left out, protected data'),
  earlier: text('Tidigare utlämnanden', 'Earlier releases'),
  noneEarlier: text('Ingen fil är utlämnad ännu.', 'No file has been released yet.'),
  when: text('När', 'When'),
  rows: text('Rader', 'Rows'),
  who: text('Av', 'By'),
  grounds: {
    'osl-10-2': text(
      'OSL 10 kap. 2 §: nödvändigt för nämndens egen verksamhet',
      'OSL Chapter 10, Section 2: necessary for the board’s own activity',
    ),
    'osl-12-2': text('OSL 12 kap. 2 §: samtycke', 'OSL Chapter 12, Section 2: consent'),
    'osl-26-9': text(
      'OSL 26 kap. 9 §: för att barnet ska få nödvändig vård eller annat stöd',
      'OSL Chapter 26, Section 9: so that the child gets necessary care or other support',
    ),
    annan: text('Annan grund, skriven nedan', 'Other ground, written below'),
  },

  // Overview at the central department
  receiveTitle: text('Månadsfiler', 'Month files'),
  receiveIntro: text(
    'Vilka stadsdelar som har rapporterat månaden, och hur snart barnen kom till skolan.',
    'Which districts have reported the month, and how soon the children came to school.',
  ),
  stadsdel: text('Stadsdel', 'District'),
  reported: text('Rapporterat', 'Reported'),
  notReported: text('inte än', 'not yet'),
  cityOf: (count: number, all: number) =>
    text(`Summa, ${count} av ${all} har rapporterat`, `Total, ${count} of ${all} have reported`),
  definition: text('Så räknas det', 'How it is counted'),
  template: text('Hämta mall', 'Download template'),
  upload: text('Läs in en fil', 'Read in a file'),
  fileLabel: text('Månadsfil (xlsx eller csv)', 'Month file (xlsx or csv)'),
  chooseFile: text('Välj en fil att läsa in.', 'Choose a file to read in.'),
  deliveries: text('Senaste leveranser', 'Latest deliveries'),
  noDeliveries: text('Ingen fil är inläst ännu.', 'No file has been read in yet.'),
  fileName: text('Fil', 'File'),
  state: text('Läge', 'Status'),
  states: {
    waiting: text('väntar', 'waiting'),
    reading: text('läses', 'being read'),
    refused: text('stoppad', 'refused'),
    ready: text('klar att granska', 'ready for review'),
    committed: text('inläst', 'read in'),
    discarded: text('kastad', 'discarded'),
  },

  // One delivery
  reading: text('Filen läses', 'The file is being read'),
  refusedTitle: text('Filen kunde inte läsas in', 'The file could not be read in'),
  nothingSaved: text(
    'Inget är sparat. Rätta i filen och läs in den igen.',
    'Nothing is saved. Correct the file and read it in again.',
  ),
  problems: (count: number) =>
    count === 1 ? text('1 fel', '1 error') : text(`${count} fel`, `${count} errors`),
  warnings: (count: number) =>
    count === 1
      ? text('1 sak att se efter', '1 thing to check')
      : text(`${count} saker att se efter`, `${count} things to check`),
  onlyFirst: (shown: number, count: number) =>
    text(`De första ${shown} av ${count} visas.`, `The first ${shown} of ${count} are shown.`),
  row: text('Rad', 'Row'),
  column: text('Kolumn', 'Column'),
  whatIsWrong: text('Vad som är fel', 'What is wrong'),
  whatToDo: text('Gör så här', 'What to do'),
  previewTitle: (stadsdel: string, month: string) =>
    text(`${stadsdel}, ${month}`, `${stadsdel}, ${month}`),
  previewFirst: (rows: number) =>
    text(
      `Filen har ${rows} placeringar. Stadsdelen har inte rapporterat månaden förut.`,
      `The file has ${rows} placements. The district has not reported the month before.`,
    ),
  previewAgain: (parts: { added: number; changed: number; removed: number; unchanged: number }) =>
    text(
      `Sedan förra gången: ${parts.added} nya, ${parts.changed} ändrade, ${parts.removed} borttagna, ${parts.unchanged} oförändrade.`,
      `Since last time: ${parts.added} new, ${parts.changed} changed, ${parts.removed} removed, ${parts.unchanged} unchanged.`,
    ),
  nothingChanges: text(
    'Filen säger detsamma som den förra. Inget ändras om du läser in den.',
    'The file says the same as the last. Nothing changes if you read it in.',
  ),
  commit: text('Läs in', 'Read in'),
  discard: text('Kasta', 'Discard'),
  committed: text('Filen är inläst.', 'The file is read in.'),
  discarded: text('Filen är kastad. Inget är sparat.', 'The file is discarded. Nothing is saved.'),
  alreadyIn: text(
    'Just den filen är redan inläst. Inget har ändrats.',
    'That very file is already read in. Nothing has changed.',
  ),
  crashed: text(
    'Läsningen avbröts. Läs in filen igen; händer det en gång till, hör av dig till supporten.',
    'The reading was interrupted. Read the file in again; if it happens once more, contact support.',
  ),
  added: text('Ny', 'New'),
  changed: text('Ändrad', 'Changed'),
  removed: text('Borttagen', 'Removed'),
  pseudonym: text('Pseudonym', 'Pseudonym'),
  placed: text('Placerad', 'Placed'),
  difference: text('Skillnad', 'Difference'),
  days: text('Dagar', 'Days'),
}

import { text } from '../../shared/text.ts'

/** The words of the shelf that anybody reads. */
export const texts = {
  shelf: text('Statistik', 'Statistics'),
  shelfIntro: text(
    'Publicerade tabeller om placerade barn och unga. Små antal är skyddade, så att ingen enskild kan kännas igen. Allt här är fritt att använda.',
    'Published tables about children and young people in care. Small numbers are protected, so that nobody can be recognised. Everything here is free to use.',
  ),
  tables: text('Publicerade tabeller', 'Published tables'),
  search: text('Sök tabell', 'Find a table'),
  found: (count: number) =>
    text(
      count === 1 ? '1 tabell passar sökningen.' : `${count} tabeller passar sökningen.`,
      count === 1 ? '1 table matches.' : `${count} tables match.`,
    ),
  noneYet: text('Inget är publicerat än.', 'Nothing is published yet.'),
  noneFound: text(
    'Ingen tabell har de orden. Prova färre ord.',
    'No table has those words. Try fewer words.',
  ),
  title: text('Tabell', 'Table'),
  number: text('Nummer', 'Number'),
  published: text('Publicerad', 'Published'),
  publisher: text('Utgivare', 'Publisher'),
  catalogue: text(
    'Katalog för maskiner (DCAT-AP-SE, JSON-LD)',
    'Catalogue for machines (DCAT-AP-SE, JSON-LD)',
  ),
  wasCorrected: text('Rättad', 'Corrected'),
  correctedTitle: text('Den här tabellen är rättad', 'This table has been corrected'),
  correctedBy: text('Använd i stället', 'Use instead'),
  corrects: text('Rättar', 'Corrects'),
  correctsTitle: text('Den här tabellen rättar en tidigare', 'This table corrects an earlier one'),
  whatWasWrong: text('Vad som var fel', 'What was wrong'),
  definition: text('Vad som räknas', 'What is counted'),
  words: text('Ord och definitioner', 'Words and definitions'),
  notes: text('Att tänka på', 'Please note'),
  protection: text('Skydd av små antal', 'Protection of small numbers'),
  signs: text('Tecken i tabellen', 'Signs in the table'),
  about: text('Om publikationen', 'About this publication'),
  unit: text('Räknas i', 'Counted in'),
  licence: text('Licens', 'Licence'),
  version: (version: string) => text(`definition ${version}`, `definition ${version}`),
  files: text('Hämta tabellen', 'Download the table'),
  youAreHere: text('Du är här', 'You are here'),
  back: text('Alla tabeller', 'All tables'),
  print: text('Skriv ut', 'Print'),
  hidden: text('skyddad uppgift', 'protected'),
  missing: text('uppgift saknas', 'missing'),
  rounded: text('avrundat', 'rounded'),
  rows: (rows: string, columns: string) =>
    text(`Rader: ${rows}. Kolumner: ${columns}.`, `Rows: ${rows}. Columns: ${columns}.`),
  fileNames: {
    xlsx: text('Excel, med definitioner', 'Excel, with definitions'),
    px: text('PX, för PxWeb och PC-Axis', 'PX, for PxWeb and PC-Axis'),
    json: text('JSON-stat', 'JSON-stat'),
    csv: text('CSV, en rad per cell', 'CSV, a line for each cell'),
    'csv-metadata.json': text('Beskrivning av CSV-filen (CSVW)', 'Description of the CSV (CSVW)'),
  },
  size: (bytes: number) => {
    const kilobytes = String(Math.max(1, Math.round(bytes / 1000)))
    return text(`${kilobytes} kB`, `${kilobytes} kB`)
  },
} as const

import { text } from '../../shared/text.ts'
import type { PublishRefusal } from './domain/may-publish.ts'

/** The words of the pages for those who publish. */
export const texts = {
  menu: text('Publiceringar', 'Publications'),
  intro: text(
    'Det som ligger på hyllan kan ingen ändra eller ta bort. Ett fel rättas med en ny publicering som pekar på den gamla.',
    'Nobody can change or remove what is on the shelf. A mistake is corrected by a new publication that points to the old one.',
  ),
  list: text('Alla publiceringar', 'All publications'),
  none: text('Inget är publicerat än.', 'Nothing is published yet.'),
  title: text('Tabell', 'Table'),
  number: text('Nummer', 'Number'),
  published: text('Publicerad', 'Published'),
  state: text('Läge', 'State'),
  stands: text('Gäller', 'Stands'),
  correctedBy: (number: string) => text(`Rättad av ${number}`, `Corrected by ${number}`),
  corrects: (number: string) => text(`Rättar ${number}`, `Corrects ${number}`),
  toShelf: text('Till hyllan, så som alla ser den', 'To the shelf, as everybody sees it'),
  proof: (number: string) => text(`Skyddet av ${number}`, `The protection of ${number}`),
  who: text('Publicerad av', 'Published by'),
  someone: text('någon som inte längre arbetar här', 'somebody who no longer works here'),
  family: text('Familj', 'Family'),
  families: {
    barn: text('Barn', 'Children'),
    placeringar: text('Placeringar', 'Placements'),
  } as Readonly<Record<string, ReturnType<typeof text>>>,
  familyHelp: text(
    'Tabeller som hänger ihop. Den som har läst de tidigare vet vad som står i dem, så en ny granskas tillsammans med dem.',
    'Tables that hang together. Whoever has read the earlier ones knows them, so a new one is audited together with them.',
  ),
  threshold: text('Döljs för sin egen skull', 'Hidden for their own sake'),
  thresholdIs: (threshold: number) => text(`antal 1–${threshold}`, `counts 1–${threshold}`),
  amounts: text('belopp efter egna regler', 'amounts, by rules of their own'),
  shown: text('Celler som visas', 'Cells shown'),
  small: text('Dolda för att de är små', 'Hidden since they are small'),
  forOthers: text('Dolda för att skydda andra', 'Hidden to protect others'),
  missing: text('Inte rapporterade', 'Not reported'),
  narrowest: text('Snävast för en utomstående', 'Narrowest for an outsider'),
  nothingHidden: text('inget är dolt', 'nothing is hidden'),
  widthOf: (least: string, most: string) => text(`${least} till ${most}`, `${least} to ${most}`),
  noLimit: text('utan övre gräns', 'no upper limit'),
  cells: text('Dolda celler', 'Hidden cells'),
  cellsIntro: text(
    'Vad en utomstående kan räkna ut om varje dold cell av allt som är publicerat. De snävaste står först.',
    'What an outsider can compute of each hidden cell from all that is published. The narrowest come first.',
  ),
  cell: text('Cell', 'Cell'),
  why: text('Varför', 'Why'),
  isSmall: text('liten', 'small'),
  isForOthers: text('skyddar andra', 'protects others'),
  least: text('Minst', 'Least'),
  most: text('Mest', 'Most'),
  notTold: text('Granskningen anger inget intervall.', 'The audit gives no interval.'),
  more: (count: number) =>
    text(
      `${count} dolda celler till visas inte här.`,
      `${count} more hidden cells are not listed.`,
    ),
  correct: text('Rätta', 'Correct'),
  correctHelp: text(
    'En rättelse börjar i tabellbyggaren, med samma val. Den får ett eget nummer, och den här visar att den är rättad.',
    'A correction begins in the table builder, with the same choices. It gets a number of its own, and this one shows that it is corrected.',
  ),
  isFinal: text('En publicering kan inte tas tillbaka.', 'A publication cannot be withdrawn.'),
  publish: text('Publicera', 'Publish'),
  publishIntro: text(
    'Tabellen läggs på den öppna hyllan och kan inte ändras eller tas tillbaka.',
    'The table goes on the public shelf and can be neither changed nor taken back.',
  ),
  publishManyIntro: text(
    'Tabellerna läggs på den öppna hyllan, var och en med sitt nummer, och kan inte ändras eller tas tillbaka.',
    'The tables go on the public shelf, each with its number, and can be neither changed nor taken back.',
  ),
  areRead: (count: number) =>
    text(
      `Jag har läst de ${count} tabellerna så som de publiceras`,
      `I have read the ${count} tables as they will be published`,
    ),
  werePublished: text('Tabellerna är publicerade.', 'The tables are published.'),
  isRead: text(
    'Jag har läst tabellen så som den publiceras',
    'I have read the table as it will be published',
  ),
  readFirst: text('Läs tabellen och kryssa i rutan.', 'Read the table and tick the box.'),
  reason: text('Vad var fel i den tidigare?', 'What was wrong in the earlier one?'),
  reasonHelp: text(
    'Visas för alla som läser. Skriv inget om någon enskild.',
    'Shown to every reader. Write nothing about any one person.',
  ),
  reasonNeeded: text('Skriv vad som var fel.', 'Write what was wrong.'),
  wasPublished: text('Tabellen är publicerad.', 'The table is published.'),
} as const

/** Why a table was not published, and what to do. */
export const refusals: Readonly<Record<PublishRefusal, ReturnType<typeof text>>> = {
  'not-safe': text(
    'Granskningen säger inte att tabellen är säker. Slå ihop kategorier eller dölj fler celler.',
    'The audit does not say that the table is safe. Merge categories or hide more cells.',
  ),
  'low-threshold': text('Antal 1–3 måste döljas.', 'Counts of 1–3 must be hidden.'),
  'shows-small': text(
    'Tabellen visar ett antal som måste döljas. Skydda den först.',
    'The table shows a count that must be hidden. Protect it first.',
  ),
  unshaped: text('Tabellen saknar celler.', 'The table lacks cells.'),
  'no-such-publication': text(
    'Det finns ingen sådan publicering.',
    'There is no such publication.',
  ),
  'already-corrected': text(
    'Den är redan rättad. Rätta den senaste i stället.',
    'It is already corrected. Correct the latest one instead.',
  ),
  'other-family': text(
    'En rättelse måste vara av samma familj av tabeller.',
    'A correction must be of the same family of tables.',
  ),
  'reason-missing': texts.reasonNeeded,
}

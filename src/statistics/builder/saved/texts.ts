import { text } from '../../../shared/text.ts'

export const texts = {
  title: text('Sparade tabeller', 'Saved tables'),
  intro: text(
    'Dina egna, och de som andra utredare på nämnden delar. Det som sparas är hur tabellen är gjord; talen räknas på nytt varje gång.',
    'Your own, and those that other analysts of the board share. What is saved is how the table is made; its numbers are counted anew each time.',
  ),
  count: (total: number) => text(`Sparade tabeller (${total})`, `Saved tables (${total})`),
  all: (total: number) => text(`Alla ${total} sparade tabeller`, `All ${total} saved tables`),
  manage: text('Byt namn, dela eller ta bort', 'Rename, share or remove'),
  none: text(
    'Inga tabeller är sparade än. Välj en tabell och tryck på Spara …',
    'No tables are saved yet. Choose a table and press Save …',
  ),
  nothingFound: (words: string) =>
    text(
      `Ingen sparad tabell har ”${words}” i namnet.`,
      `No saved table has “${words}” in its name.`,
    ),
  toTables: text('Till tabellerna', 'To the tables'),
  search: text('Sök på namn', 'Search by name'),
  save: text('Spara …', 'Save …'),
  saveTitle: text('Spara en tabell', 'Save a table'),
  saveButton: text('Spara', 'Save'),
  changeTitle: text('Ändra en sparad tabell', 'Change a saved table'),
  change: text('Ändra', 'Change'),
  name: text('Namn', 'Name'),
  nameHelp: text(
    'Skriv inget om enskilda barn. Namnet syns i listan.',
    'Write nothing about single children. The name is shown in the list.',
  ),
  giveName: text('Skriv vad tabellen ska heta.', 'Write what the table is to be called.'),
  taken: text(
    'Du har redan en sparad tabell med det namnet. Välj ett annat, eller ta bort den gamla först.',
    'You already have a saved table of that name. Choose another, or remove the old one first.',
  ),
  share: text('Dela med nämndens andra utredare', 'Share with the other analysts of the board'),
  shareHelp: text(
    'De kan öppna tabellen men inte ändra den.',
    'They can open the table but not change it.',
  ),
  by: text('Sparad av', 'Saved by'),
  you: text('Dig', 'You'),
  shared: text('delad', 'shared'),
  on: text('Sparad', 'Saved'),
  doing: text('Gör', 'Do'),
  remove: text('Ta bort', 'Remove'),
  takeBack: text('Ångra', 'Undo'),
  wasSaved: text('Tabellen är sparad.', 'The table is saved.'),
  wasChanged: text('Ändringen är sparad.', 'The change is saved.'),
  isBack: text('Tabellen är tillbaka.', 'The table is back.'),
  wasRemoved: (name: string) => text(`Borttagen: ${name}`, `Removed: ${name}`),
}

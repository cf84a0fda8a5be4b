import { text } from '../shared/text.ts'
import { longestNote } from './domain/note.ts'

export const texts = {
  notes: text('Anteckningar', 'Notes'),
  note: text('Anteckning', 'Note'),
  notJournal: text(
    'Korta anteckningar för det dagliga arbetet. De är inte journalen: det som hör dit skriver du i verksamhetssystemet (SoL 14 kap. 3 §).',
    'Short notes for the daily work. They are not the journal: what belongs there you write in the case system (SoL, Chapter 14, Section 3).',
  ),
  none: text(
    'Det finns inga anteckningar om barnet ännu.',
    'There are no notes about the child yet.',
  ),
  noneFound: text(
    'Ingen anteckning om barnet har de orden.',
    'No note about the child has those words.',
  ),
  write: text('Skriv anteckning', 'Write a note'),
  all: (count: number) => text(`Alla anteckningar (${count})`, `All notes (${count})`),
  latest: text('Senaste anteckningarna', 'Latest notes'),
  search: text('Sök i barnets anteckningar', 'Find in the child’s notes'),
  searchButton: text('Sök', 'Find'),
  searchHelp: text(
    'Söker bara i det här barnets anteckningar. Orden sparas inte.',
    'Looks in this child’s notes only. The words are not kept.',
  ),
  searchTooShort: text('Skriv minst två tecken.', 'Write at least two characters.'),
  found: (count: number) => text(count === 1 ? '1 träff' : `${count} träffar`, `${count} found`),
  backToAll: text('Visa alla anteckningar', 'Show all notes'),

  day: text('Dag', 'Day'),
  dayHelp: text(
    'Dagen det hände, inte senare än i dag.',
    'The day it happened, not later than today.',
  ),
  giveDay: text('Ange dagen det hände.', 'Give the day it happened.'),
  inTheFuture: text('Dagen kan inte vara senare än i dag.', 'The day cannot be later than today.'),
  beforeBirth: text(
    'Dagen är före barnets födelse. Se efter om året är rätt.',
    'The day is before the child’s birth. Check the year.',
  ),
  words: text('Anteckning', 'Note'),
  wordsHelp: text(
    `Högst ${longestNote} tecken. Alla som arbetar med barnet ser anteckningen genast. Skriv så att barnet kan läsa den.`,
    `${longestNote} characters at most. All who work with the child see the note at once. Write so that the child can read it.`,
  ),
  giveWords: text('Skriv något.', 'Write something.'),
  lockNow: text('Lås genast', 'Lock at once'),
  lockHelp: text(
    'En låst anteckning kan inte ändras, bara få tillägg. Annars kan du ändra den i 14 dagar.',
    'A locked note cannot be changed, only added to. Otherwise you can change it for 14 days.',
  ),
  save: text('Spara', 'Save'),
  saved: text('Anteckningen är sparad.', 'The note is saved.'),
  savedTogether: text(
    'Anteckningen är sparad i vart och ett av barnens akter.',
    'The note is saved in each of the children’s files.',
  ),
  together: text('Skriven för flera syskon samtidigt', 'Written for several siblings at once'),
  togetherHelp: text(
    'Ändringen görs bara i det här barnets akt.',
    'The change is made in this child’s file only.',
  ),

  change: text('Ändra', 'Change'),
  changeTitle: text('Ändra anteckningen', 'Change the note'),
  changed: text('Anteckningen är ändrad.', 'The note is changed.'),
  cannotChange: text(
    'Anteckningen har låsts eller makulerats under tiden och är som den var. Skriv ett tillägg i stället.',
    'The note has been locked or voided meanwhile and is as it was. Write an addition instead.',
  ),
  lock: text('Lås', 'Lock'),
  locked: text('låst', 'locked'),
  lockedDone: text('Anteckningen är låst.', 'The note is locked.'),
  openUntil: (day: string) => text(`kan ändras t.o.m. ${day}`, `can be changed through ${day}`),
  lockedBy: (when: string) => text(`låst av författaren ${when}`, `locked by its author ${when}`),
  lockedItself: (day: string) => text(`låst sedan ${day}`, `locked since ${day}`),
  locks: text('Låsning', 'Locking'),

  add: text('Skriv tillägg', 'Add to it'),
  addTitle: text('Tillägg till anteckningen', 'Addition to the note'),
  addHelp: text(
    'Tillägget låses genast. Menar barnet eller en förälder att något är fel ska det antecknas (SoL 14 kap. 6 §).',
    'The addition is locked at once. If the child or a parent holds that something is wrong, that must be noted (SoL, Chapter 14, Section 6).',
  ),
  addition: text('Tillägg', 'Addition'),
  added: text('Tillägget är sparat.', 'The addition is saved.'),

  void: text('Makulera', 'Void'),
  voidTitle: text('Makulera anteckningen', 'Void the note'),
  voidHelp: text(
    'Makulera det som aldrig skulle ha stått här, till exempel i fel barns akt. Anteckningen finns kvar för den som undrar.',
    'Void what should never have stood here, for example in the wrong child’s file. The note is kept for whoever wonders.',
  ),
  reason: text('Skäl', 'Reason'),
  giveReason: text('Skriv varför.', 'Write why.'),
  voided: text('Makulerad', 'Voided'),
  voidedBecause: (who: string, when: string, why: string) =>
    text(`Makulerad ${when} av ${who}: ${why}`, `Voided ${when} by ${who}: ${why}`),
  voidDone: text('Anteckningen är makulerad.', 'The note is voided.'),
  whatStood: text('Det som stod', 'What it said'),

  written: text('Skriven', 'Written'),
  by: (who: string, when: string) => text(`${who}, ${when}`, `${who}, ${when}`),
  somebody: text('någon vid en annan nämnd', 'somebody at another board'),
  earlier: (count: number) => text(`Tidigare lydelser (${count})`, `Earlier wordings (${count})`),
  untilMoment: (when: string) => text(`till ${when}`, `until ${when}`),
}

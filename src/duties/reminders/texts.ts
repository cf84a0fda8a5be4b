import { text } from '../../shared/text.ts'

export const texts = {
  title: text('Mina påminnelser', 'My reminders'),
  intro: text(
    'Bara du ser dem: inte kollegor, chef eller vikarie. En påminnelse om ett barn försvinner när du inte längre arbetar med barnet.',
    'Only you see them: not colleagues, manager or deputy. A reminder about a child goes when you no longer work with the child.',
  ),
  reminder: text('Egen påminnelse', 'Own reminder'),
  add: text('Ny påminnelse', 'New reminder'),
  addAboutChild: text('Ny påminnelse om ett barn', 'New reminder about a child'),
  aboutChild: text('Påminnelse till mig själv', 'Reminder to myself'),
  change: text('Ändra påminnelsen', 'Change the reminder'),
  changeShort: text('Ändra', 'Change'),
  about: (child: string) => text(`Om ${child}`, `About ${child}`),
  words: text('Vad', 'What'),
  wordsHelp: text(
    'Kort, för dig själv. Det som hör till ärendet skrivs i journalen.',
    'Short, for yourself. What belongs to the case is written in the journal.',
  ),
  giveWords: text('Skriv vad du vill bli påmind om.', 'Write what you want to be reminded of.'),
  day: text('Dag', 'Day'),
  giveDay: text('Ange vilken dag du vill bli påmind.', 'Give the day to be reminded.'),
  dayGone: text(
    'Dagen har redan varit. Välj i dag eller en senare dag.',
    'That day has gone. Choose today or a later day.',
  ),
  tooFar: text(
    'Dagen är mer än fem år bort. Se efter om året är rätt.',
    'The day is more than five years away. Check the year.',
  ),
  save: text('Spara', 'Save'),
  saved: text('Påminnelsen är sparad.', 'The reminder is saved.'),
  tick: text('Klart', 'Done'),
  ticked: (words: string) => text(`Avbockat: ${words}`, `Ticked off: ${words}`),
  takeBack: text('Ångra', 'Undo'),
  takenBack: text('Påminnelsen är tillbaka.', 'The reminder is back.'),
  child: text('Barn', 'Child'),
  coming: text('Att göra', 'To do'),
  recentlyDone: text('Avbockade de senaste 30 dagarna', 'Ticked off in the last 30 days'),
  none: text('Du har inga påminnelser.', 'You have no reminders.'),
  noneDone: text('Inget är avbockat.', 'Nothing is ticked off.'),
  count: (count: number) =>
    count === 1
      ? text('1 egen påminnelse', '1 own reminder')
      : text(`${count} egna påminnelser`, `${count} own reminders`),
  today: text('i dag', 'today'),
  since: (days: number) =>
    days === 1
      ? text('sedan i går', 'since yesterday')
      : text(`sedan ${days} dagar`, `for ${days} days`),
  inDays: (days: number) =>
    days === 1 ? text('i morgon', 'tomorrow') : text(`om ${days} dagar`, `in ${days} days`),
}

import { text } from '../../shared/text.ts'

export const texts = {
  all: text('Registrera en händelse', 'Record an event'),
  allHelp: text(
    'Välj det som har hänt. Är det något som ska göras hittar du det också i arbetslistan, med rätt händelse vald.',
    'Choose what has happened. If it is something to be done, you also find it in the work list, with the right event chosen.',
  ),
  save: text('Spara', 'Save'),
  saved: text('Händelsen är registrerad.', 'The event is recorded.'),
  ended: text('Avslutet är registrerat.', 'The end is recorded.'),
  clock: text('Klockslag', 'Time'),
  clockHelp: text('Timmar och minuter, som 14.05.', 'Hours and minutes, such as 14:05.'),
  giveClock: text('Ange klockslaget, som 14.05.', 'Give the time, such as 14:05.'),
  giveDay: text('Ange dagen.', 'Give the day.'),
  inTheFuture: text(
    'Dagen kan inte vara senare än i dag. Registrera när det har hänt.',
    'The day cannot be later than today. Record it when it has happened.',
  ),
  notYetThen: text(
    'Klockslaget har inte varit än. Registrera när det har hänt.',
    'That time has not come yet. Record it when it has happened.',
  ),
  beforeBirth: text('Dagen är före barnets födelse.', "The day is before the child's birth."),
  endBeforeStart: text('Slutet måste vara efter början.', 'The end must be after the beginning.'),
  choose: text('Välj ett av alternativen.', 'Choose one of the alternatives.'),
  chooseAbout: text('Välj vad det hör till.', 'Choose what it belongs to.'),
  none: text('Hör inte till något av dem', 'Belongs to none of them'),
  decidedBy: text('Beslutat av', 'Decided by'),
  namnd: text('Nämnden', 'The board'),
  utskott: text('Utskottet', 'The committee'),
  ordforande: text('Ordföranden', 'The chair'),
  delegat: text('Tjänsteman på delegation', 'Official by delegation'),
  domstol: text('Domstol', 'Court'),
  yes: text('Ja', 'Yes'),
  no: text('Nej', 'No'),
  ongoing: (day: string) =>
    text(
      `En pågår redan sedan ${day}. Är det den som är klar, avsluta den i stället.`,
      `One is already under way since ${day}. If that is the one that is done, end it instead.`,
    ),
  alreadyEnded: text('Den är redan avslutad.', 'It has already ended.'),
  overlaps: text(
    'Det finns redan en sådan uppgift för de dagarna. Rätta den i stället.',
    'There already is such a record for those days. Correct it instead.',
  ),
  more: text('Fler händelser …', 'More events …'),
}

import type { Day } from '../shared/day.ts'
import { dayText } from '../shared/day-words.ts'
import { text } from '../shared/text.ts'
import type { Body } from './queries.ts'

export const bodyNames = {
  utskott: text('Utskottet', 'Committee'),
  namnd: text('Nämnden', 'Board'),
} as const satisfies Record<Body, unknown>

export const texts = {
  title: text('Inför nämnden', 'Before the board'),
  intro: text(
    'Det som bara nämnden eller utskottet får besluta måste vara klart till sista sammanträdet före lagens sista dag.',
    'What only the board or its committee may decide must be ready for the last meeting before the law’s last day.',
  ),
  calendar: text('Kommande sammanträden', 'Coming meetings'),
  noMeetings: text(
    'Inga sammanträden är inlagda. Lägg in dem, så visas vad som måste upp när.',
    'No meetings are in the calendar. Put them in, and what must come up when is shown.',
  ),
  meeting: text('Sammanträde', 'Meeting'),
  papersBy: text('Handlingar senast', 'Papers by'),
  mustBeReady: text('Ärenden', 'Matters'),
  announced: text('Anmälda', 'Announced'),
  listed: text('På listan', 'On the list'),
  missing: text('Ej anmälda', 'Not announced'),
  papersLate: text('tiden för handlingar är ute', 'too late for papers'),
  lastInCalendar: text(
    'Inget senare sammanträde är inlagt. Lägg in nästa, så att inget blir bortglömt.',
    'No later meeting is in the calendar. Put in the next, so that nothing is forgotten.',
  ),

  missed: text('Inget sammanträde kvar före sista dagen', 'No meeting left before the last day'),
  missedHelp: text(
    'Anmäl till närmaste sammanträde, eller begär ett extra. Det som redan är försent ska ändå göras.',
    'Announce to the nearest meeting, or ask for an extra one. What is already late must still be done.',
  ),
  toNearest: (day: string) => text(`Anmäl till ${day}`, `Announce to ${day}`),

  caseNumber: text('Ärende', 'Case'),
  child: text('Barn', 'Child'),
  matter: text('Fråga', 'Matter'),
  lastDay: text('Sista dag', 'Last day'),
  caseworker: text('Handläggare', 'Caseworker'),
  standing: text('Läge', 'Standing'),
  action: text('Gör', 'Do'),
  protected: text('Skyddad', 'Protected'),
  nobody: text('Ingen', 'Nobody'),
  notAnnounced: text('Ej anmäld', 'Not announced'),
  isAnnounced: text('Anmäld', 'Announced'),
  isListed: text('På listan', 'On the list'),
  afterLimit: text('efter sista dagen', 'after the last day'),
  announce: text('Anmäl', 'Announce'),
  putOnList: text('Sätt på listan', 'Put on the list'),
  withdraw: text('Ta tillbaka', 'Take back'),
  nothing: text('Inga ärenden hittills.', 'No matters so far.'),
  print: text('Skriv ut', 'Print'),

  add: text('Nytt sammanträde', 'New meeting'),
  change: text('Ändra sammanträdet', 'Change the meeting'),
  cancel: text('Ställ in sammanträdet', 'Cancel the meeting'),
  cancelHelp: text(
    'Det som är anmält hit blir oanmält och får sökas upp till ett annat sammanträde.',
    'What is announced to it becomes unannounced and must be announced to another meeting.',
  ),
  body: text('Vem sammanträder?', 'Who meets?'),
  heldOn: text('Sammanträdesdag', 'Day of the meeting'),
  papersByField: text('Handlingar senast', 'Papers by'),
  papersByHelp: text(
    'Lämnas fältet tomt räknas tio dagar före sammanträdet.',
    'Left empty, ten days before the meeting are counted.',
  ),
  save: text('Spara', 'Save'),
  chooseBody: text('Välj utskottet eller nämnden.', 'Choose the committee or the board.'),
  giveDay: text('Ange vilken dag sammanträdet hålls.', 'Give the day of the meeting.'),
  inThePast: text(
    'Sammanträdet måste ligga i dag eller senare.',
    'The meeting must be today or later.',
  ),
  papersAfter: text(
    'Handlingarna måste vara inne senast på sammanträdesdagen.',
    'Papers must be in on the day of the meeting at the latest.',
  ),
  taken: text(
    'Det finns redan ett sådant sammanträde den dagen.',
    'There is such a meeting on that day already.',
  ),

  added: text('Sammanträdet är inlagt.', 'The meeting is in the calendar.'),
  changed: text('Sammanträdet är ändrat.', 'The meeting is changed.'),
  cancelled: text('Sammanträdet är inställt.', 'The meeting is cancelled.'),
  wasAnnounced: text('Ärendet är anmält till sammanträdet.', 'The matter is announced.'),
  wasListed: text('Ärendet står på listan.', 'The matter is on the list.'),
  wasWithdrawn: text('Anmälan är tillbakatagen.', 'The announcement is taken back.'),

  lastMeeting: text('Senaste sammanträde före sista dagen', 'Last meeting before the last day'),
  noneLeft: text(
    'Inget sammanträde kvar före sista dagen. Begär ett extra, eller anmäl till närmaste.',
    'No meeting left before the last day. Ask for an extra one, or announce to the nearest.',
  ),
  noCalendar: text('Inga sammanträden är inlagda.', 'No meetings are in the calendar.'),
  toMeeting: (body: Body, held: Day, papers: Day) => {
    const [on, by] = [dayText(held, 'medium'), dayText(papers, 'medium')]
    return text(
      `${bodyNames[body].sv} ${on.sv}, handlingar senast ${by.sv}`,
      `${bodyNames[body].en} ${on.en}, papers by ${by.en}`,
    )
  },
}

import { type Text, text } from '../../shared/text.ts'

export const texts = {
  subject: text('Obruten: att göra', 'Obruten: to do'),
  letterIntro: (day: string) =>
    text(`Så här ser det ut i Obruten ${day}.`, `This is how it stands in Obruten on ${day}.`),
  asRole: (role: string) => text(`Som ${role.toLowerCase()}`, `As ${role.toLowerCase()}`),
  asRoleNth: (role: string, nth: number, of: number) =>
    text(
      `Som ${role.toLowerCase()}, uppdrag ${nth} av ${of}`,
      `As ${role.toLowerCase()}, appointment ${nth} of ${of}`,
    ),
  late: text('Försenat', 'Late'),
  today: text('I dag', 'Today'),
  week: text('Den här veckan', 'This week'),
  covered: text('Varav för den du vikarierar för', 'Of those, for whom you cover'),
  reminders: text('Varav egna påminnelser', 'Of those, own reminders'),
  unassigned: text('Barn utan handläggare', 'Children without a caseworker'),
  news: text('Nytt sedan förra arbetsdagen', 'New since the last working day'),
  openList: text('Öppna arbetslistan', 'Open the work list'),
  onlyCounts: text(
    'Här står bara antal. Vilka det gäller ser du när du har loggat in.',
    'Here are only numbers. Whom they concern you see when you have signed in.',
  ),
  whyYou: text(
    'Du får mejlet varje arbetsdag som det finns något att berätta. Du stänger av det här:',
    'You get this mail every working day that there is something to tell. You turn it off here:',
  ),

  title: text('Dagligt mejl', 'Daily mail'),
  intro: (hour: number | null) =>
    hour === null
      ? text(
          'Ett mejl varje arbetsdag med antal och en länk, aldrig ett barn.',
          'A mail every working day with numbers and a link, never a child.',
        )
      : text(
          `Ett mejl varje arbetsdag klockan ${hour} med antal och en länk, aldrig ett barn. Finns det inget att berätta kommer inget.`,
          `A mail every working day at ${hour} o’clock with numbers and a link, never a child. Where there is nothing to tell none comes.`,
        ),
  notSetUp: text(
    'Ingen e-post skickas härifrån: installationen har ingen e-postserver. Ditt val sparas ändå.',
    'No mail is sent from here: this installation has no mail server. Your choice is kept all the same.',
  ),
  noAddress: text(
    'Ingen adress är inlagd för dig. Be administratören lägga in den, så kan du slå på mejlet här.',
    'No address is set for you. Ask the administrator to set it, and you can turn the mail on here.',
  ),
  changedAddress: text(
    'Din adress har ändrats sedan du svarade. Inget skickas förrän du svarat igen.',
    'Your address has changed since you answered. Nothing is sent until you have answered again.',
  ),
  question: (address: string) =>
    text(`Ska mejlet skickas till ${address}?`, `Send the mail to ${address}?`),
  yes: text('Ja, det är min adress', 'Yes, that is my address'),
  no: text('Nej, skicka inget', 'No, send nothing'),
  answer: text('Välj ja eller nej.', 'Choose yes or no.'),
  language: text('Språk i mejlet', 'Language of the mail'),
  chooseLanguage: text('Välj språk.', 'Choose a language.'),
  languages: {
    sv: text('Svenska', 'Swedish'),
    en: text('Engelska', 'English'),
  } satisfies Record<string, Text>,
  save: text('Spara', 'Save'),
  saved: text('Ditt val är sparat.', 'Your choice is saved.'),
  preview: text('Så skulle det se ut nu', 'How it would look now'),
  subjectLine: (subject: string) => text(`Ämne: ${subject}`, `Subject: ${subject}`),
  nothingToTell: text(
    'Just nu finns inget att berätta, så inget mejl skulle skickas.',
    'There is nothing to tell just now, so no mail would be sent.',
  ),
  lately: text('De senaste dagarna', 'The last days'),
  noneYet: text('Inget mejl har skickats till dig.', 'No mail has been sent to you.'),
  day: text('Dag', 'Day'),
  state: text('Läge', 'State'),
  states: {
    waiting: text('Väntar', 'Waiting'),
    sent: text('Skickat', 'Sent'),
    nothing: text('Inget att berätta', 'Nothing to tell'),
    refused: text('Adressen togs inte emot', 'The address was refused'),
    missed: text('Kunde inte skickas den dagen', 'Could not be sent that day'),
  } satisfies Record<string, Text>,

  overseeTitle: text('Utskick av dagligt mejl', 'Sending of the daily mail'),
  overseeIntro: text(
    'Hur de senaste dagarnas mejl till era medarbetare gick. Vad mejlen sa sparas inte.',
    'How the last days’ mails to your staff went. What they said is not kept.',
  ),
  noRounds: text(
    'Inget har skickats de senaste fjorton dagarna.',
    'Nothing was sent in the last fourteen days.',
  ),
  round: text('Utskicket', 'The sending'),
  finished: text('Klart', 'Done'),
  running: text('Pågår', 'Running'),
  waitsUntil: (at: string, code: string) =>
    text(`Avbrutet (${code}). Försöker igen ${at}.`, `Interrupted (${code}). Tries again ${at}.`),
  trouble: text('Inte framme', 'Not delivered'),
  noTrouble: text('Alla mejl har tagits emot.', 'All mails were taken.'),
  name: text('Namn', 'Name'),
  address: text('Adress', 'Address'),
  code: text('Serverns svar', 'The server’s answer'),
  notSetUpHere: text(
    'Ingen e-post skickas härifrån: installationen har ingen e-postserver.',
    'No mail is sent from here: this installation has no mail server.',
  ),
}

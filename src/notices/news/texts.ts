import { text } from '../../shared/text.ts'

const things = (count: number) =>
  count === 1
    ? { sv: 'en uppgift', en: 'one record' }
    : { sv: `${count} uppgifter`, en: `${count} records` }

export const texts = {
  title: text('Nytt', 'News'),
  intro: text(
    'Det som har ändrats för dig de senaste två veckorna. Det du inte längre arbetar med försvinner härifrån.',
    'What has changed for you in the last two weeks. What you no longer work with goes from here.',
  ),
  none: text('Inget nytt de senaste två veckorna.', 'Nothing new in the last two weeks.'),
  since: (day: string) => text(`Sedan ${day}`, `Since ${day}`),
  earlier: text('Tidigare', 'Earlier'),
  unread: text('Oläst', 'Unread'),
  what: text('Vad', 'What'),
  child: text('Barn', 'Child'),
  when: text('När', 'When'),
  markRead: text('Markera allt som läst', 'Mark all as read'),
  allRead: text('Allt är markerat som läst.', 'All is marked as read.'),
  line: (count: number) =>
    count === 1
      ? text('En nyhet att läsa.', 'One piece of news to read.')
      : text(`${count} nyheter att läsa.`, `${count} pieces of news to read.`),
  read: text('Läs vad som är nytt', 'Read what is new'),
  mail: text('Du kan få antalen i ett dagligt mejl.', 'You can have the numbers in a daily mail.'),
  toMail: text('Svara om din adress', 'Answer about your address'),

  late: (rule: string, day: string) =>
    text(`Försenat: ${rule}, sista dag var ${day}.`, `Late: ${rule}, the last day was ${day}.`),
  handed: (by: string | null) =>
    by === null
      ? text('Du har blivit handläggare.', 'You have become the caseworker.')
      : text(
          `Du har blivit handläggare, genom ${by}.`,
          `You have become the caseworker, by ${by}.`,
        ),
  unassigned: text('En ny akt väntar på handläggare.', 'A new file waits for a caseworker.'),
  covers: (whom: string, until: string | null) =>
    until === null
      ? text(`Du vikarierar för ${whom}.`, `You cover for ${whom}.`)
      : text(`Du vikarierar för ${whom} t.o.m. ${until}.`, `You cover for ${whom} to ${until}.`),
  covered: (whom: string, until: string | null) =>
    until === null
      ? text(`${whom} vikarierar för dig.`, `${whom} covers for you.`)
      : text(`${whom} vikarierar för dig t.o.m. ${until}.`, `${whom} covers for you to ${until}.`),
  done: (by: string, count: number) =>
    text(`${by} skrev ${things(count).sv}.`, `${by} wrote ${things(count).en}.`),
  doneByDeputy: (by: string, count: number) =>
    text(
      `${by}, som vikarierade för dig, skrev ${things(count).sv}.`,
      `${by}, who covered for you, wrote ${things(count).en}.`,
    ),
  somebody: text('Någon annan', 'Somebody else'),
  difference: (count: number) =>
    text(
      `Verksamhetssystemet säger annat än vi om ${things(count).sv}.`,
      `The case system and we differ on ${things(count).en}.`,
    ),
  imported: (count: number) =>
    text(
      `Verksamhetssystemet lämnade ${things(count).sv}.`,
      `The case system delivered ${things(count).en}.`,
    ),
  newLaw: (day: string, count: number) =>
    text(
      `Från och med ${day} gäller nya bestämmelser för ${count === 1 ? 'ett öppet åtagande' : `${count} öppna åtaganden`}.`,
      `From ${day} new provisions govern ${count === 1 ? 'one open duty' : `${count} open duties`}.`,
    ),
}

import type { OpenVisit } from '../access/visit.ts'
import { PageHead, useSay } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import { type Text, text } from '../shared/text.ts'

type Section = { readonly title: Text; readonly body: Text }

export async function showAbout(visit: OpenVisit): Promise<Reply> {
  const title = text('Om Obruten', 'About Obruten')
  return visit.page(
    { title: visit.say(title), width: 'reading' },
    <Told title={title} sections={about} />,
  )
}

export async function showHelp(visit: OpenVisit): Promise<Reply> {
  const title = text('Hjälp', 'Help')
  return visit.page(
    { title: visit.say(title), width: 'reading' },
    <Told title={title} sections={help} />,
  )
}

function Told({ title, sections }: { title: Text; sections: readonly Section[] }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(title)} />
      {sections.map((section) => (
        <section key={section.title.sv}>
          <h2>{say(section.title)}</h2>
          <p>{say(section.body)}</p>
        </section>
      ))}
    </>
  )
}

const about: readonly Section[] = [
  {
    title: text('Vad Obruten gör', 'What Obruten does'),
    body: text(
      'Obruten håller kedjan av stöd hel för varje barn som kommunen placerar utanför hemmet. Det som händer ett barn blir åtaganden med en sista dag och en källa, så att alla ser vad som ska göras, när, och vem som säger det.',
      'Obruten keeps the chain of support unbroken for every child that the municipality places outside the home. What happens to a child becomes duties with a last day and a source, so that everybody sees what is to be done, when, and who says so.',
    ),
  },
  {
    title: text('Bredvid verksamhetssystemet', 'Beside the case system'),
    body: text(
      'Journalen förs i kommunens verksamhetssystem. Obruten är inte en journal: här finns händelser, åtaganden och det som behövs för att hinna med dem.',
      'The legal journal is kept in the municipality’s case system. Obruten is no journal: it holds what happened, what is to be done, and what is needed to do it in time.',
    ),
  },
  {
    title: text('Vem ser vad', 'Who sees what'),
    body: text(
      'Du ser bara de barn du arbetar med. Det avgörs i databasen, inte på sidan. Allt du öppnar loggas, och enhetschefen kan se vem som har tittat på ett barn.',
      'You see only the children you work with. That is decided in the database, not on the page. Everything you open is logged, and the unit manager can see who has looked at a child.',
    ),
  },
  {
    title: text('Fri programvara', 'Free software'),
    body: text(
      'Obruten är fri programvara under GNU Affero General Public License, version 3 eller senare. Den som använder en installation har rätt till dess källkod av den som driver den.',
      'Obruten is free software under the GNU Affero General Public License, version 3 or later. Whoever uses an installation is entitled to its source code from whoever runs it.',
    ),
  },
]

const help: readonly Section[] = [
  {
    title: text('Min arbetslista', 'My work list'),
    body: text(
      'Här står allt som ska göras för dina barn, det mest brådskande först. Knappen på raden leder direkt till formuläret som uppfyller åtagandet. ”Varför?” visar vilken händelse det bygger på, vilken paragraf eller vilket mål, och hur dagen räknats.',
      'Here stands all that is to be done for your children, the most pressing first. The button on the row leads straight to the form that fulfils the duty. “Why?” shows which event it is built on, which paragraph or goal, and how the day was counted.',
    ),
  },
  {
    title: text('Kedjan', 'The chain'),
    body: text(
      'Barnets sida visar beslut, boende, skola och hälsa på samma tidsaxel. Luckor ritas som luckor. Samma sak finns som tabell under bilden.',
      'The child’s page shows decisions, home, school and health on one time axis. Gaps are drawn as gaps. The same stands as a table below the drawing.',
    ),
  },
  {
    title: text('När något blev fel', 'When something went wrong'),
    body: text(
      'Öppna uppgiften från kedjan. ”Rätta” ändrar det som blev fel, ”Makulera” tar bort det som aldrig varit så, med ett skäl. Det som stod förut finns kvar och åtagandena räknas om.',
      'Open the record from the chain. “Correct” changes what was wrong, “Void” takes away what never was so, with a reason. What stood before is kept, and the duties are counted anew.',
    ),
  },
  {
    title: text('Lag eller mål?', 'Law or goal?'),
    body: text(
      'Varje åtagande säger sin nivå: lag, föreskrift, stadsmål eller lokal rutin. Ett stadsmål är inte en lag.',
      'Each duty tells its level: law, regulation, city goal or local routine. A city goal is not a law.',
    ),
  },
  {
    title: text('Sista dag och planeringsdag', 'Last day and planning day'),
    body: text(
      'Sista dagen är den som lagen eller målet anger. Är den en helgdag planerar du för sista vardagen före. Listan sorteras efter planeringsdagen.',
      'The last day is the one that the law or the goal gives. If it is no working day you plan for the last working day before. The list is sorted by the planning day.',
    ),
  },
  {
    title: text('Kortkommandon', 'Keyboard shortcuts'),
    body: text(
      'Den som vill kan gå mellan sidorna med tangenter. Slå på dem under ”Min inloggning” längst ner på sidan; ”?” visar sedan vilka som finns. De är avslagna från början.',
      'Whoever wants can go between the pages by keys. Turn them on under “My sign-in” at the foot of the page; “?” then shows which there are. They are off to begin with.',
    ),
  },
]

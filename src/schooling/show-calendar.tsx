import type { Visit } from '../access/visit.ts'
import { DataTable, PageHead, useLanguage, useSay } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import { type Day, yearOf } from '../shared/day.ts'
import { formatDay, formatPeriod } from '../shared/day-words.ts'
import type { Period } from '../shared/period.ts'
import { holidaysOf } from '../shared/swedish-holidays.ts'
import { text } from '../shared/text.ts'
import { listCalendarRows } from './read-calendar.ts'

const texts = {
  title: text('Läsår och lov', 'School year and breaks'),
  intro: text(
    'Kommunens kalender. Den avgör vad som är en skoldag när förlorade skoldagar räknas, och när den som placeras under ett lov senast ska börja.',
    'The municipality’s calendar. It decides what is a school day when lost school days are counted, and when somebody placed during a break is to start at the latest.',
  ),
  terms: text('Terminer', 'Terms'),
  breaks: text('Lov och lovdagar', 'Breaks and study days'),
  holidays: text(
    'Helgdagar och aftnar, i år och nästa år',
    'Public holidays and eves, this year and next',
  ),
  name: text('Namn', 'Name'),
  days: text('Dagar', 'Days'),
  none: text('Inget är inlagt.', 'Nothing is entered.'),
}

/** The calendar that days are counted by, for whoever wonders. */
export async function showCalendar(visit: Visit): Promise<Reply> {
  const { terms, breaks } = await listCalendarRows(visit.tx)
  const year = yearOf(visit.today)
  const holidays = [year, year + 1].flatMap((one) => [...holidaysOf(one)]).sort((a, b) => a - b)
  return visit.page(
    { title: visit.say(texts.title), width: 'reading' },
    <CalendarPage terms={terms} breaks={breaks} holidays={holidays} />,
  )
}

type Row = Period & { readonly name: string }

function CalendarPage(props: {
  terms: readonly Row[]
  breaks: readonly Row[]
  holidays: readonly Day[]
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      <Periods caption={say(texts.terms)} rows={props.terms} />
      <Periods caption={say(texts.breaks)} rows={props.breaks} />
      <h2>{say(texts.holidays)}</h2>
      <ul>
        {props.holidays.map((day) => (
          <li key={day}>{formatDay(day, language, 'full')}</li>
        ))}
      </ul>
    </>
  )
}

function Periods({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ from, name }) => `${name} ${from}`}
      empty={{ text: say(texts.none) }}
      columns={[
        { key: 'namn', title: say(texts.name), render: ({ name }) => name },
        { key: 'dagar', title: say(texts.days), render: (row) => formatPeriod(row, language) },
      ]}
    />
  )
}

import { sql } from 'kysely'
import type { Visit } from '../access/visit.ts'
import {
  type Column,
  DataTable,
  Filters,
  PageHead,
  Pagination,
  readPage,
  readSort,
  SelectField,
  type Sort,
  Status,
  useLanguage,
  useSay,
} from '../design/index.ts'
import { placementForms } from '../placements/index.ts'
import { askedOften } from '../platform/database/often.ts'
import type { Reply } from '../platform/web/reply.ts'
import { civilDate, type Day, dayOf, isoDay } from '../shared/day.ts'
import { formatDay, formatNearDay } from '../shared/day-words.ts'
import { schoolDaysLost } from './domain/days-without-school.ts'
import type { SchoolCalendar } from './domain/school-calendar.ts'
import { readSchoolCalendar } from './read-calendar.ts'
import { stepKinds } from './record-step.tsx'
import {
  daysWithout,
  isWithoutSchool,
  pageOfSchoolChanges,
  type SchoolChange,
  type SchoolChangePage,
  schoolChoices,
  schoolSorts,
} from './school-changes.ts'
import { texts } from './texts.ts'

const pageSize = 50

/** "Skolgång": which of ours are without school, since when, and what did we send? */
export async function showSchooling(visit: Visit): Promise<Reply> {
  const { tx, query, say } = visit
  const choice = schoolChoices.find((one) => one === query.get('visa')) ?? 'utan'
  const begun = monthOf(query.get('manad'))
  const sort = readSort(query, schoolSorts, { key: 'dagar', direction: 'desc' })
  const page = readPage(query)
  const [found, leftOut, calendar] = await Promise.all([
    pageOfSchoolChanges(tx, { choice, begun, sort, page, pageSize }),
    countProtected(visit),
    readSchoolCalendar(tx),
  ])
  tx.touch(...found.rows.map(({ child_id }) => child_id))
  return visit.page(
    { title: say(texts.listTitle) },
    <SchoolingPage
      visit={visit}
      found={found}
      leftOut={leftOut}
      calendar={calendar}
      choice={choice}
      sort={sort}
      page={page}
    />,
  )
}

/** Only the contact person's page says how many are left out; the manager sees them elsewhere. */
async function countProtected({ tx, actor, today }: Visit): Promise<number> {
  if (actor.role !== 'school_contact') return 0
  const row = await tx.first(
    askedOften(sql<{ count: number }>`
      select protected_left_out('1900-01-01', ${isoDay(today + 1)}::date) as count`),
  )
  return row?.count ?? 0
}

/** 'YYYY-MM' as a half-open month. */
export function monthOf(written: string | null): { from: Day; until: Day } | null {
  const match = /^(\d{4})-(\d{2})$/.exec(written ?? '')
  if (match === null) return null
  const [year, month] = [Number(match[1]), Number(match[2])]
  if (month < 1 || month > 12) return null
  const until = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return { from: dayOf(year, month, 1), until }
}

/** The months to choose among: this one and the twelve before. */
export function recentMonths(today: Day): readonly string[] {
  const { year, month } = civilDate(today)
  return Array.from({ length: 13 }, (_, back) => {
    const index = year * 12 + (month - 1) - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}

type Props = {
  readonly visit: Visit
  readonly found: SchoolChangePage
  readonly leftOut: number
  readonly calendar: SchoolCalendar
  readonly choice: (typeof schoolChoices)[number]
  readonly sort: Sort
  readonly page: number
}

function SchoolingPage(props: Props) {
  const { visit, found, leftOut, choice, sort, page } = props
  const say = useSay()
  const month = visit.query.get('manad') ?? ''
  const summary = month === '' && choice !== 'alla' ? texts.summaryOngoing : texts.summary
  const form = { values: { visa: choice, manad: month }, errors: {} }
  return (
    <>
      <PageHead
        title={say(texts.listTitle)}
        sub={`${say(summary(found))} ${say(texts.listIntro(leftOut))}`}
      />
      <Filters
        action="/skolgang"
        clear={choice !== 'utan' || month !== '' ? '/skolgang' : undefined}
        keep={{ sortera: sort.direction === 'desc' ? `-${sort.key}` : sort.key }}
      >
        <SelectField
          form={form}
          name="visa"
          label={say(texts.show)}
          empty={false}
          choices={[
            { value: 'utan', label: say(texts.without) },
            { value: 'mer-an-en-vecka', label: say(texts.late) },
            { value: 'alla', label: say(texts.all) },
          ]}
        />
        <SelectField
          form={form}
          name="manad"
          label={say(texts.month)}
          empty={say(texts.anyMonth)}
          choices={recentMonths(visit.today).map((value) => ({ value, label: value }))}
        />
      </Filters>
      <DataTable
        caption={say(texts.listTitle)}
        captionHidden
        rows={found.rows}
        rowKey={({ placement_id }) => placement_id}
        empty={{ text: say(texts.noneFound) }}
        address={visit.address}
        columns={useColumns(props)}
      />
      <Pagination page={page} pageSize={pageSize} total={found.total} address={visit.address} />
    </>
  )
}

function useColumns({ visit, calendar, sort }: Props): Column<SchoolChange>[] {
  const say = useSay()
  const language = useLanguage()
  const { today } = visit
  const sorted = (key: string) => (sort.key === key ? sort.direction : true)
  const step = (change: SchoolChange, path: keyof typeof stepKinds, done: Day | null) =>
    done === null ? (
      <a href={`/barn/${change.child_id}/placeringar/${change.placement_id}/${path}`}>
        {say(texts.notYet)}
        <span className="ob-only-heard">, {say(stepKinds[path].title).toLowerCase()}</span>
      </a>
    ) : (
      formatNearDay(done, today, language)
    )
  return [
    {
      key: 'barn',
      title: say(texts.child),
      sort: sorted('barn'),
      render: ({ given_name, family_name }) => `${given_name} ${family_name.slice(0, 1)}.`,
    },
    {
      key: 'placerad',
      title: say(texts.placed),
      sort: sorted('placerad'),
      tight: true,
      render: ({ placed_from }) => formatDay(placed_from, language),
    },
    { key: 'form', title: say(texts.form), render: ({ form }) => say(placementForms[form].name) },
    {
      key: 'dagar',
      title: say(texts.daysTo),
      sort: sorted('dagar'),
      render: (change) => <DaysStatus change={change} today={today} />,
    },
    {
      key: 'skoldagar',
      title: say(texts.schoolDaysLost),
      align: 'end',
      render: (change) => {
        const until = change.placed_from + daysWithout(change, today)
        return schoolDaysLost(change.placed_from, until, calendar)
      },
    },
    {
      key: 'start',
      title: say(texts.started),
      render: (change) => step(change, 'skolstart', change.start_on),
    },
    {
      key: 'meddelande',
      title: say(texts.message),
      render: (change) => step(change, 'sams-meddelande', change.sams_sent_on),
    },
    {
      key: 'plan',
      title: say(texts.plan),
      render: (change) => step(change, 'skolplanering', change.plan_made_on),
    },
    {
      key: 'handlaggare',
      title: say(texts.caseworker),
      sort: sorted('handlaggare'),
      render: ({ caseworker_name }) => caseworker_name ?? '–',
    },
  ]
}

function DaysStatus({ change, today }: { change: SchoolChange; today: Day }) {
  const say = useSay()
  const days = daysWithout(change, today)
  const words = say(texts.days(days))
  if (change.start_on !== null)
    return <Status kind={days > 7 ? 'done-late' : 'done'}>{words}</Status>
  if (!isWithoutSchool(change, today)) return <Status kind="ended">{words}</Status>
  return <Status kind={days > 7 ? 'late' : 'soon'}>{words}</Status>
}

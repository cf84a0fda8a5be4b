import type { Visit } from '../access/visit.ts'
import { personFor, personWords } from '../children/index.ts'
import {
  ButtonLink,
  type Column,
  LevelTag,
  Status,
  Tag,
  useLanguage,
  useSay,
} from '../design/index.ts'
import { timing } from '../rules/duty.ts'
import { dutyWords } from '../rules/duty-words.ts'
import { formatNearDay } from '../shared/day-words.ts'
import { BookedLine } from './bookings/BookedLine.tsx'
import type { Booking } from './bookings/booking.ts'
import { texts as bookingTexts } from './bookings/texts.ts'
import type { DutyParts } from './duty-parts.ts'
import type { WorkRow, WorkWish } from './queries.ts'
import type { Placed } from './reminders/place-reminders.ts'
import type { Reminder } from './reminders/reminder.ts'
import { nearness } from './reminders/reminder-words.ts'
import { AboutChild, ChangeLink } from './reminders/show-reminders.tsx'
import { TickForm } from './reminders/TickForms.tsx'
import { texts as reminderTexts } from './reminders/texts.ts'
import { texts } from './texts.ts'

/** A line of the work list: a duty of some child, or a reminder of one's own. */
export type WorkLine = Placed<WorkRow, Reminder>

type Given = {
  readonly visit: Visit
  readonly parts: DutyParts
  readonly wish: WorkWish
  /** What is booked, by duty. */
  readonly bookings: ReadonlyMap<string, Booking>
}

export function useWorkColumns({ visit, parts, wish, bookings }: Given): Column<WorkLine>[] {
  const say = useSay()
  const language = useLanguage()
  const { today, actor, address } = visit
  const sorted = (key: string) => (wish.sort.key === key ? wish.sort.direction : true)
  const columns: Column<WorkLine>[] = [
    {
      key: 'barn',
      title: say(texts.child),
      sort: sorted('barn'),
      render: (line) =>
        line.kind === 'duty' ? (
          <OfChild row={line.duty} reader={actor.staffId} />
        ) : (
          <AboutChild child={line.reminder.child} reader={actor.staffId} />
        ),
    },
    {
      key: 'atagande',
      title: say(texts.duty),
      sort: sorted('atagande'),
      render: (line) =>
        line.kind === 'duty' ? (
          <DutyName
            row={line.duty}
            parts={parts}
            booking={bookings.get(line.duty.duty.id)}
            today={today}
          />
        ) : (
          <>
            <i>{line.reminder.words}</i> <Tag>{say(reminderTexts.reminder)}</Tag>
          </>
        ),
    },
    {
      key: 'senast',
      title: say(texts.lastDay),
      sort: sorted('senast'),
      tight: true,
      render: (line) =>
        line.kind === 'duty' ? (
          <LastDay row={line.duty} today={today} />
        ) : (
          formatNearDay(line.reminder.day, today, language)
        ),
    },
    {
      key: 'lage',
      title: say(texts.status),
      render: (line) => {
        if (line.kind === 'reminder') {
          const near = nearness(line.reminder.day, today)
          return <Status kind={near.kind}>{say(near.words)}</Status>
        }
        const { duty } = line.duty
        if (duty.state === 'withdrawn') return null
        const when = timing({ ...duty, state: duty.state }, today)
        return <Status kind={when}>{say(dutyWords(duty, when, today))}</Status>
      },
    },
    {
      key: 'gor',
      title: say(texts.step),
      render: (line) =>
        line.kind === 'duty' ? (
          <DutyActions
            row={line.duty}
            visit={visit}
            parts={parts}
            isBooked={bookings.has(line.duty.duty.id)}
          />
        ) : (
          <span className="ob-row-actions">
            <TickForm reminder={line.reminder} till={address} />
            <ChangeLink reminder={line.reminder} />
          </span>
        ),
    },
  ]
  if (actor.role === 'caseworker') return columns
  const caseworker: Column<WorkLine> = {
    key: 'handlaggare',
    title: say(texts.caseworker),
    render: (line) => (line.kind === 'duty' && line.duty.caseworkerName) || '–',
  }
  return [...columns.slice(0, 4), caseworker, ...columns.slice(4)]
}

function OfChild({ row, reader }: { row: WorkRow; reader: string }) {
  const { child, caseworkerId } = row
  const say = useSay()
  return (
    <>
      <a href={`/barn/${child.id}`}>
        {say(personWords(personFor(child, caseworkerId === reader)))}
      </a>{' '}
      {child.protection !== 'none' && <Tag icon="warning">{say(texts.protected)}</Tag>}
    </>
  )
}

function DutyName(props: {
  row: WorkRow
  parts: DutyParts
  booking: Booking | undefined
  today: number
}) {
  const {
    row: { duty },
    parts,
    booking,
    today,
  } = props
  const say = useSay()
  const rule = parts.rules.find(({ id }) => id === duty.ruleId)
  const version = rule?.versions.find(({ id }) => id === duty.versionId)
  return (
    <>
      {rule === undefined ? duty.ruleId : say(rule.title)}{' '}
      {version && <LevelTag level={version.level} />}
      {booking && <BookedLine booking={booking} today={today} />}
    </>
  )
}

function LastDay({ row: { duty }, today }: { row: WorkRow; today: number }) {
  const say = useSay()
  const language = useLanguage()
  if (duty.limit === null) return <>–</>
  return (
    <>
      {formatNearDay(duty.limit, today, language)}
      {duty.planBy !== null && duty.planBy !== duty.limit && (
        <span className="ob-sub-line">
          {say(texts.planBy(formatNearDay(duty.planBy, today, language)))}
        </span>
      )}
    </>
  )
}

function DutyActions(props: { row: WorkRow; visit: Visit; parts: DutyParts; isBooked: boolean }) {
  const {
    row: { duty },
    visit,
    parts,
    isBooked,
  } = props
  const say = useSay()
  const step = parts.steps.find(({ ruleId }) => ruleId === duty.ruleId)
  return (
    <span className="ob-row-actions">
      {step?.roles.includes(visit.actor.role) && (
        <ButtonLink small look="secondary" href={step.href(duty)}>
          {say(step.label)}
        </ButtonLink>
      )}{' '}
      <span className="ob-row-links">
        <a href={`/atagande/${duty.id}`}>{say(texts.why)}</a>
        {duty.state === 'open' && !isBooked && (
          <a href={`/atagande/${duty.id}/boka`}>{say(bookingTexts.book)}</a>
        )}
      </span>
    </span>
  )
}

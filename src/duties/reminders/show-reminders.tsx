import type { Visit } from '../../access/visit.ts'
import { personFor, personWords } from '../../children/index.ts'
import {
  ButtonLink,
  type Column,
  DataTable,
  PageHead,
  Status,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { formatNearDay } from '../../shared/day-words.ts'
import { listDoneReminders, listOpenReminders } from './queries.ts'
import type { Reminder } from './reminder.ts'
import { nearness } from './reminder-words.ts'
import { TakeBackForm, TickForm } from './TickForms.tsx'
import { texts } from './texts.ts'
import { tickedNotice } from './tick-reminder.tsx'

export async function showReminders(visit: Visit): Promise<Reply> {
  const { tx, say } = visit
  const open = await listOpenReminders(tx)
  const done = await listDoneReminders(tx)
  for (const { child } of [...open, ...done]) if (child !== null) tx.touch(child.id)
  const notice = await tickedNotice(visit)
  return visit.page(
    { title: say(texts.title), ...(notice !== null && { notice }) },
    <RemindersPage visit={visit} open={open} done={done} />,
  )
}

type Props = {
  readonly visit: Visit
  readonly open: readonly Reminder[]
  readonly done: readonly Reminder[]
}

function RemindersPage({ visit, open, done }: Props) {
  const say = useSay()
  const columns = useColumns(visit)
  const add = <ButtonLink href="/paminnelser/ny">{say(texts.add)}</ButtonLink>
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} actions={add} />
      <DataTable
        caption={say(texts.coming)}
        rows={open}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.none) }}
        columns={columns}
      />
      {done.length > 0 && (
        <DataTable
          caption={say(texts.recentlyDone)}
          rows={done}
          rowKey={({ id }) => id}
          empty={{ text: say(texts.noneDone) }}
          columns={columns}
        />
      )}
    </>
  )
}

function useColumns({ today, actor }: Visit): Column<Reminder>[] {
  const say = useSay()
  const language = useLanguage()
  return [
    { key: 'vad', title: say(texts.words), render: ({ words }) => words },
    {
      key: 'barn',
      title: say(texts.child),
      render: ({ child }) => <AboutChild child={child} reader={actor.staffId} />,
    },
    {
      key: 'dag',
      title: say(texts.day),
      tight: true,
      render: ({ day, isDone }) => {
        const near = nearness(day, today)
        return (
          <>
            {formatNearDay(day, today, language)}{' '}
            {!isDone && <Status kind={near.kind}>{say(near.words)}</Status>}
          </>
        )
      },
    },
    {
      key: 'gor',
      title: say(texts.tick),
      render: (reminder) =>
        reminder.isDone ? (
          <TakeBackForm reminder={reminder} till="/paminnelser" />
        ) : (
          <span className="ob-row-actions">
            <TickForm reminder={reminder} till="/paminnelser" />
            <ChangeLink reminder={reminder} />
          </span>
        ),
    },
  ]
}

export function AboutChild({ child, reader }: { child: Reminder['child']; reader: string }) {
  const say = useSay()
  if (child === null) return <>–</>
  return (
    <a href={`/barn/${child.id}`}>
      {say(personWords(personFor(child, child.caseworkerId === reader)))}
    </a>
  )
}

export function ChangeLink({ reminder }: { reminder: Reminder }) {
  const say = useSay()
  return (
    <a href={`/paminnelser/${reminder.id}`}>
      {say(texts.changeShort)}
      <span className="ob-only-heard"> {reminder.words}</span>
    </a>
  )
}

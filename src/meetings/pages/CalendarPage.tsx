import type { Visit } from '../../access/visit.ts'
import { ButtonLink, DataTable, PageHead, useLanguage, useSay } from '../../design/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { formatDay, formatNearDay } from '../../shared/day-words.ts'
import { arePapersLate } from '../domain/agenda.ts'
import type { BoardDuty, HeldMeeting } from '../queries.ts'
import { bodyNames, texts } from '../texts.ts'
import { MatterTable } from './MatterTable.tsx'

/** A calendar that reaches no further is told to be filled. */
const daysAhead = 45

export function CalendarPage(props: {
  readonly visit: Visit
  readonly rules: readonly Rule[]
  readonly meetings: readonly HeldMeeting[]
  readonly byMeeting: ReadonlyMap<string, readonly BoardDuty[]>
  readonly missed: readonly BoardDuty[]
}) {
  const { visit, rules, meetings, byMeeting, missed } = props
  const say = useSay()
  const language = useLanguage()
  const { today } = visit
  const mayPlan = visit.actor.role === 'unit_manager'
  const end = meetings.at(-1)
  const endsSoon = end !== undefined && end.heldOn < today + daysAhead
  const add = (
    <ButtonLink look="secondary" href="/namnden/nytt">
      {say(texts.add)}
    </ButtonLink>
  )
  const matters = ({ id }: HeldMeeting) => byMeeting.get(id) ?? []
  const count = (meeting: HeldMeeting, which: (duty: BoardDuty) => boolean) =>
    matters(meeting).filter(which).length || '–'
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} actions={mayPlan && add} />
      {missed.length > 0 && (
        <section>
          <h2>{say(texts.missed)}</h2>
          <p className="ob-sub">{say(texts.missedHelp)}</p>
          <MatterTable
            visit={visit}
            rules={rules}
            caption={say(texts.missed)}
            duties={missed}
            nearest={meetings[0] ?? null}
          />
        </section>
      )}
      <h2>{say(texts.calendar)}</h2>
      <DataTable
        caption={say(texts.calendar)}
        captionHidden
        rows={meetings}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/namnden/${id}`}
        empty={{ text: say(texts.noMeetings), action: mayPlan && add }}
        columns={[
          {
            key: 'dag',
            title: say(texts.meeting),
            render: ({ body, heldOn }) =>
              `${say(bodyNames[body])} ${formatDay(heldOn, language, 'medium')}`,
          },
          {
            key: 'handlingar',
            title: say(texts.papersBy),
            render: (meeting) =>
              formatNearDay(meeting.papersBy, today, language) +
              (arePapersLate(meeting, today) ? ` (${say(texts.papersLate)})` : ''),
          },
          {
            key: 'arenden',
            title: say(texts.mustBeReady),
            align: 'end',
            render: (meeting) => count(meeting, () => true),
          },
          {
            key: 'ej-anmalda',
            title: say(texts.missing),
            align: 'end',
            render: (meeting) => count(meeting, ({ meetingId }) => meetingId === null),
          },
          {
            key: 'anmalda',
            title: say(texts.announced),
            align: 'end',
            render: (meeting) =>
              count(meeting, ({ meetingId, isListed }) => meetingId !== null && !isListed),
          },
          {
            key: 'listan',
            title: say(texts.listed),
            align: 'end',
            render: (meeting) => count(meeting, ({ isListed }) => isListed),
          },
        ]}
      />
      {endsSoon && <p className="ob-sub">{say(texts.lastInCalendar)}</p>}
    </>
  )
}

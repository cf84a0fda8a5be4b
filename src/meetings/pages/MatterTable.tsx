import type { Visit } from '../../access/visit.ts'
import { personFor, personWords } from '../../children/index.ts'
import {
  Button,
  DataTable,
  HiddenField,
  Status,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { citation } from '../../rules/source.ts'
import { formatNearDay } from '../../shared/day-words.ts'
import type { BoardDuty, HeldMeeting } from '../queries.ts'
import { texts } from '../texts.ts'

/**
 * Matters for a meeting, or those that none is left for. A protected child is its case number,
 * whoever reads: the list is printed and lies on a table.
 */
export function MatterTable(props: {
  readonly visit: Visit
  readonly rules: readonly Rule[]
  readonly caption: string
  readonly duties: readonly BoardDuty[]
  /** The meeting whose list it is; leave out where there is none. */
  readonly meeting?: HeldMeeting
  /** To which meeting a matter without one may be announced. */
  readonly nearest?: HeldMeeting | null
}) {
  const { visit, rules, caption, duties, meeting, nearest } = props
  const say = useSay()
  const language = useLanguage()
  const target = meeting ?? nearest ?? null
  const ruleOf = ({ ruleId }: BoardDuty) => rules.find(({ id }) => id === ruleId)
  const sourceOf = (duty: BoardDuty) =>
    ruleOf(duty)?.versions.find(({ id }) => id === duty.versionId)?.source
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={duties}
      rowKey={({ dutyId }) => dutyId}
      rowHref={({ dutyId }) => `/atagande/${dutyId}`}
      empty={{ text: say(texts.nothing) }}
      columns={[
        {
          key: 'arende',
          title: say(texts.caseNumber),
          tight: true,
          render: (duty) => duty.case_number,
        },
        {
          key: 'barn',
          title: say(texts.child),
          tight: true,
          render: (duty) =>
            duty.protection === 'none'
              ? say(personWords(personFor(duty, false)))
              : say(texts.protected),
        },
        {
          key: 'fraga',
          title: say(texts.matter),
          render: (duty) => {
            const [rule, source] = [ruleOf(duty), sourceOf(duty)]
            return (
              <>
                {rule && say(rule.title)}
                {source && <span className="ob-sub"> {say(citation(source))}</span>}
              </>
            )
          },
        },
        {
          key: 'senast',
          title: say(texts.lastDay),
          tight: true,
          render: ({ limit }) => {
            const day = formatNearDay(limit, visit.today, language)
            return limit < visit.today ? <Status kind="late">{day}</Status> : day
          },
        },
        ...(visit.actor.role === 'caseworker'
          ? []
          : [
              {
                key: 'handlaggare',
                title: say(texts.caseworker),
                render: ({ caseworkerName }: BoardDuty) => caseworkerName ?? say(texts.nobody),
              },
            ]),
        ...(meeting === undefined
          ? []
          : [
              {
                key: 'lage',
                title: say(texts.standing),
                render: (duty: BoardDuty) => (
                  <>
                    {duty.isListed
                      ? say(texts.isListed)
                      : say(duty.meetingId === null ? texts.notAnnounced : texts.isAnnounced)}
                    {meeting.heldOn > duty.limit && (
                      <Tag icon="warning">{say(texts.afterLimit)}</Tag>
                    )}
                  </>
                ),
              },
            ]),
        ...(target === null
          ? []
          : [
              {
                key: 'gor',
                title: say(texts.action),
                render: (duty: BoardDuty) => (
                  <Steps
                    visit={visit}
                    duty={duty}
                    meeting={target}
                    isOwnList={meeting !== undefined}
                  />
                ),
              },
            ]),
      ]}
    />
  )
}

/** One form with a button for each step that is left. */
function Steps(props: { visit: Visit; duty: BoardDuty; meeting: HeldMeeting; isOwnList: boolean }) {
  const { visit, duty, meeting, isOwnList } = props
  const say = useSay()
  const language = useLanguage()
  const heard = <span className="ob-only-heard">, {duty.case_number}</span>
  return (
    <form method="post" action={`/namnden/${meeting.id}/arenden/${duty.dutyId}`}>
      <HiddenField name="till" value={isOwnList ? 'listan' : 'kalendern'} />
      {duty.meetingId === null && (
        <Button look="link" name="gor" value="anmal">
          {isOwnList
            ? say(texts.announce)
            : say(texts.toNearest(formatNearDay(meeting.heldOn, visit.today, language)))}
          {heard}
        </Button>
      )}{' '}
      {isOwnList && !duty.isListed && visit.actor.role === 'unit_manager' && (
        <Button look="link" name="gor" value="lista">
          {say(texts.putOnList)}
          {heard}
        </Button>
      )}{' '}
      {duty.meetingId !== null && (
        <Button look="link" name="gor" value="ta-tillbaka">
          {say(texts.withdraw)}
          {heard}
        </Button>
      )}
    </form>
  )
}

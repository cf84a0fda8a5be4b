import type { Visit } from '../../access/visit.ts'
import {
  Breadcrumbs,
  ButtonLink,
  Notice,
  PageHead,
  PrintButton,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { formatDay } from '../../shared/day-words.ts'
import { arePapersLate } from '../domain/agenda.ts'
import type { BoardDuty, HeldMeeting } from '../queries.ts'
import { texts } from '../texts.ts'
import { MatterTable } from './MatterTable.tsx'

export function MeetingPage(props: {
  readonly visit: Visit
  readonly rules: readonly Rule[]
  readonly title: string
  readonly meeting: HeldMeeting
  readonly isLast: boolean
  readonly duties: readonly BoardDuty[]
}) {
  const { visit, rules, title, meeting, isLast, duties } = props
  const say = useSay()
  const language = useLanguage()
  const papers = formatDay(meeting.papersBy, language, 'full')
  return (
    <>
      <Breadcrumbs
        label={say(texts.title)}
        steps={[{ href: '/namnden', label: say(texts.title) }]}
      />
      <PageHead
        title={title}
        sub={`${say(texts.papersBy)} ${papers}. ${visit.actor.unitName ?? ''}, ${visit.actor.authorityName}`}
        tags={
          arePapersLate(meeting, visit.today) && <Tag icon="warning">{say(texts.papersLate)}</Tag>
        }
        actions={
          <>
            {visit.actor.role === 'unit_manager' && (
              <ButtonLink look="secondary" href={`/namnden/${meeting.id}/andra`}>
                {say(texts.change)}
              </ButtonLink>
            )}
            <PrintButton>{say(texts.print)}</PrintButton>
          </>
        }
      />
      <MatterTable visit={visit} rules={rules} caption={title} duties={duties} meeting={meeting} />
      {isLast && <Notice>{say(texts.lastInCalendar)}</Notice>}
    </>
  )
}

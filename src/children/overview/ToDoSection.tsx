import { DataTable, LevelTag, Status, useLanguage, useSay } from '../../design/index.ts'
import { timing } from '../../rules/duty.ts'
import { dutyWords } from '../../rules/duty-words.ts'
import { citation } from '../../rules/source.ts'
import { formatDay } from '../../shared/day-words.ts'
import { texts as childTexts } from '../texts.ts'
import type { OverviewProps } from './OverviewPage.tsx'
import { texts } from './texts.ts'

/** What is open, the most pressing first, each with its last day and who says so. */
export function ToDoSection({ visit, parts, state }: OverviewProps) {
  const say = useSay()
  const language = useLanguage()
  const { today } = visit
  const rows = state.duties.flatMap((duty) => {
    if (duty.state !== 'open') return []
    const rule = parts.rules.find(({ id }) => id === duty.ruleId)
    const version = rule?.versions.find(({ id }) => id === duty.versionId)
    if (rule === undefined || version === undefined) return []
    const when = timing({ ...duty, state: duty.state }, today)
    const plan = state.plans.find(({ dutyId }) => dutyId === duty.id)
    return [{ duty, rule, version, when, plan }]
  })
  return (
    <section>
      <h2>{say(texts.toDo)}</h2>
      <DataTable
        caption={say(texts.toDo)}
        captionHidden
        rows={rows}
        rowKey={({ duty }) => duty.id}
        empty={{ text: say(texts.nothingToDo) }}
        columns={[
          {
            key: 'atagande',
            title: say(childTexts.duty),
            render: ({ rule, plan }) => (
              <>
                {say(rule.title)}
                {plan && <span className="ob-sub-line">{say(plan.words)}</span>}
              </>
            ),
          },
          {
            key: 'senast',
            title: say(childTexts.lastDay),
            tight: true,
            render: ({ duty }) => (duty.limit === null ? '–' : formatDay(duty.limit, language)),
          },
          {
            key: 'lage',
            title: say(childTexts.status),
            render: ({ duty, when }) => (
              <Status kind={when}>{say(dutyWords(duty, when, today))}</Status>
            ),
          },
          {
            key: 'kalla',
            title: say(texts.source),
            render: ({ version }) => (
              <>
                <LevelTag level={version.level} /> {say(citation(version.source))}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

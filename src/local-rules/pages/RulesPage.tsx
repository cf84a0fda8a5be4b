import {
  ButtonLink,
  DataTable,
  LevelTag,
  Notice,
  PageHead,
  Status,
  type StatusKind,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { mayChangeTerm } from '../../rules/local/with-local.ts'
import type { Rule } from '../../rules/rule.ts'
import { within } from '../../rules/terms.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { type Text, text } from '../../shared/text.ts'
import { versionOn } from '../domain/propose.ts'
import type { HeldVersion } from '../queries.ts'
import type { Standing } from '../standing.ts'
import { texts } from '../texts.ts'

type Listed = { readonly held: HeldVersion; readonly standing: Standing }

export type RulesPageProps = {
  readonly rules: readonly Rule[]
  readonly versions: readonly Listed[]
  readonly governs: boolean
  /** The name of the nämnd that governs, for whoever does not. */
  readonly governedBy: string
  readonly today: Day
}

const sections: readonly { title: Text; standings: readonly Standing[]; always?: true }[] = [
  { title: texts.toConfirm, standings: ['sent'] },
  { title: texts.drafts, standings: ['draft'] },
  { title: texts.coming, standings: ['coming'] },
  { title: texts.inForce, standings: ['in-force'], always: true },
  { title: texts.earlier, standings: ['superseded', 'rejected', 'withdrawn'] },
]

export function RulesPage(props: RulesPageProps) {
  const { versions, governs, governedBy } = props
  const say = useSay()
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(texts.intro)}
        actions={
          governs && <ButtonLink href="/egna-regler/nytt-mal">{say(texts.newGoal)}</ButtonLink>
        }
      />
      {!governs && <Notice>{say(texts.onlyGovern(governedBy))}</Notice>}
      {sections.map(({ title, standings, always }) => {
        const rows = versions.filter(({ standing }) => standings.includes(standing))
        if (rows.length === 0 && !always) return null
        return <VersionTable key={title.sv} {...props} title={title} rows={rows} />
      })}
      <Changeable {...props} />
    </>
  )
}

function VersionTable({
  title,
  rows,
  rules,
}: RulesPageProps & { title: Text; rows: readonly Listed[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <h2>{say(title)}</h2>
      <DataTable
        caption={say(title)}
        captionHidden
        rows={rows}
        rowKey={({ held }) => held.version.id}
        rowHref={({ held }) => `/egna-regler/${held.version.id}`}
        empty={{ text: say(texts.noneInForce) }}
        columns={[
          { key: 'regel', title: say(texts.rule), render: ({ held }) => say(nameOf(held, rules)) },
          {
            key: 'vad',
            title: say(texts.what),
            render: ({ held }) => say(texts.kinds[held.version.kind]),
          },
          { key: 'tid', title: say(texts.limit), render: ({ held }) => say(limitOf(held)) },
          {
            key: 'fran',
            title: say(texts.from),
            tight: true,
            render: ({ held }) => formatDay(held.version.validFrom, language),
          },
          {
            key: 'lage',
            title: say(texts.state),
            render: ({ standing }) => (
              <Status kind={looks[standing]}>{say(texts.states[standing])}</Status>
            ),
          },
        ]}
      />
    </>
  )
}

const looks: Readonly<Record<Standing, StatusKind>> = {
  draft: 'coming',
  sent: 'soon',
  coming: 'coming',
  'in-force': 'done',
  superseded: 'ended',
  rejected: 'ended',
  withdrawn: 'ended',
}

/** The rules whose time is the municipality's to set, with what holds today. */
function Changeable({ rules, governs, today }: RulesPageProps) {
  const say = useSay()
  const rows = rules.flatMap((rule) => {
    const version = versionOn(rule, today) ?? rule.versions.at(-1)
    // What gives no duty yet has no time to change either.
    const isOpen = rule.awaits === undefined && version !== undefined && mayChangeTerm(version)
    return isOpen ? [{ rule, version }] : []
  })
  return (
    <>
      <h2>{say(texts.changeable)}</h2>
      <p>{say(texts.changeableIntro)}</p>
      <DataTable
        caption={say(texts.changeable)}
        captionHidden
        rows={rows}
        rowKey={({ rule }) => rule.id}
        empty={{ text: say(texts.noneInForce) }}
        columns={[
          {
            key: 'regel',
            title: say(texts.rule),
            render: ({ rule }) => <a href={`/regelverket/${rule.id}`}>{say(rule.title)}</a>,
          },
          {
            key: 'tid',
            title: say(texts.limitNow),
            render: ({ version }) => say(version.due.term),
          },
          {
            key: 'niva',
            title: say(texts.level),
            render: ({ version }) => <LevelTag level={version.term.level} />,
          },
          ...(governs
            ? [
                {
                  key: 'andra',
                  title: say(texts.changeTerm),
                  render: ({ rule }: (typeof rows)[number]) => (
                    <a href={`/egna-regler/tid/${rule.id}`}>
                      {say(texts.change)}
                      <span className="ob-only-heard">: {say(rule.title)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function nameOf({ version }: HeldVersion, rules: readonly Rule[]): Text {
  if (version.kind === 'goal') return version.goal.title
  return (
    rules.find(({ id }) => id === version.ruleId)?.title ?? text(version.ruleId, version.ruleId)
  )
}

function limitOf({ version }: HeldVersion): Text {
  return version.kind === 'end'
    ? text('–', '–')
    : within(version.term.amount, version.term.unit).term
}

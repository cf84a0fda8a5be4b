import {
  ButtonLink,
  Card,
  CardRow,
  type CardTone,
  DataTable,
  Disclosure,
  EmptyState,
  LevelTag,
  Status,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { type Timing, timing } from '../../rules/duty.ts'
import { dutyWords } from '../../rules/duty-words.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import type { Rule, RuleVersion } from '../../rules/rule.ts'
import { citation } from '../../rules/source.ts'
import type { Step } from '../../rules/step.ts'
import { formatDay, formatNearDay } from '../../shared/day-words.ts'
import { text } from '../../shared/text.ts'
import type { Plan } from '../child-state.ts'
import { texts } from '../texts.ts'
import type { ChildPageProps } from './ChildPage.tsx'

type ToldDuty = {
  readonly duty: HeldDuty
  readonly rule: Rule
  readonly version: RuleVersion
  readonly when: Timing
}

function told({ state, parts, today }: ChildPageProps): ToldDuty[] {
  return state.duties
    .flatMap((duty) => {
      if (duty.state === 'withdrawn') return []
      const rule = parts.rules.find(({ id }) => id === duty.ruleId)
      const version = rule?.versions.find(({ id }) => id === duty.versionId)
      if (rule === undefined || version === undefined) return []
      return [{ duty, rule, version, when: timing({ ...duty, state: duty.state }, today) }]
    })
    .toSorted(byDayThenCatalogue(parts.rules))
}

/** What is due the same day stands in the catalogue's order, which puts what weighs most first. */
function byDayThenCatalogue(rules: readonly Rule[]) {
  const place = new Map(rules.map(({ id }, index) => [id, index]))
  const day = ({ duty }: ToldDuty) => duty.planBy ?? Number.MAX_SAFE_INTEGER
  return (one: ToldDuty, other: ToldDuty) =>
    day(one) - day(other) || (place.get(one.rule.id) ?? 0) - (place.get(other.rule.id) ?? 0)
}

const cardTones: Partial<Record<Timing, CardTone>> = { late: 'late', today: 'soon', soon: 'soon' }

/** The two or three that matter now: last day, level, the one step that fulfils it, and why. */
export function DutyCards(props: ChildPageProps) {
  const say = useSay()
  const language = useLanguage()
  const open = told(props).filter(({ duty }) => duty.state === 'open')
  const now = open.filter(({ when }) => when in cardTones)
  const shown = (now.length > 0 ? now : open).slice(0, 3)
  if (shown.length === 0) return <EmptyState>{say(texts.nothingOpen)}</EmptyState>
  return (
    <CardRow>
      {shown.map(({ duty, rule, version, when }) => (
        <Card
          key={duty.id}
          tone={cardTones[when] ?? 'plain'}
          title={`${say(rule.title)}: ${say(dutyWords(duty, when, props.today))}`}
          actions={
            <>
              <StepLink duty={duty} steps={props.parts.steps} props={props} />
              <a href={`/atagande/${duty.id}`}>{say(text('Varför?', 'Why?'))}</a>
            </>
          }
        >
          <p>
            {duty.limit === null
              ? say(text('Ingen dag är bestämd.', 'No day is set.'))
              : `${say(texts.lastDay)} ${formatNearDay(duty.limit, props.today, language)}.`}{' '}
            <LevelTag level={version.level} />
            <PlannedLine plans={props.state.plans} duty={duty} />
          </p>
        </Card>
      ))}
    </CardRow>
  )
}

function PlannedLine({ plans, duty }: { plans: readonly Plan[]; duty: HeldDuty }) {
  const say = useSay()
  const plan = plans.find(({ dutyId }) => dutyId === duty.id)
  if (plan === undefined) return null
  return (
    <span className="ob-sub-line">
      <a href={plan.href}>{say(plan.words)}</a>
    </span>
  )
}

function StepLink(args: { duty: HeldDuty; steps: readonly Step[]; props: ChildPageProps }) {
  const { duty, steps, props } = args
  const say = useSay()
  const step = steps.find(({ ruleId }) => ruleId === duty.ruleId)
  if (step === undefined || !step.roles.includes(props.actor.role)) return null
  return (
    <ButtonLink small href={step.href(duty)}>
      {say(step.label)}
    </ButtonLink>
  )
}

/** Every duty of the child, done and ended too, behind a fold. */
export function DutyTable(props: ChildPageProps) {
  const say = useSay()
  const language = useLanguage()
  const all = told(props)
  return (
    <Disclosure summary={`${say(texts.allDuties)} (${all.length})`}>
      <DataTable
        caption={say(texts.allDuties)}
        captionHidden
        rows={all}
        rowKey={({ duty }) => duty.id}
        rowHref={({ duty }) => `/atagande/${duty.id}`}
        empty={{ text: say(texts.nothingOpen) }}
        columns={[
          { key: 'atagande', title: say(texts.duty), render: ({ rule }) => say(rule.title) },
          {
            key: 'senast',
            title: say(texts.lastDay),
            tight: true,
            render: ({ duty }) => (duty.limit === null ? '–' : formatDay(duty.limit, language)),
          },
          {
            key: 'lage',
            title: say(texts.status),
            render: (row) => (
              <Status kind={row.when}>{say(dutyWords(row.duty, row.when, props.today))}</Status>
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
    </Disclosure>
  )
}

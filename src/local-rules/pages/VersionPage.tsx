import {
  Button,
  type FormState,
  LevelTag,
  Notice,
  PageHead,
  SummaryList,
  TextField,
  Timeline,
  type TimelineItem,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { citation } from '../../rules/source.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { Say } from '../../shared/text.ts'
import { Back, type LocalRuleParts } from '../governed.tsx'
import type { HeldVersion, Preview, UnitEffect } from '../queries.ts'
import type { Standing } from '../standing.ts'
import { texts } from '../texts.ts'
import { EffectTable } from './EffectTable.tsx'
import { VersionProgress } from './VersionProgress.tsx'

export type VersionPageProps = {
  readonly held: HeldVersion
  /** The rule with this version in it. */
  readonly rule: Rule
  readonly parts: LocalRuleParts
  readonly standing: Standing
  readonly governs: boolean
  readonly isOwn: boolean
  readonly preview: Preview | null
  readonly effects: readonly UnitEffect[]
  readonly run: { readonly done: number; readonly total: number; readonly finished: boolean } | null
  readonly today: Day
  readonly form: FormState
}

/** A count made longer ago than this has to be made again before anybody decides by it. */
export const daysCountHolds = 7

/** One version: what it says, what it would change, what can be done with it, and the rule's history. */
export function VersionPage(props: VersionPageProps) {
  const { held, rule, parts, standing, governs, form } = props
  const { version } = held
  const say = useSay()
  const isOpen = standing === 'draft' || standing === 'sent'
  return (
    <>
      <Back />
      <PageHead
        title={say(rule.title)}
        sub={`${say(texts.kinds[version.kind])} · ${say(texts.states[standing])}`}
      />
      {form.errors[''] !== undefined && <Notice kind="warning">{form.errors['']}</Notice>}
      <Said {...props} />
      {governs && isOpen && <Effect {...props} />}
      {governs && isOpen && <Deciding {...props} />}
      {governs && !isOpen && <Afterwards {...props} />}
      <h2>{say(texts.history)}</h2>
      <Timeline items={historyOf(rule, say)} />
      {parts.rules.some(({ id }) => id === rule.id) && (
        <p>
          <a href={`/regelverket/${rule.id}`}>{say(texts.inRuleBook)}</a>
        </p>
      )}
      <h2>{say(texts.events)}</h2>
      <Events held={held} />
    </>
  )
}

function Said({ held, rule }: VersionPageProps) {
  const say = useSay()
  const language = useLanguage()
  const { version, reason } = held
  const own = rule.versions.find(({ validFrom }) => validFrom === version.validFrom)
  const { work, publisher, place } = version.source
  return (
    <SummaryList
      items={[
        {
          term: say(version.kind === 'end' ? texts.endsFrom : texts.validFrom),
          value: formatDay(version.validFrom, language, 'long'),
        },
        ...(own === undefined || version.kind === 'end'
          ? []
          : [
              {
                term: say(texts.limit),
                value: (
                  <>
                    {say(own.due.term)} <LevelTag level={own.term.level} />
                  </>
                ),
              },
            ]),
        ...(version.kind === 'goal' && own !== undefined
          ? [
              { term: say(texts.what), value: say(version.goal.text) },
              { term: say(texts.who), value: say(version.goal.who) },
              { term: say(texts.countsFrom), value: say(own.trigger.says) },
              {
                term: say(texts.forWhom),
                value: own.reading === undefined ? '' : say(own.reading),
              },
            ]
          : []),
        { term: say(texts.sourceTitle), value: `${work}, ${publisher}, ${place}` },
        { term: say(texts.reason), value: reason },
      ]}
    />
  )
}

function Effect({ held, preview, effects }: VersionPageProps) {
  const say = useSay()
  const address = `/egna-regler/${held.version.id}`
  return (
    <>
      <h2>{say(texts.effect)}</h2>
      {(preview?.state === 'waiting' || preview?.state === 'counting') && (
        <VersionProgress
          address={address}
          label={say(texts.counting)}
          done={preview.done}
          total={preview.total}
        />
      )}
      {preview?.state === 'failed' && <Notice kind="warning">{say(texts.countFailed)}</Notice>}
      {preview?.state === 'done' && (
        <EffectTable version={held.version} preview={preview} effects={effects} />
      )}
      {(preview === null || preview.state === 'done' || preview.state === 'failed') && (
        <form method="post" action={`${address}/rakna`}>
          <Button look="secondary">{say(texts.recount)}</Button>
        </form>
      )}
    </>
  )
}

/** Sent and taken back by who wrote it, confirmed or rejected by somebody else. */
function Deciding({ held, standing, isOwn, preview, today, form }: VersionPageProps) {
  const say = useSay()
  const { version } = held
  const address = `/egna-regler/${version.id}`
  const isCounted = preview?.state === 'done'
  const isStale = isCounted && preview.day < today - daysCountHolds
  const isPast = version.validFrom < today
  const mayGoOn = isCounted && !isStale && !isPast
  return (
    <>
      <h2>{say(texts.decision)}</h2>
      {isPast && <Notice kind="warning">{say(texts.tooLate(version.validFrom))}</Notice>}
      {isStale && <Notice kind="warning">{say(texts.countedLongAgo)}</Notice>}
      {standing === 'draft' && isOwn && mayGoOn && (
        <Act to={`${address}/skicka`} help={say(texts.sendHelp)} label={say(texts.send)} />
      )}
      {standing === 'sent' && isOwn && <p>{say(texts.ownProposal)}</p>}
      {standing === 'sent' && !isOwn && mayGoOn && (
        <Act
          to={`${address}/bekrafta`}
          help={say(texts.confirmHelp(version.validFrom))}
          label={say(texts.confirm)}
        />
      )}
      {standing === 'sent' && !isOwn && (
        <form className="ob-form" method="post" action={`${address}/avsla`} noValidate>
          <TextField form={form} name="skal" label={say(texts.rejectReason)} maxLength={500} />
          <Button look="secondary">{say(texts.reject)}</Button>
        </form>
      )}
      {isOwn && (
        <form method="post" action={`${address}/ta-tillbaka`}>
          <Button look="link">{say(texts.withdraw)}</Button>
        </form>
      )}
    </>
  )
}

function Act({ to, help, label }: { to: string; help: string; label: string }) {
  return (
    <form method="post" action={to}>
      <p>{help}</p>
      <p className="ob-actions">
        <Button>{label}</Button>
      </p>
    </form>
  )
}

/** How far a confirmed version has come to the duties, and what can follow it. */
function Afterwards({ held, rule, parts, standing, run }: VersionPageProps) {
  const say = useSay()
  const { version } = held
  const isOwnGoal = !parts.catalogue.builtIn.some(({ id }) => id === rule.id)
  const holds = standing === 'in-force' || standing === 'coming'
  return (
    <>
      {run !== null && !run.finished && (
        <VersionProgress
          address={`/egna-regler/${version.id}`}
          label={say(texts.applying)}
          done={run.done}
          total={run.total}
        />
      )}
      {holds && version.kind !== 'end' && (
        <p className="ob-actions">
          <a href={`/egna-regler/tid/${rule.id}`}>{say(texts.changeTerm)}</a>
          {isOwnGoal && <a href={`/egna-regler/avsluta/${rule.id}`}>{say(texts.endGoal)}</a>}
        </p>
      )}
    </>
  )
}

function historyOf({ versions }: Rule, say: Say): TimelineItem[] {
  return versions.toReversed().map(({ id, validFrom, validUntil, due, term, level, source }) => ({
    key: id,
    when: isoDay(validFrom),
    dateTime: isoDay(validFrom),
    title: (
      <>
        {say(due.term)} <LevelTag level={term.level} />
      </>
    ),
    detail: (
      <>
        {say(citation(term.source))}
        {term.level !== level && ` · ${say(citation(source))}`}
        {validUntil !== null && ` · ${say(texts.until(validUntil))}`}
      </>
    ),
  }))
}

function Events({ held }: { held: HeldVersion }) {
  const say = useSay()
  const written = { event: 'written' as const, who: held.writer, at: held.writtenAt, reason: null }
  return (
    <Timeline
      items={[written, ...held.events].map(({ event, who, at, reason }) => ({
        key: event,
        when: stockholmDay.format(at),
        dateTime: at.toISOString(),
        title: `${say(event === 'written' ? texts.writtenEvent : texts.eventNames[event])}: ${
          who ?? say(texts.someone)
        }`,
        detail: reason,
      }))}
    />
  )
}

const stockholmDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
})

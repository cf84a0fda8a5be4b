import { uuidv7 } from 'uuidv7'
import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { type Draft, Form, type FormState, PageHead, useSay } from '../design/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import type { LocalVersion } from '../rules/local/local-version.ts'
import { readConfirmed } from '../rules/local/read-local.ts'
import { mayChangeTerm } from '../rules/local/with-local.ts'
import type { Rule } from '../rules/rule.ts'
import { isoDay } from '../shared/day.ts'
import type { Decision } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { type Written, writeVersion } from './commands.ts'
import { proposeEnd, proposeGoal, proposeTerm, versionOn } from './domain/propose.ts'
import { endSchema, goalOf, goalSchema, sourceIn, termOf, termSchema } from './forms.ts'
import { Back, governed, type LocalRuleParts } from './governed.tsx'
import { DecidedFields, LimitFields } from './pages/DecidedFields.tsx'
import { GoalFields } from './pages/GoalFields.tsx'
import { refusalText } from './refusal-text.ts'
import { texts } from './texts.ts'

type Kind = 'goal' | 'term' | 'end'

const drafts: Record<Kind, string> = { goal: 'eget-mal', term: 'egen-tid', end: 'eget-mal-slut' }

/** What is asked: a form of one of three kinds, about a rule that is there or a goal to come. */
type Asked = { readonly kind: Kind; readonly rule: Rule | null; readonly parts: LocalRuleParts }

function ask(visit: Visit, parts: LocalRuleParts, kind: Kind): Asked | null {
  if (kind === 'goal') return { kind, rule: null, parts }
  const rule = parts.rules.find(({ id }) => id === visit.params.ruleId)
  if (rule === undefined) return null
  // A rule whose days stand in law has no such page at all.
  const isOpen = kind === 'term' ? rule.versions.some(mayChangeTerm) : !isBuiltIn(rule, parts)
  return isOpen ? { kind, rule, parts } : null
}

function isBuiltIn({ id }: Rule, { catalogue }: LocalRuleParts): boolean {
  return catalogue.builtIn.some((one) => one.id === id)
}

export async function showProposal(
  visit: Visit,
  parts: LocalRuleParts,
  kind: Kind,
): Promise<Reply> {
  const asked = ask(visit, parts, kind)
  if (asked === null) return absent
  const show = () => showForm(visit, page(visit, asked), { enhet: 'days' })
  return governed(visit, show, { status: 200 })
}

/** Reads, judges and writes a proposal down; then it is counted before anybody can send it. */
export async function writeProposal(
  visit: Visit,
  parts: LocalRuleParts,
  kind: Kind,
): Promise<Reply> {
  const asked = ask(visit, parts, kind)
  if (asked === null) return absent
  return governed(visit, async () => {
    const { tx, actor } = visit
    const read = readProposal(visit, asked, await readConfirmed(tx))
    if (!read.ok) return showErrors(visit, page(visit, asked), read.errors)
    const id = await writeVersion(tx, actor, read.value)
    await dropDraft(tx, drafts[kind], null)
    visit.note({ version: id, rule: read.value.ruleId })
    return redirect(`/egna-regler/${id}?klart=forslag-sparat`)
  })
}

type Read =
  | { readonly ok: true; readonly value: Written }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

function readProposal(visit: Visit, asked: Asked, all: readonly LocalVersion[]): Read {
  const { form, language, today } = visit
  const { rule, kind, parts } = asked
  const ruleId = rule?.id ?? `lokalt-${uuidv7().slice(-12)}`
  const confirmed = all.filter((one) => one.ruleId === ruleId)
  if (kind === 'goal') {
    const read = readForm(goalSchema, form, language)
    if (!read.ok) return read
    const chosen = parts.goalParts.forms.filter(({ code }) => form[`form_${code}`] === 'ja')
    const goal = goalOf(
      read.value,
      chosen.map(({ code }) => code),
    )
    const when = { validFrom: read.value.fran, today, confirmed }
    const judged = proposeGoal(goal, { parts: parts.goalParts, ...when })
    return judgedBy(visit, judged, {
      ruleId,
      content: { kind, goal, term: termOf(read.value) },
      ...decidedBy(read.value),
    })
  }
  if (rule === null) return { ok: false, errors: {} }
  if (kind === 'end') {
    const read = readForm(endSchema, form, language)
    if (!read.ok) return read
    const judged = proposeEnd(rule, { validFrom: read.value.fran, today, confirmed })
    return judgedBy(visit, judged, { ruleId, content: { kind }, ...decidedBy(read.value) })
  }
  const read = readForm(termSchema, form, language)
  if (!read.ok) return read
  const term = termOf(read.value)
  const judged = proposeTerm(rule, { term, validFrom: read.value.fran, today, confirmed })
  return judgedBy(visit, judged, { ruleId, content: { kind, term }, ...decidedBy(read.value) })
}

type Decided = { fran: number; dokument: string; utgivare: string; plats: string; varfor: string }

function decidedBy(read: Decided) {
  return { validFrom: read.fran, source: sourceIn(read), reason: read.varfor }
}

const fieldOf: Readonly<Record<string, string>> = {
  'same-as-now': 'antal',
  'set-by-law': 'antal',
  'fulfils-itself': 'uppfylls',
  'unknown-part': 'nar',
  'ages-turned': 'alder_till',
}

function judgedBy({ say }: Visit, judged: Decision<unknown, string>, value: Written): Read {
  if (judged.accepted) return { ok: true, value }
  const field = fieldOf[judged.reason] ?? 'fran'
  return { ok: false, errors: { [field]: say(refusalText(judged.reason, judged.detail)) } }
}

function titleOf({ kind, rule }: Asked): Text {
  if (rule === null) return texts.newGoalTitle
  return kind === 'end' ? texts.endGoalOf(rule.title) : texts.changeTermOf(rule.title)
}

function addressOf({ kind, rule }: Asked): string {
  if (rule === null) return '/egna-regler/nytt-mal'
  return `/egna-regler/${kind === 'end' ? 'avsluta' : 'tid'}/${rule.id}`
}

function page(visit: Visit, asked: Asked): FormPageParts {
  const title = visit.say(titleOf(asked))
  return {
    title,
    draft: { form: drafts[asked.kind], childId: null },
    render: (form, draft) => (
      <ProposalPage asked={asked} title={title} form={form} draft={draft} today={visit.today} />
    ),
  }
}

function ProposalPage(props: {
  asked: Asked
  title: string
  form: FormState
  draft: Draft | undefined
  today: number
}) {
  const { asked, title, form, draft, today } = props
  const { kind, rule, parts } = asked
  const say = useSay()
  const now = rule === null ? null : versionOn(rule, today)
  return (
    <>
      <Back />
      <PageHead title={title} sub={say(texts.fourEyes)} />
      {now !== null && (
        <p>
          {say(texts.limitNow)}: <strong>{say(now.due.term)}</strong>. {say(now.term.text)}
        </p>
      )}
      <Form
        form={form}
        action={addressOf(asked)}
        submit={say(texts.count)}
        cancel={{ href: '/egna-regler' }}
        draft={draft}
      >
        {kind === 'goal' && <GoalFields form={form} parts={parts.goalParts} />}
        {kind === 'term' && <LimitFields form={form} />}
        <DecidedFields form={form} today={isoDay(today)} ends={kind === 'end'} />
      </Form>
    </>
  )
}

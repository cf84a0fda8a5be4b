import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import {
  Breadcrumbs,
  DateField,
  Form,
  type FormState,
  PageHead,
  TextArea,
  useSay,
} from '../../design/index.ts'
import { requiredDay, requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { dutyExempted, dutyExtended, leaveIn } from '../../rules/leave.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import { recordFact } from '../../rules/record-fact.ts'
import type { Rule, RuleVersion } from '../../rules/rule.ts'
import { citation } from '../../rules/source.ts'
import { isoDay } from '../../shared/day.ts'
import { dutyToBook, dutyToChange } from '../bookings/duty-to-book.ts'
import type { DutyParts } from '../duty-parts.ts'
import {
  giveLeave,
  type LeaveKind,
  type LeaveRefusal,
  leaveFor,
  shortestReason,
} from './give-leave.ts'
import { texts } from './texts.ts'

const schema = z.object({
  beslut: requiredDay(texts.giveDay),
  till: requiredDay(texts.giveDay),
  skal: requiredText(texts.giveReason, 500),
})

export const refusalTexts: Readonly<Record<LeaveRefusal, keyof typeof texts>> = {
  'not-open': 'notOpen',
  'not-yours': 'notYours',
  passed: 'passed',
  'not-later': 'notLater',
  'too-far': 'tooFar',
  'in-future': 'inFuture',
  gone: 'gone',
}

type Ground = { readonly duty: HeldDuty; readonly rule: Rule; readonly version: RuleVersion }

function groundOf(duty: HeldDuty | null, { rules }: DutyParts): Ground | null {
  const rule = rules.find(({ id }) => id === duty?.ruleId)
  const version = rule?.versions.find(({ id }) => id === duty?.versionId)
  return duty === null || rule === undefined || version === undefined
    ? null
    : { duty, rule, version }
}

export function showGiveLeave(kind: LeaveKind, parts: DutyParts) {
  return async (visit: Visit): Promise<Reply> => {
    const ground = groundOf(await dutyToBook(visit), parts)
    if (ground === null || !leaveFor(ground.version, visit.actor.role).includes(kind)) return absent
    return showForm(visit, leavePage(visit, kind, ground), { beslut: isoDay(visit.today) })
  }
}

/** Records the decision as a fact about the child, from which the duty follows anew. */
export function recordLeave(kind: LeaveKind, parts: DutyParts) {
  return async (visit: Visit): Promise<Reply> => {
    const { tx, actor, say, today } = visit
    const ground = groundOf(await dutyToChange(visit), parts)
    if (ground === null) return absent
    const { duty, version } = ground
    const page = leavePage(visit, kind, ground)
    const read = readForm(schema, visit.form, visit.language)
    if (!read.ok) return showErrors(visit, page, read.errors)
    const { beslut, till, skal } = read.value
    if (skal.length < shortestReason)
      return showErrors(visit, page, { skal: say(texts.giveReason) })
    if (duty.state === 'withdrawn') return absent
    const asked = { kind, until: till, decidedOn: beslut }
    const decision = giveLeave(asked, {
      duty: { state: duty.state, limit: duty.limit },
      version,
      role: actor.role,
      today,
    })
    if (!decision.accepted) {
      const field = ['in-future', 'passed'].includes(decision.reason) ? 'beslut' : 'till'
      const sentence = texts[refusalTexts[decision.reason]] as (typeof texts)['passed']
      return showErrors(visit, page, { [field]: say(sentence) })
    }
    await recordFact(tx, kind === 'extend' ? dutyExtended : dutyExempted, {
      childId: duty.childId,
      from: beslut,
      data: {
        dutyKey: duty.key,
        untilDay: till,
        byManager: leaveIn(version) === 'by-manager',
        ground: skal,
      },
    })
    await visit.services.reevaluate(tx, [duty.childId])
    visit.note({ duty: duty.id, rule: duty.ruleId })
    return redirect(`/atagande/${duty.id}?klart=${kind === 'extend' ? 'forlangd' : 'undantagen'}`)
  }
}

function leavePage(visit: Visit, kind: LeaveKind, ground: Ground): FormPageParts {
  return {
    title: visit.say(kind === 'extend' ? texts.extend : texts.exempt),
    draft: null,
    render: (form) => <LeavePage form={form} kind={kind} ground={ground} visit={visit} />,
  }
}

function LeavePage(props: { form: FormState; kind: LeaveKind; ground: Ground; visit: Visit }) {
  const { form, kind, ground, visit } = props
  const { duty, rule, version } = ground
  const say = useSay()
  const back = { href: `/atagande/${duty.id}`, label: say(rule.title) }
  const { extendable } = version
  const byLaw =
    extendable && texts.extendByLaw(say(extendable.ground), say(citation(extendable.source)))
  const help = kind === 'exempt' ? texts.exemptHelp : (byLaw ?? texts.extendOwn)
  return (
    <>
      <Breadcrumbs label={say(rule.title)} steps={[back]} />
      <PageHead title={say(kind === 'extend' ? texts.extend : texts.exempt)} sub={say(help)} />
      <Form form={form} action={visit.path} submit={say(texts.save)} cancel={{ href: back.href }}>
        <DateField
          form={form}
          name="beslut"
          label={say(texts.decidedOn)}
          max={isoDay(visit.today)}
        />
        <DateField
          form={form}
          name="till"
          label={say(kind === 'extend' ? texts.newLast : texts.exemptUntil)}
          min={isoDay(visit.today)}
        />
        <TextArea
          form={form}
          name="skal"
          label={say(texts.reason)}
          description={say(texts.reasonHelp)}
          rows={3}
        />
      </Form>
    </>
  )
}

import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import { holdChild } from '../../access/hold-child.ts'
import type { Visit } from '../../access/visit.ts'
import type { FormState } from '../../design/index.ts'
import { oneOf, requiredDay, requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { dutyExempted, exemptible } from '../../rules/leave.ts'
import { recordFact, voidFact } from '../../rules/record-fact.ts'
import type { Rule } from '../../rules/rule.ts'
import { addMonths, type Day, isoDay } from '../../shared/day.ts'
import type { DutyParts } from '../duty-parts.ts'
import { ExemptUnitPage } from './ExemptUnitPage.tsx'
import { shortestReason } from './give-leave.ts'
import { texts } from './texts.ts'

const mostMonths = 12

/** What has been let be in the unit, as the manager gave it: one line for each time it was given. */
export type Standing = {
  readonly ruleId: string
  readonly until: Day
  readonly ground: string
  readonly count: number
}

/** The rules whose newest version is a goal or a routine of the city's own. */
function rulesToChoose({ rules }: DutyParts): readonly Rule[] {
  return rules.filter(({ versions, awaits }) => {
    const last = versions.at(-1)
    return awaits === undefined && last !== undefined && exemptible(last)
  })
}

/** Chooses what is let be, tells how many it concerns, and lists what holds already. */
export async function showExemptUnit(visit: Visit, parts: DutyParts): Promise<Reply> {
  if (visit.actor.unitId === null) return absent
  const asked = visit.query.get('vad') ?? ''
  const chosen = rulesToChoose(parts).find(({ id }) => id === asked)
  return showForm(visit, await unitPage(visit, parts, chosen?.id ?? ''))
}

export async function exemptUnit(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, today, say, form } = visit
  const { unitId } = visit.actor
  if (unitId === null) return absent
  const choices = rulesToChoose(parts).map(({ id }) => id)
  const page = await unitPage(visit, parts, form.vad ?? '')
  const schema = z.object({
    vad: oneOf(choices, texts.chooseRule),
    till: requiredDay(texts.giveDay),
    skal: requiredText(texts.giveReason, 500),
  })
  const read = readForm(schema, form, visit.language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { vad, till, skal } = read.value
  if (skal.length < shortestReason) {
    return showErrors(visit, page, { skal: say(texts.giveReason) })
  }
  if (till < today) return showErrors(visit, page, { till: say(texts.gone) })
  if (till > addMonths(today, mostMonths))
    return showErrors(visit, page, { till: say(texts.tooFar) })
  const duties = await openIn(visit, unitId, vad)
  if (duties.length === 0) return showErrors(visit, page, { vad: say(texts.concernsNone) })
  for (const { childId, key } of duties) {
    await holdChild(tx, visit.actor.role, childId)
    await recordFact(tx, dutyExempted, {
      childId,
      from: today,
      data: { dutyKey: key, untilDay: till, byManager: true, ground: skal },
    })
  }
  const childIds = [...new Set(duties.map(({ childId }) => childId))]
  await visit.services.reevaluate(tx, childIds)
  visit.note({ rule: vad, until: isoDay(till), duties: duties.length })
  return redirect('/enheten/undanta?klart=undantagna')
}

/** Lifts what was given at one time: the facts are voided, and the duties are as they were. */
export async function liftExemption(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, form, say } = visit
  const { unitId } = visit.actor
  if (unitId === null) return absent
  const facts = await tx.rows(sql<{ id: string; child_id: string }>`
    select f.id, f.child_id from fact f join duty_leave l on l.id = f.id
    where f.kind = 'duty-exempted' and f.voided_at is null
      and split_part(l.duty_key, ':', 1) = ${form.vad ?? ''} and l.until_day::text = ${form.till ?? ''}
      and l.ground = ${form.skal ?? ''}
      and l.child_id in (select id from child where unit_id = ${unitId})
    order by f.child_id`)
  if (facts.length === 0) return showExemptUnit(visit, parts)
  for (const { id, child_id } of facts) {
    await holdChild(tx, visit.actor.role, child_id)
    await voidFact(tx, id, say(texts.liftedReason))
  }
  const childIds = [...new Set(facts.map(({ child_id }) => child_id))]
  tx.touch(...childIds)
  await visit.services.reevaluate(tx, childIds)
  visit.note({ rule: form.vad ?? '', duties: facts.length })
  return redirect('/enheten/undanta?klart=havt')
}

async function openIn({ tx }: Visit, unitId: string, ruleId: string) {
  const rows = await tx.rows(sql<{ child_id: string; key: string }>`
    select d.child_id, d.key from duty d
    where d.rule_id = ${ruleId} and d.state = 'open'
      and d.child_id in (select id from child where unit_id = ${unitId} and closed_on is null)
    order by d.child_id, d.key`)
  tx.touch(...rows.map(({ child_id }) => child_id))
  return rows.map(({ child_id, key }) => ({ childId: child_id, key }))
}

async function standingIn({ tx, today }: Visit, unitId: string): Promise<Standing[]> {
  const rows = await tx.rows(sql<{
    rule_id: string
    until_day: Day
    ground: string
    count: number
  }>`
    select split_part(l.duty_key, ':', 1) as rule_id, l.until_day, l.ground, count(*)::int as count
    from duty_leave l join fact f on f.id = l.id
    where f.kind = 'duty-exempted' and l.voided_at is null and l.until_day >= ${isoDay(today)}::date
      and l.child_id in (select id from child where unit_id = ${unitId} and closed_on is null)
    group by 1, 2, 3 order by 2, 1, 3`)
  return rows.map(({ rule_id, until_day, ground, count }) => {
    return { ruleId: rule_id, until: until_day, ground, count }
  })
}

async function unitPage(visit: Visit, parts: DutyParts, chosen: string): Promise<FormPageParts> {
  const unitId = visit.actor.unitId ?? ''
  const concerned = chosen === '' ? null : (await openIn(visit, unitId, chosen)).length
  const standing = await standingIn(visit, unitId)
  return {
    title: visit.say(texts.bulk),
    draft: null,
    render: (form: FormState) => (
      <ExemptUnitPage
        form={form}
        chosen={chosen}
        concerned={concerned}
        standing={standing}
        choices={rulesToChoose(parts)}
        rules={parts.rules}
        today={visit.today}
      />
    ),
  }
}

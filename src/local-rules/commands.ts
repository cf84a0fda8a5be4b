import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../access/as-actor.ts'
import { date } from '../platform/database/sql-values.ts'
import type { LocalContent, LocalSource, LocalVersion } from '../rules/local/local-version.ts'
import { mirrorRow } from '../rules/mirror-catalogue.ts'
import type { Rule } from '../rules/rule.ts'
import type { Day } from '../shared/day.ts'

export type Written = {
  readonly ruleId: string
  readonly validFrom: Day
  readonly content: LocalContent
  readonly source: LocalSource
  readonly reason: string
}

/** Writes a version down and asks for a count of its effect; nobody is bound by it yet. */
export async function writeVersion(tx: Tx, actor: Actor, written: Written): Promise<string> {
  const { ruleId, validFrom, content, source, reason } = written
  const id = uuidv7()
  const term = content.kind === 'end' ? null : content.term
  const goal = content.kind === 'goal' ? content.goal : null
  await tx.rows(sql`insert into local_rule_version (id, rule_id, number, kind, valid_from, amount, unit, trigger,
      fulfilled_by, rolling, reach, forms, age_from, age_to, title_sv, title_en, who_sv, who_en, text_sv, text_en,
      source_work, source_publisher, source_place, reason, written_by, authority_id)
    select ${id}, ${ruleId}, coalesce(max(number), 0) + 1, ${content.kind}, ${date(validFrom)},
      ${term?.amount ?? null}::int, ${term?.unit ?? null}, ${goal?.trigger ?? null}, ${goal?.fulfilledBy ?? null},
      ${goal?.rolling ?? null}::boolean, ${goal?.reach ?? null}, ${(goal?.forms ?? []) as string[]}::text[],
      ${goal?.ageFrom ?? null}::int, ${goal?.ageTo ?? null}::int, ${goal?.title.sv ?? null}, ${goal?.title.en ?? null},
      ${goal?.who.sv ?? null}, ${goal?.who.en ?? null}, ${goal?.text.sv ?? null}, ${goal?.text.en ?? null},
      ${source.work}, ${source.publisher}, ${source.place}, ${reason}, ${actor.staffId}, ${actor.authorityId}
    from local_rule_version where rule_id = ${ruleId}`)
  await askForPreview(tx, actor, id)
  return id
}

export async function askForPreview(tx: Tx, actor: Actor, versionId: string): Promise<void> {
  const id = uuidv7()
  await tx.rows(sql`insert into local_rule_preview (id, version_id, asked_by)
    values (${id}, ${versionId}, ${actor.staffId})`)
  await tx.rows(sql`select enqueue_local_rule('preview-local-rule', ${id})`)
}

type Event = {
  readonly event: 'sent' | 'rejected' | 'withdrawn'
  readonly writtenBy: string
  readonly previewId: string | null
  readonly reason: string | null
}

export async function sayWhatBecame(
  tx: Tx,
  actor: Actor,
  { id, ruleId, validFrom }: LocalVersion,
  { event, writtenBy, previewId, reason }: Event,
): Promise<void> {
  await tx.rows(sql`insert into local_rule_event
      (version_id, rule_id, valid_from, written_by, event, staff_id, appointment_id, preview_id, reason)
    values (${id}, ${ruleId}, ${date(validFrom)}, ${writtenBy}, ${event}, ${actor.staffId}, ${actor.appointmentId},
      ${previewId}, ${reason})`)
}

/** Confirms, mirrors what duties may name from now on, and has the children concerned evaluated. */
export async function confirmVersion(
  tx: Tx,
  { id }: LocalVersion,
  { previewId, rule, known }: { previewId: string; rule: Rule; known: ReadonlySet<string> },
): Promise<void> {
  const mirror = rule.versions
    .filter((version) => !known.has(version.id))
    .map((version) => mirrorRow(rule, version))
  await tx.rows(
    sql`select confirm_local_rule(${id}, ${previewId}, ${JSON.stringify(mirror)}::jsonb)`,
  )
  await tx.rows(sql`select enqueue_local_rule('apply-local-rule', ${id})`)
}

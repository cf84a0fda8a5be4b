import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../access/actor.ts'
import type { Tx } from '../../access/as-actor.ts'
import { date } from '../../platform/database/sql-values.ts'
import type { Day } from '../../shared/day.ts'
import type { AttachmentCategory } from './attachment.ts'
import type { FileType } from './file-type.ts'

export type NewAttachment = {
  readonly childId: string
  /** The first version of the fact it belongs to. */
  readonly factOriginId: string | null
  readonly category: AttachmentCategory
  readonly day: Day
  readonly description: string | null
  readonly type: FileType
  readonly bytes: Buffer
}

export function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** Keeps the document and its bytes, whose type and size were judged before. Answers its id. */
export async function addAttachment(tx: Tx, actor: Actor, added: NewAttachment): Promise<string> {
  const id = uuidv7()
  const { childId, factOriginId, category, day, description, type, bytes } = added
  await tx.rows(sql`insert into attachment
      (id, child_id, fact_id, category, day, description, type, bytes_count, sha256, added_by)
    values (${id}, ${childId}, ${factOriginId}, ${category}, ${date(day)}, ${description}, ${type},
      ${bytes.length}, ${hashOf(bytes)}, ${actor.staffId})`)
  await tx.rows(sql`insert into attachment_content (attachment_id, child_id, content)
    values (${id}, ${childId}, ${bytes})`)
  return id
}

/** Says that the document should never have been in the file. Its bytes are kept and read by nobody. */
export async function voidAttachment(
  tx: Tx,
  actor: Actor,
  { id, child_id }: { id: string; child_id: string },
  reason: string,
): Promise<void> {
  await tx.rows(sql`insert into attachment_voiding (attachment_id, child_id, reason, voided_by)
    values (${id}, ${child_id}, ${reason}, ${actor.staffId}) on conflict do nothing`)
}

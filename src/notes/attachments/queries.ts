import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { Day } from '../../shared/day.ts'
import { isUuid } from '../../shared/uuid.ts'
import type { AttachmentCategory } from './attachment.ts'
import type { FileType } from './file-type.ts'

export type AttachmentRow = {
  readonly id: string
  readonly child_id: string
  readonly fact_id: string | null
  readonly category: AttachmentCategory
  readonly day: Day
  readonly description: string | null
  readonly type: FileType
  readonly bytes_count: number
  readonly added_by_name: string | null
  readonly added_at: Date
  readonly void_reason: string | null
  readonly voider: string | null
  readonly voided_at: Date | null
}

const columns = sql`a.id, a.child_id, a.fact_id, a.category, a.day, a.description, a.type, a.bytes_count,
  s.name as added_by_name, a.added_at, v.reason as void_reason, voider.name as voider, v.voided_at`

const sources = sql`attachment a left join staff s on s.id = a.added_by
  left join attachment_voiding v on v.attachment_id = a.id left join staff voider on voider.id = v.voided_by`

export const attachmentsPerPage = 25

/** A child's documents, the latest day first; their bytes stay where they are. */
export function listAttachments(tx: Tx, childId: string, page: number): Promise<AttachmentRow[]> {
  return tx.rows(sql<AttachmentRow>`select ${columns} from ${sources} where a.child_id = ${childId}
    order by a.day desc, a.added_at desc, a.id
    limit ${attachmentsPerPage} offset ${(page - 1) * attachmentsPerPage}`)
}

/** Those of one fact, or the latest of all: that were in the file at a moment, and not voided by then. */
export function recentAttachments(
  tx: Tx,
  childId: string,
  asked: { knownAt: Date | null; factOriginId?: string; most: number },
): Promise<(AttachmentRow & { count: number })[]> {
  const at = asked.knownAt ?? new Date()
  const ofFact =
    asked.factOriginId === undefined ? sql`true` : sql`a.fact_id = ${asked.factOriginId}`
  return tx.rows(sql<AttachmentRow & { count: number }>`
    select ${columns}, (count(*) over ())::int as count from ${sources}
    where a.child_id = ${childId} and ${ofFact} and a.added_at <= ${at}
      and (v.voided_at is null or v.voided_at > ${at})
    order by a.day desc, a.added_at desc, a.id limit ${asked.most}`)
}

export async function findAttachment(
  tx: Tx,
  childId: string,
  attachmentId: string,
): Promise<AttachmentRow | null> {
  if (!isUuid(attachmentId)) return null
  return tx.first(sql<AttachmentRow>`select ${columns} from ${sources}
    where a.id = ${attachmentId} and a.child_id = ${childId}`)
}

/** The bytes, which the policies give to nobody once the document is voided. */
export async function readContent(tx: Tx, attachmentId: string): Promise<Buffer | null> {
  const row = await tx.first(sql<{ content: Buffer }>`
    select content from attachment_content where attachment_id = ${attachmentId}`)
  return row?.content ?? null
}

/** How many there are, and how much room they take, those voided too. */
export async function measureAttachments(
  tx: Tx,
  childId: string,
): Promise<{ count: number; bytes: number }> {
  const row = await tx.first(sql<{ count: number; bytes: number }>`
    select count(*)::int as count, coalesce(sum(bytes_count), 0)::int as bytes
    from attachment where child_id = ${childId}`)
  return row ?? { count: 0, bytes: 0 }
}

/** The day the same bytes were added to the file, if they stand there and are not voided. */
export async function findSame(tx: Tx, childId: string, sha256: Buffer): Promise<Date | null> {
  const row = await tx.first(sql<{ added_at: Date }>`
    select a.added_at from attachment a where a.child_id = ${childId} and a.sha256 = ${sha256}
      and not exists (select from attachment_voiding v where v.attachment_id = a.id)`)
  return row?.added_at ?? null
}

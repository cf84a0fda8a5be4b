import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../access/actor.ts'
import type { Tx } from '../../access/as-actor.ts'
import { date } from '../../platform/database/sql-values.ts'
import { type Month, periodOf } from './domain/month.ts'
import { writeMonthFile } from './domain/rows-to-sheet.ts'
import { readOwnMonth } from './own-rows.ts'
import type { grounds } from './release-record.ts'

export type ReleaseAsked = {
  readonly stadsdel: string
  readonly month: Month
  readonly format: 'xlsx' | 'csv'
  readonly ground: (typeof grounds)[number]
  readonly groundNote: string | null
  readonly recipient: string
}

export type Released = { readonly bytes: Uint8Array; readonly rowsCount: number }

/**
 * The month's file with the row that records its release, in the actor's transaction and with what
 * the actor may see. The caller hands the bytes over, and writes the log row.
 */
export async function releaseMonth(tx: Tx, actor: Actor, asked: ReleaseAsked): Promise<Released> {
  const { stadsdel, month, format, ground, groundNote, recipient } = asked
  const own = await readOwnMonth(tx, stadsdel, month)
  const bytes = await writeMonthFile(own.rows, {
    format,
    language: 'sv',
    stadsdel,
    month,
    leftOutProtected: own.leftOutProtected,
    definitions: true,
  })
  await tx.rows(sql`insert into release (id, kind, authority_id, month, format, ground, ground_note,
      recipient, rows_count, left_out_protected, content_sha256, released_by)
    values (${uuidv7()}, 'sams-month', ${actor.authorityId}, ${date(periodOf(month).from)}, ${format},
      ${ground}, ${groundNote}, ${recipient}, ${own.rows.length}, ${own.leftOutProtected},
      ${createHash('sha256').update(bytes).digest()}, ${actor.staffId})`)
  tx.touch(...own.childIds)
  return { bytes, rowsCount: own.rows.length }
}

/** The district whose board the actor works at; null at any other authority. */
export async function stadsdelOf(tx: Tx, actor: Actor): Promise<string | null> {
  const row = await tx.first(sql<{ short_name: string }>`
    select short_name from authority where id = ${actor.authorityId} and kind = 'stadsdelsnamnd'`)
  return row?.short_name ?? null
}

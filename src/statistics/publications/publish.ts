import { type RawBuilder, sql } from 'kysely'
import { civilDate, type Day } from '../../shared/day.ts'
import { accept, type Decision } from '../../shared/refusal.ts'
import { writeContent } from './content.ts'
import { mayPublish, type PublishRefusal } from './domain/may-publish.ts'
import type { NewPublication } from './publication.ts'
import { findPublished } from './queries.ts'
import { writeFiles } from './write-files.ts'

/** The part of a transaction that publishing needs: a request's, or the demo's own. */
export type Publisher = {
  readonly today: Day
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>
}

/**
 * Puts a protected table on the shelf, for good: its number of the year, all its files, and apart from
 * them why it is safe. Refused where `mayPublish` says no; the database refuses the same by itself.
 */
export async function publish(
  tx: Publisher,
  wanted: NewPublication,
): Promise<Decision<{ readonly number: string }, PublishRefusal>> {
  const { corrects, table, unit, definitions, protection } = wanted
  const corrected = corrects === undefined ? null : await findPublished(tx, corrects.number)
  const decision = mayPublish(wanted, corrected)
  if (!decision.accepted) return decision
  const { number, publisher } = await nextNumber(tx)
  const files = await writeFiles({
    ...{ number, publisher, table, unit, definitions, protection },
    publishedOn: tx.today,
    corrects: corrects?.number ?? null,
  })
  const settings = { kind: wanted.counted, threshold: wanted.threshold }
  const content = writeContent({ table, unit, definitions, protection })
  await tx.rows(sql`select publish_table(
    ${number}, ${wanted.family},
    ${JSON.stringify(content)}::jsonb,
    ${JSON.stringify(settings)}::jsonb,
    ${JSON.stringify(table.cells.map(({ status }) => status))}::jsonb,
    ${JSON.stringify(wanted.audit)}::jsonb,
    ${JSON.stringify(files.map((file) => ({ ...file, bytes: file.bytes.toString('base64') })))}::jsonb,
    ${corrects?.number ?? null}, ${corrects?.reason ?? null}, ${wanted.source ?? null})`)
  return accept({ number })
}

/**
 * Held from here to the end of the transaction: whoever means to publish looks at what lies on the shelf after
 * this, so that of two at once the later sees what the first put there.
 */
export async function holdShelf(tx: Publisher): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('publication'))`)
}

async function nextNumber(tx: Publisher): Promise<{ number: string; publisher: string }> {
  const { year } = civilDate(tx.today)
  await holdShelf(tx)
  const [next] = await tx.rows(sql<{ nth: number; publisher: string }>`
    select (select coalesce(max(split_part(number, ':', 2)::int), 0) + 1 from publication
        where number like ${`${year}:%`}) as nth,
      (select name from authority where id = actor_authority()) as publisher`)
  if (next === undefined) throw new Error('no next number')
  return { number: `${year}:${next.nth}`, publisher: next.publisher }
}

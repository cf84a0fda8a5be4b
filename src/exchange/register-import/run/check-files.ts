import { sql } from 'kysely'
import type { Tx } from '../../../access/as-actor.ts'
import type { Day } from '../../../shared/day.ts'
import { checkExtract } from '../domain/check-extract.ts'
import type { FileKind } from '../domain/columns.ts'
import type { Mapping } from '../domain/mapping.ts'
import type { ImportRow, Value } from '../domain/reading/read-file.ts'
import type { KnownPerson, RowsByKind } from '../domain/to-register.ts'
import type { FileOutcome } from '../imports.ts'
import { SHOWN } from './read-files.ts'
import { holdFiles, type Running, tellProgress } from './running.ts'

/**
 * Holds what was read against the rules of data quality, all files together. A file with a row that
 * cannot be stored is refused whole; the others go on.
 */
export async function checkFiles(running: Running, mapping: Mapping): Promise<void> {
  await tellProgress(running, { stage: 'checking', done: 0, total: 1 })
  await running.asActor(running.actor, async (tx) => {
    const files = await holdFiles(tx, 'read')
    if (files.length === 0) return
    const rows: Partial<Record<FileKind, readonly ImportRow[]>> = {}
    for (const { id, kind } of files) rows[kind] = await stagedRows(tx, id)
    const checked = checkExtract({
      rows,
      mapping,
      known: await knownPersons(tx, rows),
      lastOpen: await lastOpenPlacements(tx),
      unitNames: new Set(
        (await tx.rows(sql<{ name: string }>`select name from unit`)).map(({ name }) => name),
      ),
      personsUnread: await hasWrongPersons(tx),
      today: tx.today,
    })
    for (const { id, kind } of files) {
      const found = checked.files.get(kind) ?? { problems: [], warnings: [] }
      await settle(tx, id, found)
    }
    const notChecked = checked.cannotBeChecked.map(({ number }) => number)
    await tx.rows(
      sql`update register_import set outcome = ${JSON.stringify({ notChecked })} where id = ${running.importId}`,
    )
  })
}

/** Whether the reader stopped at a row of the file of persons. */
async function hasWrongPersons(tx: Tx): Promise<boolean> {
  const wrong =
    await tx.first(sql`select 1 from register_file where kind = 'persons' and state = 'read'
    and (outcome->>'problemCount')::int > 0`)
  return wrong !== null
}

export async function stagedRows(tx: Tx, fileId: string): Promise<ImportRow[]> {
  const rows = await tx.rows(sql<{ row_no: number; data: Record<string, Value> }>`
    select row_no, data from register_row where file_id = ${fileId} order by row_no`)
  return rows.map(({ row_no, data }) => ({ number: row_no, values: data }))
}

type Found = {
  readonly problems: readonly import('../domain/reading/row-problem.ts').RowProblem[]
  readonly warnings: Found['problems']
}

/** What the reader found stands already in the outcome; this adds to it. */
async function settle(tx: Tx, fileId: string, { problems, warnings }: Found): Promise<void> {
  const held = await tx.first(
    sql<{ outcome: FileOutcome }>`select outcome from register_file where id = ${fileId}`,
  )
  const { problems: read = [], problemCount = 0 } = held?.outcome ?? {}
  const all = [...read, ...problems].toSorted((one, other) => one.row - other.row)
  const count = problemCount + problems.length
  const outcome: FileOutcome = {
    problems: all.slice(0, SHOWN),
    problemCount: count,
    warnings: warnings.slice(0, SHOWN),
    warningCount: warnings.length,
  }
  await tx.rows(sql`update register_file set outcome = ${JSON.stringify(outcome)},
      state = ${count === 0 ? 'ready' : 'refused'} where id = ${fileId}`)
}

/** Whom the other files speak of and the file of persons does not: by an earlier extract's key, or by number. */
async function knownPersons(tx: Tx, rows: RowsByKind): Promise<KnownPerson[]> {
  const keys = new Set<string>()
  for (const [kind, ofKind] of Object.entries(rows)) {
    if (kind === 'persons') continue
    for (const { values } of ofKind) if (typeof values.person === 'string') keys.add(values.person)
  }
  return tx.rows(sql<KnownPerson>`
    select p.source_key as key, c.identity_number as "identityNumber", c.born, c.protection
    from register_person p join child c on c.id = p.child_id where p.source_key = any(${[...keys]}::text[])`)
}

async function lastOpenPlacements(tx: Tx): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.rows(sql<{ key: string; day: Day }>`
    select p.source_key as key, max(lower(f.period)) as day from register_person p
      join fact f on f.child_id = p.child_id
    where f.kind = 'placement' and f.voided_at is null and f.source = 'import' and upper_inf(f.period)
    group by p.source_key`)
  return new Map(rows.map(({ key, day }) => [key, day]))
}

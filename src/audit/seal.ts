import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { logSealer } from '../access/actor.ts'
import type { AsActor, Tx } from '../access/as-actor.ts'

/**
 * Chains the log by hash, in batches after commit: chaining inside each request would make every
 * request wait for the one before. A row changed, added or removed afterwards breaks the chain.
 */
export async function sealOnce(asActor: AsActor): Promise<number> {
  return asActor(logSealer, async (tx) => {
    // One sealer at a time, however many processes: the lock lives as long as the transaction.
    const [lock] = await tx.rows(
      sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtext('obruten.sealer')) as got`,
    )
    if (!lock?.got) return 0
    const rows = await tx.rows(sql<SealedRow>`
      select id, ${rowText} as text from access_log where seal_no is null order by id limit 5000`)
    if (rows.length === 0) return 0
    const last = await tx.first(
      sql<Seal>`select seal_no, hash from log_seal order by seal_no desc limit 1`,
    )
    const previous = last?.hash ?? Buffer.alloc(32)
    const sealNo = (last?.seal_no ?? 0) + 1
    await tx.rows(sql`insert into log_seal (seal_no, rows_count, previous_hash, hash)
      values (${sealNo}, ${rows.length}, ${previous}, ${linkHash(previous, rows)})`)
    await tx.rows(sql`update access_log set seal_no = ${sealNo}
      where id = any(${rows.map((row) => row.id)}::uuid[])`)
    return rows.length
  })
}

/** How long the oldest row that no seal covers has waited; some seconds mean that nobody seals. */
export async function unsealedSeconds(asActor: AsActor): Promise<number> {
  const row = await asActor(logSealer, (tx) =>
    tx.first(sql<{ seconds: number }>`
      select coalesce(extract(epoch from now() - min(at)), 0)::float8 as seconds
      from access_log where seal_no is null`),
  )
  return row?.seconds ?? 0
}

export type Verdict =
  | { readonly whole: true; readonly seals: number; readonly rows: number }
  | { readonly whole: false; readonly brokenAt: number }

/** Walks the chain from its first link; says where it is broken, or how much it covers. */
export async function verifyLog(asActor: AsActor): Promise<Verdict> {
  return asActor(logSealer, async (tx) => {
    const seals = await tx.rows(
      sql<
        Seal & { rows_count: number; previous_hash: Buffer }
      >`select * from log_seal order by seal_no`,
    )
    let previous: Buffer = Buffer.alloc(32)
    let rowsCount = 0
    for (const [index, seal] of seals.entries()) {
      const rows = await sealedRows(tx, seal.seal_no)
      const holds =
        seal.seal_no === index + 1 &&
        seal.rows_count === rows.length &&
        previous.equals(seal.previous_hash) &&
        linkHash(previous, rows).equals(seal.hash)
      if (!holds) return { whole: false, brokenAt: seal.seal_no }
      previous = seal.hash
      rowsCount += rows.length
    }
    // A row whose seal is not among the links tells that links were taken away at the end.
    const orphan = await tx.first(sql<{ seal_no: number }>`
      select seal_no from access_log where seal_no not between 1 and ${seals.length}
      order by seal_no limit 1`)
    if (orphan !== null) return { whole: false, brokenAt: orphan.seal_no }
    return { whole: true, seals: seals.length, rows: rowsCount }
  })
}

type Seal = { seal_no: number; hash: Buffer }
type SealedRow = { id: string; text: string }

/** The columns in one fixed spelling: as a JSON array, so that no value can slide into its neighbour. */
const rowText = sql`jsonb_build_array(id, extract(epoch from at), staff_id, system_actor, role,
  authority_id, unit_id, event, outcome, child_ids, detail)::text`

function sealedRows(tx: Tx, sealNo: number): Promise<SealedRow[]> {
  return tx.rows(sql<SealedRow>`
    select id, ${rowText} as text from access_log where seal_no = ${sealNo} order by id`)
}

function linkHash(previous: Buffer, rows: readonly SealedRow[]): Buffer {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) hash.update(row.text).update('\n')
  return hash.digest()
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type AsActor, actingOn } from '../../src/access/as-actor.ts'
import { assembleEngine } from '../../src/assemble.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { connect, type Database } from '../../src/platform/database/connect.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { startEmbedded } from '../../src/platform/postgres/index.ts'
import { mirrorCatalogue } from '../../src/rules/mirror-catalogue.ts'
import type { Engine } from '../../src/rules/reevaluate.ts'
import { type Day, isoDay, parseDay } from '../../src/shared/day.ts'

/** Every benchmark holds this day as today: a Sunday in term. */
export const benchDay = parseDay('2026-11-22')

export type CitySize = {
  readonly authorities: number
  readonly childrenPerAuthority: number
  readonly placementsPerChild: number
}

export type BenchCity = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** For what only the database's own master can do, such as COPY out of a file. */
  readonly superuserUrl: string
  /** As the owner, whom no policy binds. */
  readonly owner: Database
  readonly asActor: AsActor
  /** The same on another day than the benchmarks' own. */
  readonly asActorOn: (day: Day) => AsActor
  readonly engine: Engine
  readonly counts: Readonly<Record<'child' | 'placement' | 'fact', number>>
  close(): Promise<void>
}

/**
 * A database of its own in a temporary folder, with a made-up city of that size and no duties yet.
 * Commits reach the disk as in a real one. OBRUTEN_BENCH_DATA names a folder where the cities are
 * kept for the next run instead.
 */
export async function openCity(size: CitySize): Promise<BenchCity> {
  const kept = process.env.OBRUTEN_BENCH_DATA
  const folder =
    kept === undefined
      ? mkdtempSync(join(tmpdir(), 'obruten-bench-'))
      : join(kept, Object.values(size).join('-'))
  const rolesSql = readFileSync(new URL('../../db/roles.sql', import.meta.url), 'utf8')
  const embedded = await startEmbedded({ dataFolder: folder, say: () => {}, rolesSql })
  const engine = assembleEngine()
  const [owner, app] = [connect(embedded.ownerUrl), connect(embedded.appUrl)]
  const close = async () => {
    await Promise.all([owner.destroy(), app.destroy()])
    await embedded.stop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await migrate(embedded.ownerUrl)
    await mirrorCatalogue(embedded.ownerUrl, engine.rules)
    const began = performance.now()
    const counts = await fill(embedded.superuserUrl, size)
    console.log(
      `Made ${said(counts.child)} children, ${said(counts.placement)} placements, ${said(counts.fact)} facts in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
    )
    const { ownerUrl, appUrl, superuserUrl } = embedded
    const asActorOn = (day: Day) => actingOn(app, clockAt(day))
    return {
      ownerUrl,
      appUrl,
      superuserUrl,
      owner,
      asActor: asActorOn(benchDay),
      asActorOn,
      engine,
      counts,
      close,
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

export function said(count: number): string {
  return count.toLocaleString('en').replaceAll(',', ' ')
}

async function fill(superuserUrl: string, size: CitySize): Promise<BenchCity['counts']> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const held = await client.query('select from child limit 1')
    if (held.rowCount === 0) await make(client, size)
    const { rows } = await client.query(`select (select count(*)::int from child) as child,
      (select count(*)::int from placement) as placement, (select count(*)::int from fact) as fact`)
    return rows[0]
  } finally {
    await client.end()
  }
}

async function make(client: pg.Client, size: CitySize): Promise<void> {
  await client.query(`
      set bench.authorities = '${size.authorities}';
      set bench.children = '${size.childrenPerAuthority}';
      set bench.placements = '${size.placementsPerChild}';
      set bench.today = '${isoDay(benchDay)}'`)
  await client.query(`begin; ${readFileSync(new URL('fill.sql', import.meta.url), 'utf8')}; commit`)
  await client.query('vacuum analyze')
}

import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { gatekeeper } from './access/actor.ts'
import { type AsActor, actingOn } from './access/as-actor.ts'
import { assemble, assembleEngine } from './assemble.ts'
import { sealOnce, unsealedSeconds } from './audit/seal.ts'
import { loadDemo, planDemo } from './demo/index.ts'
import { jobsOf } from './jobs.ts'
import { mirrorRules } from './mirror-rules.ts'
import { type Opened, openDatabase } from './open-database.ts'
import { clockAt } from './platform/clock.ts'
import { checkLogins, isEmpty } from './platform/database/check-database.ts'
import { connect, poolUse } from './platform/database/connect.ts'
import { migrate } from './platform/database/migrate.ts'
import { startWorker } from './platform/jobs.ts'
import { log, traceOf } from './platform/log.ts'
import { EmbeddedDatabaseError } from './platform/postgres/index.ts'
import { readSettings, type Settings, SettingsError } from './platform/settings.ts'
import { StartRefused } from './platform/start-refused.ts'
import type { Telemetry } from './platform/telemetry/telemetry.ts'
import { platformApp } from './platform/web/app.ts'
import { Front } from './platform/web/front.ts'
import type { Engine } from './rules/reevaluate.ts'
import type { Day } from './shared/day.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** Says a line to the person at the terminal. */
const say = (line: string) => process.stdout.write(`${line}\n`)

/** What is to be ended, last opened first. Known from the first moment, so that Ctrl-C during the start ends in order too. */
const toClose: (() => Promise<unknown>)[] = []
let ending: Promise<void> | undefined

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const close of toClose.toReversed()) await close().catch(() => undefined)
    process.exit(code)
  })()
  return ending
}

async function start(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
  const settings = readSettings(process.env)
  const today = clockAt(settings.fixedToday).today()
  let planned: Planned
  const opened = await openDatabase(settings, say, () => {
    planned = planDemo({ today, size: settings.demoSize })
  })
  toClose.push(opened.close)
  if (ending === undefined) await run(settings, opened, planned)
}

function wholeEngine(): Engine {
  try {
    return assembleEngine()
  } catch (fault) {
    const which = fault instanceof Error ? fault.message : String(fault)
    throw new StartRefused('Regelkatalogen håller inte ihop, se nedan.', which)
  }
}

/** The demo city as it was thought out while the database was being made. */
type Planned = ReturnType<typeof planDemo> | undefined

async function run(settings: Settings, opened: Opened, planned: Planned): Promise<void> {
  const clock = clockAt(settings.fixedToday)
  const { ownerUrl, appUrl } = opened
  const { mail } = settings
  const engine = wholeEngine()
  const telemetry = await telemetryFor(settings)
  const database = connect(appUrl, {
    connections: 20,
    keepsPlans: settings.database.kind === 'embedded' || settings.database.keepsPlans,
    ...(telemetry && { onStatement: telemetry.statement }),
  })
  toClose.push(() => database.destroy())
  const asActor = actingOn(database, clock)
  const front = new Front()
  // Where everything runs in one process nobody asks before it is ready.
  const early = settings.runs === 'all' ? null : await listen(settings, front)
  if (settings.runs === 'web' || ownerUrl === null) {
    const check = () => checkLogins(appUrl)
    await waitUntilReady({ asActor, rules: engine.rules, check }, () =>
      say(
        'Väntar på databasen och dess migreringar. (Waiting for the database and its migrations.)',
      ),
    )
  } else {
    await prepare(settings, { ownerUrl, appUrl, engine, today: clock.today(), planned })
  }
  const isDemo = await mayBeDemo(settings, asActor)
  if (clock.isFixed && !isDemo) {
    throw new StartRefused(
      'OBRUTEN_TODAY håller klockan stilla, men databasen är ingen demo. Ta bort OBRUTEN_TODAY.',
      'OBRUTEN_TODAY holds the clock still, but the database is no demo. Remove OBRUTEN_TODAY.',
    )
  }
  startSealing(asActor)
  if (settings.runs !== 'web' && ownerUrl !== null) {
    const worker = await startWorker(ownerUrl, jobsOf({ asActor, engine, clock, mail }), {
      isOnlyProcess: settings.database.kind === 'embedded',
      telemetry,
    })
    toClose.push(worker.stop)
    if (telemetry !== null) toClose.push(watchJobs(telemetry, ownerUrl))
  }
  telemetry?.gauge('obruten.database.connections', () => poolUse(database))
  telemetry?.gauge('obruten.log.unsealed.age', async () => ({ '': await unsealedSeconds(asActor) }))
  // Before what it reads from is closed.
  if (telemetry !== null) toClose.push(telemetry.stop)
  front.open(
    settings.runs === 'jobs'
      ? platformApp(database, new Hono()).fetch
      : assemble({ database, clock, isDemo, telemetry, mail }).app.fetch,
  )
  const listening = early ?? (await listen(settings, front))
  toClose.push(() => front.drain(listening.server, settings.drainSeconds))
  say(`Obruten är igång på http://localhost:${listening.port}${isDemo ? ' (demostad)' : ''}`)
}

/** Loaded only where metrics are sent: nobody else waits for it. */
async function telemetryFor({ telemetry }: Settings): Promise<Telemetry | null> {
  if (telemetry === null) return null
  const { startTelemetry } = await import('./platform/telemetry/start-telemetry.ts')
  return startTelemetry(telemetry)
}

/** Tells how many jobs wait, over a connection of the owner's that is closed by what it returns. */
function watchJobs(telemetry: Telemetry, ownerUrl: string): () => Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 })
  telemetry.gauge('obruten.jobs.waiting', async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from graphile_worker.jobs
      where locked_at is null and run_at <= now()`.execute(owner)
    return { '': rows[0]?.count ?? 0 }
  })
  return () => owner.destroy()
}

type Owned = { ownerUrl: string; appUrl: string; engine: Engine; today: Day; planned: Planned }

/** What only the owner of the tables can do: migrate, mirror the rules, and fill an empty demo. */
async function prepare(settings: Settings, { ownerUrl, appUrl, engine, today, planned }: Owned) {
  await checkLogins(appUrl)
  await migrate(ownerUrl)
  await mirrorRules(ownerUrl, engine)
  // Only the embedded database, and only an empty one, is ever filled with the demo city.
  if (settings.database.kind === 'embedded' && (await isEmpty(ownerUrl))) {
    await loadDemo({ ownerUrl, appUrl, today, size: settings.demoSize, engine, say, planned })
  }
}

/** A demo is one where the start allows it and the database itself says so. */
async function mayBeDemo({ database }: Settings, asActor: AsActor): Promise<boolean> {
  if (database.kind === 'given' && !database.declaredDemo) return false
  const marked = await asActor(gatekeeper, (tx) =>
    tx.first(sql`select 1 from setting where name = 'demo' and value = 'true'`),
  )
  return marked !== null
}

function startSealing(asActor: AsActor): void {
  const sealing = setInterval(() => {
    sealOnce(asActor).catch((defect) => log.error(traceOf(defect), 'sealing failed'))
  }, 1000)
  toClose.push(async () => {
    clearInterval(sealing)
    await sealOnce(asActor)
  })
}

function listen(settings: Settings, front: Front): Promise<{ server: Server; port: number }> {
  // A demo signs anybody in, so it is served to this machine alone.
  const hostname = settings.database.kind === 'embedded' ? '127.0.0.1' : '0.0.0.0'
  const { promise, resolve } = Promise.withResolvers<{ server: Server; port: number }>()
  const options = { fetch: front.fetch, port: settings.port, hostname }
  const server = serve(options, ({ port }) => resolve({ server, port })) as Server
  server.on('error', (problem: NodeJS.ErrnoException) => {
    say(
      problem.code === 'EADDRINUSE'
        ? `Port ${settings.port} används redan. Välj en annan med PORT. (The port is in use; choose another by PORT.)`
        : `Servern kunde inte starta: ${problem.code}`,
    )
    end(1)
  })
  return promise
}

/**
 * Starts the server and keeps it until it is told to end; what hinders the start is said as a
 * sentence on stderr, and the process ends with 1. `npm start` and the command line both use it.
 */
export function serveUntilEnded(): void {
  start().catch(async (reason) => {
    if (ending !== undefined) return
    const known = [SettingsError, EmbeddedDatabaseError, StartRefused].some(
      (kind) => reason instanceof kind,
    )
    process.stderr.write(`${known ? reason.message : (reason?.stack ?? reason)}\n`)
    await end(1)
  })
}

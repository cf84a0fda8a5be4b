import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { assemble, assembleEngine } from './assemble.ts'
import { sealOnce } from './audit/seal.ts'
import { loadDemo } from './demo/index.ts'
import { jobsOf } from './jobs.ts'
import { type Opened, openDatabase } from './open-database.ts'
import { clockAt } from './platform/clock.ts'
import { checkLogins, isDemoDatabase, isEmpty } from './platform/database/check-database.ts'
import { connect } from './platform/database/connect.ts'
import { migrate } from './platform/database/migrate.ts'
import { startWorker } from './platform/jobs.ts'
import { log, traceOf } from './platform/log.ts'
import { EmbeddedDatabaseError } from './platform/postgres/index.ts'
import { readSettings, type Settings, SettingsError } from './platform/settings.ts'
import { StartRefused } from './platform/start-refused.ts'
import { mirrorCatalogue } from './rules/mirror-catalogue.ts'
import type { Engine } from './rules/reevaluate.ts'

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
  const opened = await openDatabase(settings, say)
  toClose.push(opened.close)
  if (ending === undefined) await run(settings, opened)
}

function wholeEngine(): Engine {
  try {
    return assembleEngine()
  } catch (fault) {
    const which = fault instanceof Error ? fault.message : String(fault)
    throw new StartRefused('Regelkatalogen håller inte ihop, se nedan.', which)
  }
}

async function run(settings: Settings, opened: Opened): Promise<void> {
  const clock = clockAt(settings.fixedToday)
  const { ownerUrl, appUrl } = opened
  await checkLogins(appUrl)
  await migrate(ownerUrl)
  const engine = wholeEngine()
  await mirrorCatalogue(ownerUrl, engine.rules)

  // Only the embedded database, and only an empty one, is ever filled with the demo city.
  if (settings.database.kind === 'embedded' && (await isEmpty(ownerUrl))) {
    await loadDemo({ ownerUrl, today: clock.today(), size: settings.demoSize, engine, say })
  }
  const mayBeDemo = settings.database.kind === 'embedded' || settings.database.declaredDemo
  const isDemo = mayBeDemo && (await isDemoDatabase(ownerUrl))
  if (clock.isFixed && !isDemo) {
    throw new StartRefused(
      'OBRUTEN_TODAY håller klockan stilla, men databasen är ingen demo. Ta bort OBRUTEN_TODAY.',
      'OBRUTEN_TODAY holds the clock still, but the database is no demo. Remove OBRUTEN_TODAY.',
    )
  }

  const database = connect(appUrl, { connections: 20 })
  toClose.push(() => database.destroy())
  const { app, asActor } = assemble({ database, clock, isDemo })
  const sealing = setInterval(() => {
    sealOnce(asActor).catch((defect) => log.error(traceOf(defect), 'sealing failed'))
  }, 1000)
  toClose.push(async () => {
    clearInterval(sealing)
    await sealOnce(asActor)
  })
  const worker = await startWorker(ownerUrl, jobsOf({ asActor, engine }), {
    isOnlyProcess: settings.database.kind === 'embedded',
  })
  toClose.push(worker.stop)
  listen(settings, app, isDemo)
}

function listen(settings: Settings, app: Hono, isDemo: boolean): void {
  // A demo signs anybody in, so it is served to this machine alone.
  const hostname = settings.database.kind === 'embedded' ? '127.0.0.1' : '0.0.0.0'
  const server = serve({ fetch: app.fetch, port: settings.port, hostname }, ({ port }) => {
    say(`Obruten är igång på http://localhost:${port}${isDemo ? ' (demostad)' : ''}`)
  })
  toClose.push(async () => {
    server.close()
  })
  server.on('error', (problem: NodeJS.ErrnoException) => {
    say(
      problem.code === 'EADDRINUSE'
        ? `Port ${settings.port} används redan. Välj en annan med PORT. (The port is in use; choose another by PORT.)`
        : `Servern kunde inte starta: ${problem.code}`,
    )
    end(1)
  })
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

/**
 * One server over one folder of data: started, stopped, or taken over when a Node that was killed
 * left it running. The server is a session of its own, so Ctrl-C in the terminal reaches only Node,
 * which then stops the server in order.
 */
import { chownSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Access, databaseUrl, freePort, saveAccess } from './access.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import type { Place } from './place.ts'
import { isAlive, isServerOf, readPostmasterFile } from './postmaster-file.ts'
import { runProgram } from './run-program.ts'
import { ask } from './superuser.ts'

const SILENCE_LIMIT_MS = 5_000
const RECOVERY_LIMIT_MS = 120_000
const START_TRIES = 5

export type Running = { readonly access: Access; readonly adopted: boolean }

/** A server that answers: the one already running over this data, else a new one. */
export async function adoptOrStart(
  place: Place,
  access: Access,
  durable: boolean,
): Promise<Running> {
  for (let tries = 1; ; tries += 1) {
    const left = await waitForAnswer(place, access)
    if (left !== null) {
      return { access: { ...access, port: left }, adopted: true }
    }
    try {
      return { access: await startServer(place, access, durable), adopted: false }
    } catch (error) {
      // Another start may have been first, or a killed server's last processes may still be ending.
      if (tries === START_TRIES) throw error
      await pause(300 * tries)
    }
  }
}

export async function stopServer(place: Place): Promise<void> {
  const stop = (mode: string, seconds: number) =>
    runProgram(place, 'pg_ctl', ['stop', '-D', place.data, '-m', mode, '-w', '-t', `${seconds}`])
  if (readPostmasterFile(place.data) === null) return
  try {
    await stop('fast', 30)
  } catch {
    // Nothing acknowledged is lost by this either: the next start reads the write-ahead log.
    if (readPostmasterFile(place.data) !== null) await stop('immediate', 10)
  }
}

/** The port of a running server that is ours; null when none runs any more. */
async function waitForAnswer(place: Place, access: Access): Promise<number | null> {
  const began = Date.now()
  let heard = began
  for (;;) {
    const left = readPostmasterFile(place.data)
    if (left === null) return null
    const answer = left.port === null ? 'silent' : await askWhose(place, access, left.port)
    if (answer === 'ours') return left.port
    if (answer === 'busy') heard = Date.now()
    const given = Date.now() - began > RECOVERY_LIMIT_MS
    if (!isAlive(left.pid)) return null // PostgreSQL itself sees that the file is stale
    if (!isServerOf(left.pid, place.data)) {
      if (answer !== 'busy') {
        rmSync(join(place.data, 'postmaster.pid'), { force: true })
        return null
      }
    } else if (given || Date.now() - heard > SILENCE_LIMIT_MS) {
      await endHungServer(place, left.pid)
      return null
    }
    await pause(50)
  }
}

async function askWhose(place: Place, access: Access, port: number) {
  const url = databaseUrl({ ...access, port }, 'postgres', 'postgres')
  try {
    const [row] = await ask(url, 'show data_directory')
    return realpathSync(String(row?.data_directory)) === realpathSync(place.data)
      ? 'ours'
      : 'foreign'
  } catch (error) {
    // 57P03: it is starting, recovering or stopping, and will soon be one thing or the other.
    return (error as { code?: string }).code === '57P03' ? 'busy' : 'silent'
  }
}

async function endHungServer(place: Place, pid: number) {
  const options = ['stop', '-D', place.data, '-m', 'immediate', '-w', '-t', '3']
  await runProgram(place, 'pg_ctl', options).catch(() => {})
  if (isAlive(pid) && isServerOf(pid, place.data)) process.kill(pid, 'SIGKILL')
}

async function startServer(place: Place, before: Access, durable: boolean): Promise<Access> {
  const access = { ...before, port: await freePort(before.port) }
  if (access.port !== before.port) saveAccess(place.cluster, access)
  const file = join(place.data, 'postgresql.conf')
  writeFileSync(file, configuration(access.port, durable))
  if (place.account !== null) chownSync(file, place.account.uid, place.account.gid)
  const log = join(place.cluster, 'log', 'postgres.log')
  const options = ['start', '-D', place.data, '-l', log, '-w', '-t', `${RECOVERY_LIMIT_MS / 1000}`]
  try {
    await runProgram(place, 'pg_ctl', options)
  } catch {
    throw new EmbeddedDatabaseError(
      `Databasen gick inte att starta. Vad den själv säger står i ${log}.`,
      `The database could not be started. What it says itself stands in ${log}.`,
    )
  }
  return access
}

/** Sized to sit beside the app on a small machine. Its log must never hold a child's data. */
export function configuration(port: number, durable: boolean): string {
  const onOrOff = durable ? 'on' : 'off'
  return `# Written anew at every start by Obruten; changes here are lost.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 100
shared_buffers = 256MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 1GB
# Disks are solid and the rest lies in memory: at the default of 4, a batch of children's facts is
# read by scanning whole tables once the city has some 100 000 placements.
random_page_cost = 1.1
effective_cache_size = 1GB
jit = off
timezone = 'Europe/Stockholm'
datestyle = 'iso, ymd'
default_text_search_config = 'pg_catalog.swedish'
fsync = ${onOrOff}
synchronous_commit = ${onOrOff}
full_page_writes = ${onOrOff}
# Neither statements nor errors, which quote what was written: only the server's own events.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
log_timezone = 'Europe/Stockholm'
`
}

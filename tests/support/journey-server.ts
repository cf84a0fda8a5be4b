/**
 * The system as a person starts it: one process of its own, an empty data folder, the demo city.
 * Nothing of it is known to the journeys but its address and what it says on the terminal.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const START_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 30_000

/** Journeys are walked on this day: a Sunday in term, 22 November 2026. */
export const journeyDay = '2026-11-22'

export type Running = {
  readonly base: string
  readonly pid: number
  /** All it has said so far, both streams. */
  readonly said: () => string
  /** Ctrl-C, and its exit code once it has ended. */
  readonly interrupt: () => Promise<number | null>
  /** What no process can answer: gone at once, as in a power cut. */
  readonly kill: () => Promise<void>
}

/** A folder that is not there yet, so that the server makes it as it wants it. */
export function newDataFolder(): string {
  return join(tmpdir(), `obruten-journey-${randomBytes(6).toString('hex')}`)
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Starts and waits until `/readyz` answers; else throws with what the process said. */
export async function startServer(dataFolder: string): Promise<Running> {
  return startProcess(embeddedIn(dataFolder))
}

/** The same with settings of its own, over a database that is given. */
export async function startProcess(settings: Settings): Promise<Running> {
  const started = spawnServer(settings)
  const base = await started.address
  const ready = await fetch(`${base}/readyz`)
  if (!ready.ok) throw new Error(`/readyz answered ${ready.status}`)
  return { ...started, base }
}

/** Starts a server that is expected to refuse: its exit code, and what it said. */
export async function startInVain(
  dataFolder: string,
): Promise<{ code: number | null; said: string }> {
  const started = spawnServer(embeddedIn(dataFolder))
  started.address.catch(() => {})
  return { code: await started.ended, said: started.said() }
}

type Settings = Readonly<Record<string, string>>

function embeddedIn(dataFolder: string): Settings {
  return { OBRUTEN_DATA: dataFolder, OBRUTEN_TODAY: journeyDay, OBRUTEN_DEMO_SIZE: 'small' }
}

/** A process that may not be ready for long; `address` is known when it says that it has started. */
export function spawnServer(settings: Settings) {
  const { NODE_TEST_CONTEXT, DATABASE_URL, DATABASE_OWNER_URL, ...env } = process.env
  const child = spawn(
    process.execPath,
    ['--import', './scripts/runtime.mjs', join('src', 'main.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        PORT: '0',
        ...settings,
        // As under npm, it ends with the process that started it: a killed test leaves no server.
        npm_lifecycle_event: 'start',
      },
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended,
    address: addressOf(child, ended, () => said),
    interrupt: () => endBy(child, 'SIGINT', ended),
    kill: async () => {
      await endBy(child, 'SIGKILL', ended)
    },
  }
}

/** The address that the server says it can be reached at. */
async function addressOf(
  child: ChildProcess,
  ended: Promise<number | null>,
  said: () => string,
): Promise<string> {
  const spoken = new Promise<string>((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`Not started in time:\n${said()}`)),
      START_LIMIT_MS,
    )
    limit.unref()
    child.stdout?.on('data', () => {
      const port = /http:\/\/localhost:(\d+)/.exec(said())?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
  const refused = ended.then((code) => {
    throw new Error(`The server ended with ${code}:\n${said()}`)
  })
  refused.catch(() => {})
  return Promise.race([spoken, refused])
}

async function endBy(
  child: ChildProcess,
  signal: NodeJS.Signals,
  ended: Promise<number | null>,
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  const code = await ended
  clearTimeout(limit)
  return code
}

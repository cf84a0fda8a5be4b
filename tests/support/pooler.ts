/**
 * PgBouncer before the web application's login to one database, for tests: with the settings that an
 * installation has (deploy/pgbouncer.ini), but for where it listens and whom it asks.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findOrGetPgbouncer } from '../../scripts/pgbouncer.ts'

const installed = readFileSync(new URL('../../deploy/pgbouncer.ini', import.meta.url), 'utf8')

export type Pooler = {
  /** The same login and database, by way of PgBouncer. */
  readonly appUrl: string
  readonly stop: () => Promise<void>
}

/** @param poolSize how many connections to PostgreSQL all clients share */
export async function startPooler(
  appUrl: string,
  { poolSize }: { poolSize: number },
): Promise<Pooler> {
  const program = await findOrGetPgbouncer()
  const { hostname, port, username, password, pathname } = new URL(appUrl)
  const folder = mkdtempSync(join(tmpdir(), 'obruten-pgbouncer-'))
  const [own, name] = [await freePort(), pathname.slice(1)]
  const [users, settings] = [join(folder, 'users.txt'), join(folder, 'pgbouncer.ini')]
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`)
  writeFileSync(
    settings,
    installed
      .replace(/^obruten = .*$/m, `${name} = host=${hostname} port=${port} dbname=${name}`)
      .replace(/^listen_addr = .*$/m, 'listen_addr = 127.0.0.1')
      .replace(/^listen_port = .*$/m, `listen_port = ${own}`)
      .replace(/^auth_file = .*$/m, `auth_file = ${users}`)
      .replace(/^default_pool_size = .*$/m, `default_pool_size = ${poolSize}`),
  )
  chmodSync(folder, 0o755)
  // It refuses to run as root; then it runs as the user that the database runs as.
  const asRoot = process.getuid?.() === 0 ? ['--user', 'postgres'] : []
  const child = spawn(program, [...asRoot, settings], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = new URL(appUrl)
  url.host = `127.0.0.1:${own}`
  for (let tries = 0; !(await answers(own)); tries += 1) {
    if (tries === 100 || child.exitCode !== null) throw new Error(`No PgBouncer:\n${said}`)
    await pause(50)
  }
  return {
    appUrl: url.href,
    stop: async () => {
      child.kill('SIGTERM')
      await Promise.race([ended, pause(5000, undefined, { ref: false })])
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

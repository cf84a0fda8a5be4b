/** Runs one of the server's programs to its end, as the server's account. */
import { spawn } from 'node:child_process'
import { asAccount } from './account.ts'
import { programPath } from './binaries.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import type { Place } from './place.ts'

/** @throws EmbeddedDatabaseError with the last lines that the program said. */
export async function runProgram(
  place: Pick<Place, 'binaries' | 'account'>,
  program: 'initdb' | 'pg_ctl',
  options: string[],
): Promise<void> {
  const child = spawn(programPath(place.binaries, program), options, {
    ...asAccount(place.account),
    env: quietEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-2000)
    })
  }
  const code = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // Not 'close': the server that pg_ctl starts may keep the pipes open.
    child.once('exit', (status, signal) => resolve(status ?? signal ?? 'unknown'))
  })
  child.stdout.destroy()
  child.stderr.destroy()
  if (code === 0) return
  throw new EmbeddedDatabaseError(
    `Databasens program ${program} misslyckades (${code}):\n${said.trim()}`,
    `The database's program ${program} failed (${code}).`,
  )
}

/** The terminal's own PG* settings and language must not reach the server. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

/**
 * PgBouncer, behind which several processes of the application share one PostgreSQL: the program on
 * the machine, else Debian's package as root; if it cannot be had the caller is told in a sentence.
 */
import { delimiter, join } from 'node:path'
import { installPackages, isDebianRoot, isRunnable } from './debian-packages.ts'

export async function findOrGetPgbouncer(say: (line: string) => void = console.log) {
  const found = findPgbouncer()
  if (found !== undefined) return found
  if (isDebianRoot()) {
    say("No PgBouncer found; installing Debian's package …")
    await installPackages(['pgbouncer'])
  }
  const got = findPgbouncer()
  if (got !== undefined) return got
  throw new Error(
    'The tests of several processes need PgBouncer, and none could be found or fetched. Install it ' +
      '(for example `apt-get install pgbouncer`), or set PGBOUNCER_PATH to it, and run the command again.',
  )
}

function findPgbouncer(): string | undefined {
  const named = process.env.PGBOUNCER_PATH
  if (named) {
    if (isRunnable(named)) return named
    throw new Error(`PGBOUNCER_PATH is ${named}, but no program can be run there.`)
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin']
  return folders.map((folder) => join(folder, 'pgbouncer')).find(isRunnable)
}

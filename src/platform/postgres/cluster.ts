/**
 * The server's data, made by initdb in a folder beside and moved into place as the last step: a
 * start that is killed midway leaves nothing that looks finished, and the next one begins anew.
 */
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Access, makeAccess, readAccess, saveAccess } from './access.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import type { Place } from './place.ts'
import { isAlive } from './postmaster-file.ts'
import { runProgram } from './run-program.ts'

/** Makes the data if there is none, else checks that this version can read it. */
export async function ensureCluster(
  place: Place,
  say: (line: string) => void,
  whileMaking: () => void = () => {},
): Promise<Access> {
  removeUnfinished(place.cluster)
  if (!existsSync(place.cluster)) {
    say('Skapar databasen (en gång) / Creating the database (once)')
    await makeCluster(place, whileMaking)
  }
  const access = readAccess(place.cluster)
  const found = majorVersionOf(place.data)
  const { majorVersion } = place.binaries
  if (found !== null && found !== majorVersion) {
    throw new EmbeddedDatabaseError(
      `Databasen i ${place.cluster} är gjord av PostgreSQL ${found}, men den här versionen av Obruten kör PostgreSQL ${majorVersion}. Starta med den gamla versionen, eller ange en ny mapp med OBRUTEN_DATA.`,
      `The database in ${place.cluster} was made by PostgreSQL ${found}, but this version of Obruten runs PostgreSQL ${majorVersion}. Start with the old version, or give a new folder by OBRUTEN_DATA.`,
    )
  }
  return access
}

/** The major version that made the data; null where it cannot be read. */
export function majorVersionOf(data: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10)
  } catch {
    return null
  }
}

/** Removes what starts that were killed midway left beside; those still running are let be. */
export function removeUnfinished(cluster: string) {
  const beside = dirname(cluster)
  if (!existsSync(beside)) return
  const prefix = `${basename(cluster)}.unfinished-`
  for (const name of readdirSync(beside)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : null
    if (pid === null || isAlive(pid)) continue
    rmSync(join(beside, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function makeCluster(place: Place, whileMaking: () => void) {
  const { account, cluster } = place
  const unfinished = mkdtempSync(`${cluster}.unfinished-${process.pid}-`)
  const access = await makeAccess()
  const [data, log] = [join(unfinished, 'data'), join(unfinished, 'log')]
  const password = join(unfinished, 'password')
  mkdirSync(data, { mode: 0o700 })
  mkdirSync(log, { mode: 0o700 })
  writeFileSync(password, access.superuserPassword, { mode: 0o600 })
  if (account !== null) {
    for (const path of [unfinished, data, log, password]) chownSync(path, account.uid, account.gid)
  }
  // ICU's Swedish puts å, ä and ö last and does not depend on the machine's own locales.
  const making = runProgram(place, 'initdb', [
    ...['--pgdata', data, '--username', 'postgres', '--pwfile', password],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
    ...['--locale-provider', 'icu', '--icu-locale', 'sv-SE', '--text-search-config', 'swedish'],
  ])
  whileMaking()
  await making
  rmSync(password)
  saveAccess(unfinished, access)
  try {
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(cluster)) throw error // else another start was first
  }
}

/**
 * Where the server's data and programs lie. Usually the data is in the data folder and the programs
 * where npm put them; but the server's account may not be able to go there (a checkout under root's
 * closed home), and then both lie under /var/lib/obruten and the data folder says where.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, accountFor, isRoot, may } from './account.ts'
import {
  type Binaries,
  copyBinaries,
  findBinaries,
  linkLibraries,
  missingLinks,
} from './binaries.ts'

const OPEN_HOME = '/var/lib/obruten'
const CAN_ENTER = 'cd -- "$1"'
const CAN_RUN = 'test -x "$1/bin/postgres" && test -r "$1/lib" && test -r "$1/share/postgresql"'

export type Place = {
  /** Made whole or not at all: data, passwords and log of one server. */
  readonly cluster: string
  readonly data: string
  readonly binaries: Binaries
  readonly account: Account
}

export function findPlace(dataFolder: string, say: (line: string) => void): Place {
  if (!existsSync(dataFolder)) {
    mkdirSync(dataFolder, { recursive: true })
    // Others may pass through to what is theirs, whatever the umask, but not look around.
    if (isRoot()) chmodSync(dataFolder, 0o711)
  }
  const account = accountFor(join(clusterIn(dataFolder), 'data'), say)
  const cluster = placeForData(dataFolder, account, say)
  const binaries = placeForBinaries(dataFolder, account, say)
  return { cluster, data: join(cluster, 'data'), binaries, account }
}

/** Where the data of this folder lies, or would lie. */
export function clusterIn(dataFolder: string): string {
  const pointer = join(dataFolder, 'postgres-place')
  return existsSync(pointer)
    ? join(readFileSync(pointer, 'utf8').trim(), 'postgres')
    : join(dataFolder, 'postgres')
}

function placeForData(dataFolder: string, account: Account, say: (line: string) => void): string {
  const cluster = clusterIn(dataFolder)
  const elsewhere = cluster !== join(dataFolder, 'postgres')
  if (elsewhere || account === null || existsSync(cluster) || may(account, CAN_ENTER, dataFolder)) {
    return cluster
  }
  // A name of its own, so that a new checkout on the same path never meets an old one's data.
  const place = join(OPEN_HOME, randomBytes(8).toString('hex'))
  mkdirSync(place, { recursive: true })
  for (const folder of [OPEN_HOME, place]) chmodSync(folder, 0o755)
  writeFileSync(join(dataFolder, 'postgres-place'), `${place}\n`)
  say(
    `Databasens användare når inte ${dataFolder}; den läggs i ${place} / ` +
      `The database's user cannot reach ${dataFolder}; it is kept in ${place}`,
  )
  return join(place, 'postgres')
}

function placeForBinaries(dataFolder: string, account: Account, say: (line: string) => void) {
  const installed = findBinaries()
  const linked = missingLinks(installed.folder).length === 0 || linkLibraries(installed.folder)
  const reachable = account === null || may(account, CAN_RUN, join(installed.folder, 'native'))
  if (linked && reachable) return installed
  const home = account === null ? dataFolder : OPEN_HOME
  if (account !== null) {
    mkdirSync(OPEN_HOME, { recursive: true })
    chmodSync(OPEN_HOME, 0o755)
  }
  return copyBinaries(installed, home, say)
}

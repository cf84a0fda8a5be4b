/**
 * A copy of the embedded database while it runs, by PostgreSQL's own low-level backup: told to begin,
 * its files copied as they stand, told to end, and the log that it wrote meanwhile copied too. What
 * is copied is a data folder that a start recovers by itself.
 */
import {
  chownSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { databaseUrl, readAccess } from './access.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { clusterIn } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'

/** Of the running server alone, or made anew by the one that recovers. */
const left = new Set(['postmaster.pid', 'postmaster.opts'])
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_stat_tmp',
  'pg_subtrans',
])

/** @returns how many bytes were copied */
export async function backUp(dataFolder: string, to: string): Promise<number> {
  const cluster = clusterIn(dataFolder)
  const [from, target] = [join(cluster, 'data'), join(to, 'postgres')]
  const running = readPostmasterFile(from)
  if (running === null || running.port === null) throw notRunning(cluster)
  if (existsSync(target)) throw isThere(target)
  const access = { ...readAccess(cluster), port: running.port }
  const client = new pg.Client({ connectionString: databaseUrl(access, 'postgres', 'postgres') })
  await client.connect()
  try {
    // Keeps the log of the copying until this session ends, however long it takes.
    await client.query(
      `select pg_create_physical_replication_slot('backup_${process.pid}', true, true)`,
    )
    const begun = await client.query<{ wal: string }>(
      `select pg_walfile_name(pg_backup_start('obruten', true)) as wal`,
    )
    mkdirSync(to, { recursive: true, mode: 0o711 })
    let bytes = copyFolder(cluster, target, (name) => name === 'access.json')
    mkdirLike(join(cluster, 'log'), join(target, 'log'))
    bytes += copyFolder(from, join(target, 'data'), (name) => !left.has(name))
    const ended = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    )
    const label = join(target, 'data', 'backup_label')
    writeFileSync(label, ended.rows[0]?.labelfile ?? '', { mode: 0o600 })
    own(from, label)
    const first = begun.rows[0]?.wal ?? ''
    const isLog = (name: string) => /^[0-9A-F]{24}$/.test(name) && name >= first
    return bytes + copyFolder(join(from, 'pg_wal'), join(target, 'data', 'pg_wal'), isLog)
  } finally {
    await client.end()
  }
}

/** What vanishes or grows while it is copied is put right by the log. */
function copyFolder(from: string, to: string, takes: (name: string) => boolean): number {
  mkdirLike(from, to)
  let bytes = 0
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!takes(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      bytes += copyFolder(source, target, () => !emptied.has(entry.name))
    } else if (entry.isFile()) {
      bytes += copyFile(source, target)
    }
  }
  return bytes
}

function copyFile(from: string, to: string): number {
  try {
    copyFileSync(from, to)
    own(from, to)
    return lstatSync(to).size
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw reason
  }
}

function mkdirLike(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: lstatSync(from).mode & 0o777 })
  own(from, to)
}

/** The server runs as its own user, whoever copies. */
function own(from: string, to: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = lstatSync(from)
  chownSync(to, uid, gid)
}

function notRunning(cluster: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `Databasen i ${cluster} är inte igång. Kopiera då hela mappen som den är.`,
    `The database in ${cluster} is not running. Then copy the whole folder as it is.`,
  )
}

function isThere(target: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `${target} finns redan. Ange en mapp som är tom.`,
    `${target} exists already. Give a folder that is empty.`,
  )
}

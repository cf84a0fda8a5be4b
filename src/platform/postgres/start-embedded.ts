/**
 * The embedded database: a real PostgreSQL on loopback, started when no DATABASE_URL is given.
 * See README.md beside for what happens at each kind of start and end.
 */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { databaseUrl } from './access.ts'
import { ensureCluster } from './cluster.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { takeHold } from './hold.ts'
import { findPlace } from './place.ts'
import { prepareDatabase } from './prepare-database.ts'
import { adoptOrStart, stopServer } from './server.ts'

export type EmbeddedOptions = {
  readonly dataFolder: string
  /** Lines for the person at the terminal. */
  readonly say: (line: string) => void
  /** What this process can do while initdb, the first time, has its own second of work. */
  readonly whileMaking?: () => void
  /** Run as superuser in the database at every start; must be safe to run again. */
  readonly rolesSql?: string
  /** Several processes at once, the last one out stops the server: for tests only. */
  readonly sharing?: boolean
  /** False gives up durability for speed: for tests only. */
  readonly durable?: boolean
}

export type Embedded = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** For the roles and for test databases; the app must never be given it. */
  readonly superuserUrl: string
  /** The server was already running, left by a process that was killed. */
  readonly adopted: boolean
  /** Stops the server in order; safe to call again. */
  stop(): Promise<void>
}

/**
 * @throws AlreadyRunningError when another process uses the folder; it is left undisturbed.
 * @throws EmbeddedDatabaseError with a sentence in Swedish and English for whatever else hinders.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataFolder = resolve(options.dataFolder)
  try {
    return await start({ ...options, dataFolder })
  } catch (error) {
    throw explain(error, dataFolder)
  }
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder, say, whileMaking, rolesSql, sharing = false, durable = true } = options
  const place = findPlace(dataFolder, say)
  const made = await ensureCluster(place, say, whileMaking)
  const { access, adopted } = await adoptOrStart(place, made, durable)
  const hold = await takeHold(databaseUrl(access, 'postgres', 'postgres'), dataFolder, sharing)

  const leave = async () => {
    // The hold is kept until the server is down, so that nobody takes over one that is stopping.
    if (await hold.letGo()) await stopServer(place)
    await hold.close()
  }
  let leaving: Promise<void> | undefined
  const stop = () => {
    leaving ??= leave()
    return leaving
  }

  try {
    await prepareDatabase(access, rolesSql)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ownerUrl: databaseUrl(access, 'obruten_owner'),
    appUrl: databaseUrl(access, 'obruten_app'),
    superuserUrl: databaseUrl(access, 'postgres'),
    adopted,
    stop,
  }
}

/** What the disk says, for the person at the terminal; anything else is passed on as it is. */
function explain(error: unknown, dataFolder: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new EmbeddedDatabaseError(
      `Den här användaren får inte läsa och skriva i ${dataFolder}. Starta som den användare som äger mappen, eller ange en annan med OBRUTEN_DATA.`,
      `This user may not read and write in ${dataFolder}. Start as the user who owns the folder, or give another by OBRUTEN_DATA.`,
    )
  }
  if (code === 'ENOSPC') {
    return new EmbeddedDatabaseError(
      `Disken med ${dataFolder} är full. Gör plats och starta igen; inget sparat har gått förlorat.`,
      `The disk with ${dataFolder} is full. Make room and start again; nothing saved is lost.`,
    )
  }
  return error
}

/** Removes the embedded database and all in it. Refuses while somebody uses it. */
export async function removeEmbedded(options: Pick<EmbeddedOptions, 'dataFolder' | 'say'>) {
  const dataFolder = resolve(options.dataFolder)
  const embedded = await startEmbedded(options)
  await embedded.stop()
  const { cluster } = findPlace(dataFolder, options.say)
  rmSync(cluster, { recursive: true, force: true })
  rmSync(join(dataFolder, 'postgres-place'), { force: true })
}

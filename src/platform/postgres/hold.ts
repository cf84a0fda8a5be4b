/**
 * Who uses the server, told by an advisory lock on a connection that lives as long as the process:
 * the server lets go of it however the process ends. An app holds it alone; test processes share.
 */
import type { Client } from 'pg'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { connect } from './superuser.ts'

const LOCK = 7_301_226

export type Hold = {
  /** Lets go of a shared hold. True for the last one out, who then holds it alone. */
  letGo(): Promise<boolean>
  close(): Promise<void>
}

export async function takeHold(superuserUrl: string, dataFolder: string, sharing: boolean) {
  const client = await connect(superuserUrl)
  if (!(await tryLock(client, sharing))) {
    const holder = await findHolder(client)
    await client.end()
    throw new AlreadyRunningError(dataFolder, holder)
  }
  return {
    async letGo() {
      if (!sharing) return true
      await client.query('select pg_advisory_unlock_shared($1)', [LOCK])
      return tryLock(client, false)
    },
    async close() {
      await client.end().catch(() => {})
    },
  } satisfies Hold
}

async function tryLock(client: Client, sharing: boolean): Promise<boolean> {
  const way = sharing ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'
  const { rows } = await client.query(`select ${way}($1) as held`, [LOCK])
  return rows[0].held
}

async function findHolder(client: Client): Promise<string | null> {
  const { rows } = await client.query(
    `select a.application_name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = $1`,
    [LOCK],
  )
  return rows[0]?.application_name.replace(/^obruten /, '') ?? null
}

export class AlreadyRunningError extends EmbeddedDatabaseError {
  constructor(dataFolder: string, holder: string | null) {
    const [sv, en] = holder === null ? ['', ''] : [` (process ${holder})`, ` (process ${holder})`]
    super(
      `Obruten kör redan på mappen ${dataFolder}${sv}. Avsluta den först, eller ange en annan mapp med OBRUTEN_DATA och en annan PORT.`,
      `Obruten is already running on the folder ${dataFolder}${en}. End it first, or give another folder by OBRUTEN_DATA and another PORT.`,
    )
    this.name = 'AlreadyRunningError'
  }
}

/**
 * The passwords and the port of one embedded server, made at its first start and readable only by
 * whoever starts it. The passwords are letters and digits, so they stand in an address and in SQL
 * as they are.
 */
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

export type Access = {
  readonly port: number
  readonly superuserPassword: string
  readonly ownerPassword: string
  readonly appPassword: string
}

export async function makeAccess(): Promise<Access> {
  const password = () => randomBytes(24).toString('hex')
  return {
    port: await freePort(),
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
  }
}

export function readAccess(cluster: string): Access {
  try {
    return JSON.parse(readFileSync(join(cluster, 'access.json'), 'utf8'))
  } catch {
    throw new EmbeddedDatabaseError(
      `Databasen i ${cluster} kan inte läsas av den här användaren. Starta som den användare som gjorde den, eller ange en annan mapp med OBRUTEN_DATA.`,
      `The database in ${cluster} cannot be read by this user. Start as the user who made it, or give another folder by OBRUTEN_DATA.`,
    )
  }
}

/** Written beside and moved into place, so that a crash never leaves half a file. */
export function saveAccess(cluster: string, access: Access) {
  const file = join(cluster, 'access.json')
  const next = `${file}.next`
  writeFileSync(next, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600, flush: true })
  if (existsSync(file) && process.getuid?.() === 0) {
    const { uid, gid } = statSync(file)
    chownSync(next, uid, gid)
  }
  renameSync(next, file)
}

/** @example 'postgres://obruten_app:…@127.0.0.1:40123/obruten' */
export function databaseUrl(access: Access, login: Login, database = 'obruten'): string {
  const password = access[PASSWORD_OF[login]]
  return `postgres://${login}:${password}@127.0.0.1:${access.port}/${database}`
}

export type Login = 'postgres' | 'obruten_owner' | 'obruten_app'

const PASSWORD_OF = {
  postgres: 'superuserPassword',
  obruten_owner: 'ownerPassword',
  obruten_app: 'appPassword',
} as const

/** A port of loopback that nobody listens on at this moment: `wanted`, else any. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer()
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : wanted)
      })
    })
  } catch {
    return freePort()
  } finally {
    server.close()
  }
}

/** A database of its own for each test file, copied from a migrated one in a few tens of ms. */
import { ask } from './superuser.ts'

/**
 * Copies `template`, to which nobody may be connected meanwhile; the copy belongs to the owner.
 * Answers the copy's address for the superuser (see `onDatabase` for the other logins).
 */
export async function createFromTemplate(superuserUrl: string, template: string, name: string) {
  const server = onDatabase(superuserUrl, 'postgres')
  await ask(
    server,
    `create database ${quoted(name)} template ${quoted(template)} owner obruten_owner`,
  )
  await ask(server, `revoke all on database ${quoted(name)} from public`)
  await ask(server, `grant connect on database ${quoted(name)} to obruten_app`)
  return onDatabase(superuserUrl, name)
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const server = onDatabase(superuserUrl, 'postgres')
  await ask(server, `drop database if exists ${quoted(name)} with (force)`)
}

/** The same login and server, another database. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.href
}

/** Names of test databases are ours; anything but a plain name is a mistake. */
function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new RangeError(`Not a database name: ${name}`)
  return `"${name}"`
}

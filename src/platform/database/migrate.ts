import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/**
 * Brings the database to the newest migration, as its owner; of two processes that start at once the
 * later waits for the earlier. Returns the names of those it ran.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runMigrations(ownerUrl)
    } catch (reason) {
      const isHeld = reason instanceof Error && /another migration is already/i.test(reason.message)
      if (!isHeld || tries === 120) throw reason
      await pause(500)
    }
  }
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const ran = await runner({
    databaseUrl: ownerUrl,
    dir: migrationsFolder,
    direction: 'up',
    migrationsTable: 'migration',
    checkOrder: true,
    singleTransaction: true,
    log: () => {},
  })
  return ran.map((migration) => migration.name)
}

/** The newest migration that this version of the program knows, by its name in the database. */
export function newestKnown(): string {
  const names = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql'))
  return basename(names.sort().at(-1) ?? '', '.sql')
}

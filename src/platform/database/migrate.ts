import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** Brings the database to the newest migration, as its owner. Returns the names of those it ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
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

import { readFileSync } from 'node:fs'
import { startEmbedded } from './platform/postgres/index.ts'
import type { Settings } from './platform/settings.ts'

export type Opened = {
  /** Null in a process of pages alone. */
  readonly ownerUrl: string | null
  readonly appUrl: string
  readonly close: () => Promise<void>
}

/** The database that the settings name; the embedded one is started, and stopped again by `close`. */
export async function openDatabase(
  settings: Pick<Settings, 'database' | 'dataFolder'>,
  say: (line: string) => void,
  whileMaking?: () => void,
): Promise<Opened> {
  const { database } = settings
  if (database.kind === 'given') {
    return { ownerUrl: database.ownerUrl, appUrl: database.appUrl, close: async () => {} }
  }
  const rolesSql = readFileSync(new URL('../db/roles.sql', import.meta.url), 'utf8')
  const embedded = await startEmbedded({
    dataFolder: settings.dataFolder,
    say,
    rolesSql,
    ...(whileMaking && { whileMaking }),
  })
  if (embedded.adopted) {
    say(
      'Databasen från förra gången var kvar; den togs över. (Adopted the database that was left.)',
    )
  }
  return { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, close: embedded.stop }
}

import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { gatekeeper, nightlyEvaluation } from './access/actor.ts'
import type { AsActor } from './access/as-actor.ts'
import { newestKnown } from './platform/database/migrate.ts'
import { StartRefused } from './platform/start-refused.ts'
import { isMirrored } from './rules/mirror-catalogue.ts'
import type { Rule } from './rules/rule.ts'

/**
 * Waits until the database has at least the migrations and the rules that this version of the program
 * knows. A newer database is ready too: it is migrated before the last of the old processes ends.
 * What is no matter of waiting, such as a login that may too much, ends it.
 */
export async function waitUntilReady(
  {
    asActor,
    rules,
    check,
  }: { asActor: AsActor; rules: readonly Rule[]; check: () => Promise<void> },
  waiting: () => void,
): Promise<void> {
  for (let tries = 0; !(await isReady()); tries += 1) {
    if (tries === 0) waiting()
    await pause(1000)
  }

  async function isReady(): Promise<boolean> {
    try {
      await check()
      return (
        (await isMigrated(asActor)) &&
        (await asActor(nightlyEvaluation, (tx) => isMirrored(tx, rules)))
      )
    } catch (reason) {
      // Not there yet, or without the tables and functions that are asked: no database that is ready.
      if (reason instanceof StartRefused) throw reason
      return false
    }
  }
}

async function isMigrated(asActor: AsActor): Promise<boolean> {
  const row = await asActor(gatekeeper, (tx) =>
    tx.first(
      sql<{ is_migrated: boolean }>`select newest_migration() >= ${newestKnown()} as is_migrated`,
    ),
  )
  return row?.is_migrated === true
}

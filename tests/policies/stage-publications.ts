import type { Actor } from '../../src/access/actor.ts'
import { publish } from '../../src/statistics/publications/publish.ts'
import { aPublication } from '../fixtures/statistics/a-publication.ts'
import { asTest, type TestDatabase } from '../support/test-database.ts'

/** Ulla of the socialnämnd has published a table, and then Frida of Farsta one. */
export async function addPublications(
  db: TestDatabase,
  people: Readonly<Record<string, Actor>>,
): Promise<void> {
  for (const name of ['ulla', 'frida']) {
    const actor = people[name]
    if (actor === undefined) throw new Error(`nobody is called ${name}`)
    await asTest(db, actor, (tx) => publish(tx, aPublication()))
  }
}

/**
 * The database server that all test processes of a checkout share, started by the first to ask and
 * stopped by the last to leave. `npm test` holds it throughout; a single test file run by hand has
 * it for itself. It gives up durability for speed and holds nothing that anybody misses.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '../src/platform/postgres/index.ts'

const root = join(import.meta.dirname, '..')

/** Tests copy their databases from a template (`createFromTemplate`) and drop them afterwards. */
export function openTestServer(): Promise<Embedded> {
  return startEmbedded({
    dataFolder: join(root, '.cache', 'test-database'),
    say: () => {},
    rolesSql: readFileSync(join(root, 'db', 'roles.sql'), 'utf8'),
    sharing: true,
    durable: false,
  })
}

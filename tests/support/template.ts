/**
 * The migrated, empty database that every test file copies. Its name holds the hash of all it is
 * made from, so a changed migration or rule makes a new one and an old one is never used by mistake.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { assembleEngine } from '../../src/assemble.ts'
import { migrate, migrationsFolder } from '../../src/platform/database/migrate.ts'
import type { Embedded } from '../../src/platform/postgres/index.ts'
import { onDatabase } from '../../src/platform/postgres/template-database.ts'
import { mirrorCatalogue } from '../../src/rules/mirror-catalogue.ts'

const LOCK = 7_301_228
const KEPT = 3

/** The template's name; made now if no test process of this checkout has made it before. */
export async function readyTemplate(server: Embedded): Promise<string> {
  const name = `template_${hashOfSources()}`
  const client = new pg.Client({ connectionString: onDatabase(server.superuserUrl, 'postgres') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const held = await client.query('select from pg_database where datname = $1', [name])
    if (held.rowCount === 0) await build(client, server, name)
    return name
  } finally {
    await client.end()
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(JSON.stringify(assembleEngine().rules))
  for (const file of readdirSync(migrationsFolder).sort()) {
    hash.update(file).update(readFileSync(join(migrationsFolder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Under another name until it is whole, so that a run that was killed leaves no half of one. */
async function build(client: pg.Client, server: Embedded, name: string): Promise<void> {
  const half = `half_${name}`
  await client.query(`drop database if exists ${half} with (force)`)
  await client.query(`create database ${half} owner obruten_owner`)
  await client.query(`grant connect on database ${half} to obruten_app`)
  const ownerUrl = onDatabase(server.ownerUrl, half)
  await migrate(ownerUrl)
  await mirrorCatalogue(ownerUrl, assembleEngine().rules)
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) })
  await forget(client)
  await client.query(`alter database ${half} rename to ${name}`)
}

/** Templates of earlier sources, all but the newest. */
async function forget(client: pg.Client): Promise<void> {
  const old = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'template\\_%' and not datistemplate
     order by oid desc offset ${KEPT - 1}`,
  )
  for (const { datname } of old.rows) await client.query(`drop database if exists ${datname}`)
}

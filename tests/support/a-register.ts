import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { importRegister } from '../../src/exchange/index.ts'
import { actingFrom, type TestDatabase, testToday } from './test-database.ts'

const folder = new URL('../fixtures/register/norrsystem/', import.meta.url)

type Mapping = { files: Record<string, { file: string }> }

/** The extract of a system that is not ours, as it lies in the fixtures: its mapping and its files. */
export function norrsystem(): { mapping: Mapping; files: Record<string, string> } {
  const mapping: Mapping = JSON.parse(readFileSync(new URL('mapping.json', folder), 'utf8'))
  const files = Object.entries(mapping.files).map(([kind, { file }]) => [
    kind,
    readFileSync(new URL(file, folder), 'utf8'),
  ])
  return { mapping, files: Object.fromEntries(files) }
}

export type Extract = {
  readonly mapping: unknown
  readonly files: Readonly<Record<string, string | Buffer>>
}

/** Delivers an extract to an authority, as the command line does; it waits to be taken in. */
export async function delivered(
  db: TestDatabase,
  authorityId: string,
  { mapping, files }: Extract,
): Promise<string> {
  const id = uuidv7()
  await db.rows(sql`insert into register_import (id, authority_id, mapping)
    values (${id}, ${authorityId}, ${JSON.stringify(mapping)})`)
  for (const [kind, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    await db.rows(sql`insert into register_file (id, import_id, kind, file_name, content, content_sha256)
      values (${uuidv7()}, ${id}, ${kind}, ${`${kind}.csv`}, ${bytes}, ${createHash('sha256').update(bytes).digest()})`)
  }
  return id
}

/** Delivers an extract and takes it in. */
export async function importedRegister(
  db: TestDatabase,
  authorityId: string,
  extract: Extract,
  today = testToday,
): Promise<string> {
  const id = await delivered(db, authorityId, extract)
  await importRegister({ asActor: actingFrom(db, today), engine: db.engine }, { importId: id })
  return id
}

import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { SavedChild } from '../support/a-child.ts'
import type { TestDatabase } from '../support/test-database.ts'

/** The imports of two authorities, each with a file, and the file of each. */
export type StagedImports = Readonly<
  Record<'farsta' | 'farstaFile' | 'skarholmen' | 'skarholmenFile', string>
>

/**
 * An extract of Farsta on its way in, and one of Skärholmen, each with a file, a row of it, a person
 * whom it knows, and a child that it touched; and a difference about every child.
 */
export async function addImports(
  db: TestDatabase,
  { adam, david }: Readonly<Record<string, Actor>>,
  saved: Readonly<Record<string, SavedChild>>,
): Promise<StagedImports> {
  const farsta = await anImport(db, adam?.authorityId, adam?.staffId ?? null, saved.alva?.id)
  const skarholmen = await anImport(db, david?.authorityId, null, saved.eli?.id)
  for (const [name, { id }] of Object.entries(saved)) {
    const found = name === 'eli' ? skarholmen.id : farsta.id
    await db.rows(sql`insert into register_difference (id, import_id, child_id, about, field, ours, theirs, taken)
      values (gen_random_uuid(), ${found}, ${id}, 'placement', 'form', 'hvb', 'sis', 'ours')`)
  }
  return {
    farsta: farsta.id,
    farstaFile: farsta.file,
    skarholmen: skarholmen.id,
    skarholmenFile: skarholmen.file,
  }
}

async function anImport(
  db: TestDatabase,
  authority: string | undefined,
  by: string | null,
  child: string | undefined,
): Promise<{ id: string; file: string }> {
  const [row] = await db.rows(sql<{ id: string; file: string }>`
    with delivered as (insert into register_import (id, authority_id, delivered_by, mapping)
      values (gen_random_uuid(), ${authority}, ${by}, '{}') returning id),
    file as (insert into register_file (id, import_id, kind, file_name, content_sha256)
      select gen_random_uuid(), id, 'persons', 'persons.csv', '\\x00' from delivered returning id, import_id)
    select import_id as id, id as file from file`)
  if (row === undefined) throw new Error('No import to stage')
  await db.rows(sql`insert into register_row values (${row.file}, 2, '{}')`)
  await db.rows(sql`insert into register_person values (${authority}, '1', ${child}, null)`)
  await db.rows(sql`insert into register_touched values (${row.id}, ${child})`)
  await db.rows(sql`insert into register_told values (${child}, 'persons', '2026-03-01')`)
  await db.rows(sql`insert into quality_finding values (${child}, 26, 1, '2026-03-18')`)
  return row
}

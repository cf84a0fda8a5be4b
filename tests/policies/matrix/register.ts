import type { TableRights } from '../rights.ts'
import { byChild, care, itself } from './groups.ts'

/** The importer at work for Farsta's import sees what is Farsta's; without an import, nothing. */
const atWork = { importing: 'Farsta', importer: '' }

const ofAuthority = (table: string, key: string, joins: string) =>
  `select t.${key}::text as key, a.short_name as name from ${table} t ${joins}`

const byImport =
  'join register_import i on i.id = t.import_id join authority a on a.id = i.authority_id'

export const registerTables: readonly TableRights[] = [
  {
    table: 'register_import',
    key: 'id',
    names: ofAuthority('register_import', 'id', 'join authority a on a.id = t.authority_id'),
    select: { adam: 'Farsta', cajsa: '', clas: '', ...atWork },
    insert: {
      rows: ({ authority, staff }, { askers, ids }) => ({
        own: deliver(authority, staff),
        elsewhere: deliver(ids.skarholmen, staff),
        anothers: deliver(authority, askers.anna?.staff),
      }),
      expected: { adam: 'own', cajsa: 'own', clas: 'own' },
    },
    update: {
      progress: { set: 'done_count = 1', expected: atWork },
      authority: { set: 'authority_id = authority_id', expected: {} },
    },
  },
  {
    table: 'register_file',
    key: 'id',
    names: ofAuthority('register_file', 'id', byImport),
    select: { adam: 'Farsta', cajsa: '', clas: '', ...atWork },
    insert: {
      rows: (_asker, { imports }) => ({
        own: hand(imports.farsta),
        elsewhere: hand(imports.skarholmen),
      }),
      expected: { adam: 'own', cajsa: '', clas: '' },
    },
    update: {
      outcome: { set: `outcome = '{}'`, expected: atWork },
      kind: { set: `kind = 'persons'`, expected: {} },
    },
  },
  {
    // Names stand here before any policy on a child: only the job that reads the file sees them.
    table: 'register_row',
    key: 'file_id',
    names: ofAuthority(
      'register_row',
      'file_id',
      `join register_file f on f.id = t.file_id ${byImport.replace('t.', 'f.')}`,
    ),
    select: atWork,
    insert: {
      rows: (_asker, { imports }) => ({
        own: `insert into register_row values ('${imports.farstaFile}', 9, '{}')`,
        elsewhere: `insert into register_row values ('${imports.skarholmenFile}', 9, '{}')`,
      }),
      expected: { importing: 'own', importer: '' },
    },
    delete: atWork,
  },
  {
    table: 'register_person',
    key: 'child_id',
    names: ofAuthority('register_person', 'child_id', 'join authority a on a.id = t.authority_id'),
    select: atWork,
    insert: {
      rows: (_asker, { child, ids }) => ({
        own: know(ids.farsta, child.bo),
        'of another nämnd’s child': know(ids.farsta, child.eli),
        elsewhere: know(ids.skarholmen, child.eli),
      }),
      expected: { importing: 'own', importer: '' },
    },
    update: {
      family: { set: `family_key = 'x'`, expected: atWork },
      'to another nämnd’s child': {
        set: (_asker, { child }) => `child_id = '${child.eli}'`,
        expected: { importing: 'policy-refuses', importer: '' },
      },
      key: { set: `source_key = 'x'`, expected: {} },
    },
  },
  {
    table: 'register_touched',
    key: 'child_id',
    names: ofAuthority('register_touched', 'child_id', byImport),
    select: atWork,
    insert: {
      rows: (_asker, { child, imports }) => ({
        own: touch(imports.farsta, child.bo),
        'another nämnd’s child': touch(imports.farsta, child.eli),
        'for another import': touch(imports.skarholmen, child.bo),
      }),
      expected: { importing: 'own', importer: '' },
    },
    update: { evaluated: { set: 'evaluated_at = now()', expected: atWork } },
  },
  {
    table: 'register_told',
    key: 'child_id',
    names: ofAuthority(
      'register_told',
      'child_id',
      'join child c on c.id = t.child_id join authority a on a.id = c.authority_id',
    ),
    select: atWork,
    insert: {
      rows: (_asker, { child }) => ({
        own: tellOf(child.bo),
        'another nämnd’s child': tellOf(child.eli),
      }),
      expected: { importing: 'own', importer: '' },
    },
    update: {
      day: { set: `extracted_on = '2026-03-02'`, expected: atWork },
      kind: { set: `kind = 'decisions'`, expected: {} },
    },
  },
  {
    table: 'register_difference',
    key: 'id',
    names: byChild('register_difference'),
    select: care(itself),
    insert: {
      rows: (_asker, { child, imports }) => ({
        ...Object.fromEntries(
          Object.entries(child).map(([name, id]) => [name, differ(imports.farsta, id)]),
        ),
        'for another import': differ(imports.skarholmen, child.alva),
      }),
      expected: { importing: 'alva bo cia dan', importer: '' },
    },
    update: {
      seen: { set: ({ staff }) => `seen_at = now(), seen_by = '${staff}'`, expected: care(itself) },
      'seen by another': {
        set: (_asker, { askers }) => `seen_at = now(), seen_by = '${askers.sara?.staff}'`,
        expected: {
          ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, 'policy-refuses'])),
          gun: '',
          nobody: '',
        },
      },
      ours: { set: `ours = 'x'`, expected: {} },
    },
  },
]

function deliver(authority: string, staff: string | undefined): string {
  return `insert into register_import (id, authority_id, delivered_by, mapping)
    values (gen_random_uuid(), '${authority}', '${staff}', '{}')`
}

function hand(importId: string): string {
  return `insert into register_file (id, import_id, kind, file_name, content, content_sha256)
    values (gen_random_uuid(), '${importId}', 'enrolments', 'x', '\\x00', '\\x00')`
}

function know(authority: string, child: string | undefined): string {
  return `insert into register_person values ('${authority}', 'new', '${child}', null)`
}

function touch(importId: string, child: string | undefined): string {
  return `insert into register_touched (import_id, child_id) values ('${importId}', '${child}')`
}

function tellOf(child: string | undefined): string {
  return `insert into register_told values ('${child}', 'guardians', '2026-03-01')`
}

function differ(importId: string, child: string | undefined): string {
  return `insert into register_difference (id, import_id, child_id, about, field, ours, theirs, taken)
    values (gen_random_uuid(), '${importId}', '${child}', 'placement', 'home', 'a', 'b', 'ours')`
}

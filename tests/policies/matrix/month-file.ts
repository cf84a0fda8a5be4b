import type { TableRights } from '../rights.ts'

/** What the stadsdelar report is the central department's: an analyst of a stadsdel sees none. */
const central = { ulla: 'sara sven', frida: '' }

export const monthFile: readonly TableRights[] = [
  {
    table: 'release',
    key: 'id',
    names:
      'select r.id::text as key, a.short_name as name from release r join authority a on a.id = authority_id',
    select: {
      sara: 'Farsta',
      maud: 'Farsta',
      mats: 'Farsta',
      sven: 'Skärholmen',
    },
    insert: {
      rows: ({ staff, authority }, { ids, askers: { anna } }) => ({
        own: release(authority, staff),
        elsewhere: release(ids.central, staff),
        anothers: release(authority, anna?.staff ?? ''),
      }),
      expected: { sara: 'own', sven: 'own' },
    },
  },
  {
    table: 'month_import',
    key: 'id',
    names: 'select id::text as key, file_name as name from month_import',
    select: { ...central, importer: 'sara sven', importing: 'sara sven' },
    insert: {
      rows: (_asker, { askers: { ulla } }) => ({
        any: `insert into month_import (id, file_name, content_sha256, delivered_by, state)
          values (gen_random_uuid(), 'x', '\\x00', '${ulla?.staff}', 'waiting')`,
      }),
      expected: { ulla: 'any', frida: '' },
    },
    update: {
      progress: {
        set: 'progress = 50',
        expected: { ...central, importer: 'sara sven', importing: 'sara sven' },
      },
    },
  },
  {
    table: 'reported_row',
    key: 'id',
    names: 'select id::text as key, pseudonym as name from reported_row',
    select: central,
    insert: {
      rows: (_asker, { ids }) => ({
        any: `insert into reported_row (id, import_id, authority_id, month, pseudonym, placement_from,
            form, changes_school)
          values (gen_random_uuid(), '${ids.delivery}', '${ids.farsta}', '2026-03-01', 'P-X',
            '2026-03-01', 'hvb', true)`,
      }),
      expected: { ulla: 'any', frida: '' },
    },
    update: {
      replaced: { set: 'replaced_at = now()', expected: central },
      figure: { set: `form = 'sis'`, expected: {} },
    },
  },
  {
    // What node-pg-migrate keeps: nobody's but the owner's.
    table: 'migration',
    key: 'id',
    names: `select id::text as key, 'migration' as name from migration`,
  },
]

function release(authority: string, staff: string): string {
  return `insert into release (id, kind, authority_id, month, format, ground, recipient, rows_count,
      left_out_protected, content_sha256, released_by)
    values (gen_random_uuid(), 'sams-month', '${authority}', '2026-03-01', 'csv', 'osl-10-2', 'Någon', 1, 0,
      '\\x00', '${staff}')`
}

/** The shelf is everybody's to read through its own role and nobody's to change; why it is safe, the publisher's analysts'. */
import type { TableRights } from '../rights.ts'

/** By the nämnd of whoever published: Ulla at the socialnämnd, Frida at Farsta. */
const names = (table: string) => `select t.number as key, lower(s.name) as name from ${table} t
  join publication_audit a on a.number = t.number join staff s on s.id = a.published_by`

const everything = { shelf: 'frida ulla', ulla: 'frida ulla', frida: 'frida ulla' }

export const publicationTables: readonly TableRights[] = [
  {
    table: 'publication',
    key: 'number',
    names: names('publication'),
    select: everything,
    insert: {
      rows: () => ({
        any: `insert into publication (number, family, title_sv, title_en, publisher, published_on, content)
          values ('2026:9', 'x', 'x', 'x', 'x', '2026-03-18', '{}')`,
      }),
      expected: {},
    },
    update: {
      content: { set: `content = '{}'`, expected: {} },
      corrects: { set: 'corrects = null', expected: {} },
    },
  },
  {
    table: 'publication_file',
    key: '(number || name)',
    names: `select f.number || f.name as key, lower(s.name) as name from publication_file f
      join publication_audit a on a.number = f.number join staff s on s.id = a.published_by`,
    select: everything,
    insert: {
      rows: () => ({
        any: `insert into publication_file (number, name, media_type, bytes) values ('2026:1', 'x', 'x', '\\x00')`,
      }),
      expected: {},
    },
    update: { bytes: { set: `bytes = '\\x00'`, expected: {} } },
  },
  {
    table: 'publication_audit',
    key: 'number',
    names: names('publication_audit'),
    select: { ulla: 'ulla', frida: 'frida' },
    insert: {
      rows: ({ staff, authority }) => ({
        any: `insert into publication_audit (number, authority_id, published_by, settings, statuses, audit)
          values ('2026:9', '${authority}', '${staff}', '{}', '[]', '{}')`,
      }),
      expected: {},
    },
    update: { audit: { set: `audit = '{}'`, expected: {} } },
  },
]

import type { TableRights } from '../rights.ts'
import { openNoteOf } from '../stage-notes.ts'
import { byChild, care, itself } from './groups.ts'

/** Each child has three notes: open, locked and voided. */
const notes = (child: string) => `${child}.locked ${child}.open ${child}.void`

/** The open note of each child is by its own caseworker, and nobody else may change it. */
const authors = {
  ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, ''])),
  anna: 'alva.open',
  bertil: 'cia.open',
  cecilia: 'dan.open',
  david: 'eli.open',
  ines: 'bo.open',
}

export const noteTables: readonly TableRights[] = [
  {
    table: 'note',
    key: 'id',
    names: `select n.id::text as key, lower(c.given_name) || '.' || n.text as name
      from note n join child c on c.id = n.child_id`,
    select: care(notes),
    update: {
      words: { set: `text = 'Ny', day = '2026-03-01'`, expected: authors },
      lock: { set: `locks_on = '2026-03-18', locked_at = now()`, expected: authors },
      'lock before today': {
        set: `locks_on = '2026-03-17'`,
        expected: Object.fromEntries(
          Object.entries(authors).map(([name, rows]) => [name, rows && 'policy-refuses']),
        ),
      },
      author: { set: 'written_by = gen_random_uuid()', expected: {} },
      child: { set: 'child_id = gen_random_uuid()', expected: {} },
      written: { set: `written_on = '2026-03-18'`, expected: {} },
    },
    insert: {
      rows: ({ staff }, { child }) => ({
        ...Object.fromEntries(
          Object.entries(child).map(([name, id]) => [name, writes(id, { staff })]),
        ),
        'alva.by-another': writes(child.alva, { staff: child.alva }),
        'alva.dated-back': writes(child.alva, { staff, on: '2026-03-17' }),
      }),
      expected: care(itself),
    },
  },
  {
    table: 'note_voiding',
    key: 'note_id',
    names: byVoided(),
    select: care(itself),
    insert: {
      rows: ({ staff }, { child }) => ({
        ...ofEach(child, (id) => voids(id, staff)),
        'alva.by-another': voids(child.alva, child.alva),
      }),
      expected: care(itself),
    },
  },
  {
    table: 'note_addition',
    key: 'id',
    names: byChild('note_addition'),
    select: care(itself),
    insert: {
      rows: ({ staff }, { child }) => ({
        ...ofEach(child, (id) => adds(id, staff)),
        'alva.by-another': adds(child.alva, child.alva),
      }),
      expected: care(itself),
    },
  },
  {
    table: 'note_version',
    key: 'note_id',
    names: `select v.note_id::text as key, lower(c.given_name) as name
      from note_version v join child c on c.id = v.child_id`,
    select: care(itself),
  },
]

function ofEach(
  child: Readonly<Record<string, string>>,
  statement: (id: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(child).map(([name, id]) => [name, statement(id)]))
}

function byVoided(): string {
  return `select v.note_id::text as key, lower(c.given_name) as name
    from note_voiding v join child c on c.id = v.child_id`
}

function writes(
  child: string | undefined,
  { staff, on = '2026-03-18' }: { staff: string | undefined; on?: string },
): string {
  return `insert into note (id, child_id, day, text, written_by, written_on, locks_on)
    values (gen_random_uuid(), '${child}', '2026-03-01', 'Ny', '${staff}', '${on}', '2026-03-31')`
}

function voids(child: string | undefined, staff: string | undefined): string {
  return `insert into note_voiding (note_id, child_id, reason, voided_by)
    values ('${openNoteOf(child)}', '${child}', 'Fel', '${staff}')`
}

function adds(child: string | undefined, staff: string | undefined): string {
  return `insert into note_addition (id, note_id, child_id, text, written_by)
    values (gen_random_uuid(), '${openNoteOf(child)}', '${child}', 'Mer', '${staff}')`
}

import type { TableRights } from '../rights.ts'
import { attachmentOf } from '../stage-attachments.ts'
import { byChild, care, itself } from './groups.ts'

export const attachmentTables: readonly TableRights[] = [
  {
    table: 'attachment',
    key: 'id',
    names: byChild('attachment'),
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
    // What is voided is read by nobody, not even by whoever voided it.
    table: 'attachment_content',
    key: 'attachment_id',
    names: `select t.attachment_id::text as key, lower(c.given_name)
        || case when v.attachment_id is not null then '.void' else '' end as name
      from attachment_content t join child c on c.id = t.child_id
      left join attachment_voiding v on v.attachment_id = t.attachment_id`,
    select: care(itself),
    insert: {
      rows: (_asker, { child }) =>
        ofEach(
          child,
          (id) => `insert into attachment_content (attachment_id, child_id, content)
            values ('${attachmentOf(id, 'empty')}', '${id}', '\\x02')`,
        ),
      expected: care(itself),
    },
  },
  {
    table: 'attachment_voiding',
    key: 'attachment_id',
    names: `select v.attachment_id::text as key, lower(c.given_name) as name
      from attachment_voiding v join child c on c.id = v.child_id`,
    select: care(itself),
    insert: {
      rows: ({ staff }, { child }) => ({
        ...ofEach(child, (id) => voids(id, staff)),
        'alva.by-another': voids(child.alva, child.alva),
      }),
      expected: care(itself),
    },
  },
]

function ofEach(
  child: Readonly<Record<string, string>>,
  statement: (id: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(child).map(([name, id]) => [name, statement(id)]))
}

function adds(child: string | undefined, staff: string | undefined): string {
  return `insert into attachment (id, child_id, category, day, type, bytes_count, sha256, added_by)
    values (gen_random_uuid(), '${child}', 'dom', '2026-03-01', 'pdf', 1, sha256('\\x02'), '${staff}')`
}

function voids(child: string | undefined, staff: string | undefined): string {
  return `insert into attachment_voiding (attachment_id, child_id, reason, voided_by)
    values ('${attachmentOf(child, 'whole')}', '${child}', 'Fel', '${staff}')`
}

import type { TableRights } from '../rights.ts'
import { signedIn } from './groups.ts'

const job = {
  engine: 'job of-a-child shelf',
  importer: 'job of-a-child shelf',
  importing: 'job of-a-child shelf',
  gatekeeper: 'job of-a-child shelf',
  messenger: 'job of-a-child shelf',
  counter: 'job of-a-child shelf',
  // What is read by nobody we know is logged as that and as nothing else.
  shelf: 'shelf',
}

export const log: readonly TableRights[] = [
  {
    table: 'access_log',
    key: 'id',
    names: 'select id::text as key, event as name from access_log',
    select: {
      maud: 'alva-new alva-sealed',
      mats: 'dan-new',
      sealer: 'alva-new alva-sealed dan-new eli-sealed',
    },
    insert: {
      rows: ({ staff }, { askers: { anna, bertil } }) => ({
        own: personRow(staff),
        anothers: personRow(staff === anna?.staff ? bertil?.staff : anna?.staff),
        job: jobRow(`'a-job'`),
        nobodys: jobRow('null'),
        shelf: shelfRow(''),
        'of-a-child': shelfRow('00000000-0000-4000-8000-000000000000'),
        sealed: `insert into access_log (id, staff_id, role, event, outcome, seal_no)
          values (gen_random_uuid(), '${staff}', 'x', 'x', 'done', 1)`,
      }),
      expected: { ...signedIn('own'), gun: '', nobody: '', ...job },
    },
    update: {
      seal: { set: 'seal_no = 1', expected: { sealer: 'alva-new dan-new' } },
      unseal: { set: 'seal_no = null', expected: { sealer: 'policy-refuses' } },
      event: { set: `event = 'x'`, expected: {} },
      children: { set: `child_ids = '{}'`, expected: {} },
    },
  },
  {
    table: 'log_seal',
    key: 'seal_no',
    names: `select seal_no::text as key, 'seal-' || seal_no as name from log_seal`,
    select: { sealer: 'seal-1' },
    insert: {
      rows: () => ({ next: `insert into log_seal values (2, now(), 1, '\\x01', '\\x02')` }),
      expected: { sealer: 'next' },
    },
  },
]

function personRow(staff: string | undefined): string {
  return `insert into access_log (id, staff_id, role, event, outcome)
    values (gen_random_uuid(), '${staff}', 'x', 'x', 'done')`
}

function jobRow(name: string): string {
  return `insert into access_log (id, system_actor, role, event, outcome)
    values (gen_random_uuid(), ${name}, 'x', 'x', 'done')`
}

/** A row of the shelf; with a child, one that only a job that meets children may write. */
function shelfRow(child: string): string {
  return `insert into access_log (id, system_actor, role, event, outcome, child_ids)
    values (gen_random_uuid(), 'shelf', 'shelf', 'x', 'done', '{${child}}')`
}

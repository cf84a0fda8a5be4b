import type { TableRights } from '../rights.ts'
import { signedIn } from './groups.ts'

const job = {
  engine: 'job',
  importer: 'job',
  importing: 'job',
  gatekeeper: 'job',
  messenger: 'job',
  counter: 'job',
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

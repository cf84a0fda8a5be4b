import type { TableRights } from '../rights.ts'
import type { Asker, Stage } from '../stage.ts'
import { signedIn } from './groups.ts'

const all = 'clas confirmed draft sent'
const governing = (rows: string) => ({ cajsa: rows, clas: rows, adam: '' })

const write = (staff: string | undefined, authority: string) =>
  `insert into local_rule_version (id, rule_id, number, kind, valid_from, amount, unit, source_work, source_publisher,
      source_place, reason, written_by, authority_id)
    values (gen_random_uuid(), 'region-notice', 99, 'term', '2029-12-01', 3, 'days', 'Riktlinje', 'Socialnämnden',
      's. 4', 'ny', '${staff}', '${authority}')`

const dates: Readonly<Record<string, string>> = {
  sent: '2029-06-01',
  draft: '2029-07-01',
  clas: '2029-08-01',
}

/** What somebody says became of a version; `seen` names the count that was looked at. */
function become(
  { askers, localRules: { version, preview } }: Stage,
  asker: Asker,
  told: { of: string; event: string; seen?: string; by?: string | undefined; reason?: string },
): string {
  const { of, event, seen, by = asker.staff, reason } = told
  const writer = askers[of === 'clas' ? 'clas' : 'cajsa']?.staff
  const quoted = (value: string | undefined) => (value === undefined ? 'null' : `'${value}'`)
  return `insert into local_rule_event
      (version_id, rule_id, valid_from, written_by, event, staff_id, appointment_id, preview_id, reason)
    values ('${version[of]}', 'region-notice', '${dates[of]}', '${writer}', '${event}', '${by}',
      ${quoted(asker.appointment || undefined)}, ${quoted(seen && preview[seen])}, ${quoted(reason)})`
}

const byVersion = (table: string) =>
  `select t.version_id::text as key, v.reason as name from ${table} t
    join local_rule_version v on v.id = t.version_id`

export const localRuleTables: readonly TableRights[] = [
  {
    table: 'local_rule_version',
    key: 'id',
    names: 'select id::text as key, reason as name from local_rule_version',
    select: { ...signedIn('confirmed'), ...governing(all), adam: 'confirmed', engine: all },
    insert: {
      rows: ({ staff, authority }, { askers, ids }) => ({
        own: write(staff, authority),
        'by-another': write(
          askers[staff === askers.cajsa?.staff ? 'clas' : 'cajsa']?.staff,
          authority,
        ),
        elsewhere: write(staff, ids.skarholmen),
      }),
      expected: governing('own'),
    },
  },
  {
    table: 'local_rule_event',
    key: '(version_id::text || event)',
    names: `select e.version_id::text || event as key, v.reason || '-' || event as name
      from local_rule_event e join local_rule_version v on v.id = e.version_id`,
    select: {
      ...signedIn('confirmed-confirmed'),
      ...governing('confirmed-confirmed confirmed-sent sent-sent'),
      adam: 'confirmed-confirmed',
      engine: 'confirmed-confirmed confirmed-sent sent-sent',
    },
    insert: {
      rows: (asker, stage) => ({
        'send-own': become(stage, asker, { of: 'draft', event: 'sent', seen: 'draft' }),
        'send-clas': become(stage, asker, { of: 'clas', event: 'sent', seen: 'clas' }),
        'send-uncounted': become(stage, asker, { of: 'draft', event: 'sent', seen: 'waiting' }),
        'send-for-cajsa': become(stage, asker, {
          of: 'draft',
          event: 'sent',
          seen: 'draft',
          by: stage.askers.cajsa?.staff,
        }),
        withdraw: become(stage, asker, { of: 'draft', event: 'withdrawn' }),
        reject: become(stage, asker, { of: 'sent', event: 'rejected', reason: 'Nej' }),
        // Only by confirm_local_rule(), which mirrors it too.
        confirm: become(stage, asker, { of: 'sent', event: 'confirmed', seen: 'sent' }),
      }),
      expected: {
        cajsa: 'send-for-cajsa send-own withdraw',
        clas: 'reject send-clas',
        adam: '',
      },
    },
    update: { event: { set: 'event = event', expected: {} } },
  },
  {
    table: 'local_rule_preview',
    key: 'id',
    names: `select p.id::text as key, v.reason || case state when 'done' then '' else '.' || state end as name
      from local_rule_preview p join local_rule_version v on v.id = p.version_id`,
    select: { ...governing(`${all} draft.waiting`), engine: `${all} draft.waiting` },
    insert: {
      rows: ({ staff }, { askers, localRules: { version } }) => ({
        own: count(version.draft, staff),
        'by-another': count(
          version.draft,
          askers[staff === askers.cajsa?.staff ? 'clas' : 'cajsa']?.staff,
        ),
      }),
      expected: governing('own'),
    },
    update: {
      progress: { set: 'done_count = 1', expected: { engine: `${all} draft.waiting` } },
      version: { set: 'version_id = version_id', expected: {} },
    },
  },
  {
    // Numbers by unit, read by nobody but through the function that hides the small ones.
    table: 'local_rule_effect',
    key: 'preview_id',
    names: `select preview_id::text as key, 'farsta' as name from local_rule_effect`,
    select: { engine: 'farsta' },
    insert: {
      rows: (_asker, { localRules: { preview }, askers }) => ({
        draft: `insert into local_rule_effect values ('${preview.draft}', '${askers.anna?.unit}', 1, 1, 1, 1, 1)`,
      }),
      expected: { engine: 'draft' },
    },
    delete: { engine: 'farsta' },
  },
  {
    table: 'local_rule_run',
    key: 'version_id',
    names: byVersion('local_rule_run'),
    select: { ...governing('confirmed'), engine: 'confirmed' },
    insert: {
      rows: (_asker, { localRules: { version } }) => ({
        sent: `insert into local_rule_run (version_id) values ('${version.sent}')`,
      }),
      expected: { engine: 'sent' },
    },
    update: { progress: { set: 'done_count = 1', expected: { engine: 'confirmed' } } },
  },
]

function count(version: string | undefined, by: string | undefined): string {
  return `insert into local_rule_preview (id, version_id, asked_by)
    values (gen_random_uuid(), '${version}', '${by}')`
}

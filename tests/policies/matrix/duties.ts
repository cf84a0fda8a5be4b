import type { TableRights } from '../rights.ts'
import { byChild, care, contacts, everyChild, itself, signedIn } from './groups.ts'

const duties = (child: string) => (child === 'bo' ? 'bo.care' : `${child}.care ${child}.school`)
const ofSchool = (child: string) => `${child}.school`

export const dutyTables: readonly TableRights[] = [
  {
    table: 'rule_version',
    key: 'rule_id',
    names: `select rule_id as key, 'rules' as name from rule_version`,
    select: { ...signedIn('rules'), engine: 'rules', counter: 'rules' },
  },
  {
    table: 'duty',
    key: 'id',
    names: `select d.id::text as key, lower(c.given_name) || case
        when rule_id in ('school-start', 'sams-message', 'school-plan') then '.school' else '.care' end as name
      from duty d join child c on c.id = d.child_id`,
    select: { ...care(duties), ...contacts(ofSchool), engine: everyChild(duties) },
    insert: {
      rows: (_asker, { child }) => ({
        alva: `insert into duty (id, rule_id, version_id, subject_kind, subject_id, key, trigger_origin,
            trigger_kind, occurrence, counted_from, state, why)
          values (gen_random_uuid(), 'school-start', 'stockholm-2021', 'child', '${child.alva}', 'new',
            gen_random_uuid(), 'placement', 1, '2026-01-01', 'open', '[]')`,
      }),
      expected: { engine: 'alva' },
    },
    update: { state: { set: 'evaluated_at = now()', expected: { engine: everyChild(duties) } } },
  },
  {
    table: 'evaluated_duties',
    key: 'child_id',
    names: byChild('evaluated_duties').replace('t.id', 't.child_id'),
    select: { engine: everyChild(itself) },
    insert: {
      rows: (_asker, { child }) => ({
        alva: `insert into evaluated_duties values ('${child.alva}', '') on conflict (child_id)
          do update set digest = ''`,
      }),
      expected: { engine: 'alva' },
    },
    update: { digest: { set: `digest = ''`, expected: { engine: everyChild(itself) } } },
  },
  {
    table: 'booking',
    key: 'id',
    names: byChild('booking'),
    select: care(itself),
    insert: {
      rows: ({ staff }, { child, duty, askers }) => ({
        ...Object.fromEntries(
          Object.entries(child).map(([name, id]) => [name, book(id, duty[name], staff)]),
        ),
        // Hung on another child's duty, and in another's name.
        'bo-for-alva': book(child.bo, duty.alva, staff),
        'alva-by-another': book(child.alva, duty.alva, askers.mats?.staff),
      }),
      expected: care(itself),
    },
    update: {
      cancelled: {
        set: ({ staff }) => `cancelled_at = now(), cancelled_by = '${staff}'`,
        expected: care(itself),
      },
      restored: { set: 'cancelled_at = null, cancelled_by = null', expected: care(itself) },
      'cancelled by another': {
        set: 'cancelled_at = now(), cancelled_by = gen_random_uuid()',
        expected: {
          ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, 'policy-refuses'])),
          gun: '',
          nobody: '',
        },
      },
      day: { set: `day = '2026-05-01'`, expected: {} },
      child: { set: 'child_id = child_id', expected: {} },
    },
  },
  {
    table: 'quality_finding',
    key: 'child_id',
    names: byChild('quality_finding').replace('t.id', 't.child_id'),
    select: { engine: 'alva eli' },
    insert: {
      rows: (_asker, { child }) => ({
        alva: `insert into quality_finding values ('${child.alva}', 28, 1, '2026-03-18')`,
      }),
      expected: { engine: 'alva' },
    },
    delete: { engine: 'alva eli' },
  },
  {
    table: 'evaluation_run',
    key: 'day',
    names: `select day::text as key, 'night' as name from evaluation_run`,
    select: { engine: 'night' },
    insert: {
      rows: () => ({ next: `insert into evaluation_run (day) values ('2026-12-31')` }),
      expected: { engine: 'next' },
    },
    update: { progress: { set: 'children_count = 1', expected: { engine: 'night' } } },
  },
]

/** A cancelled one, so that it does not stand in the way of the one that is there. */
function book(
  child: string | undefined,
  duty: string | undefined,
  staff: string | undefined,
): string {
  return `insert into booking (id, child_id, duty_id, origin_id, day, at, made_by, cancelled_at, cancelled_by)
    values (gen_random_uuid(), '${child}', '${duty}', gen_random_uuid(), '2026-03-20', '13:00', '${staff}',
      now(), '${staff}')`
}

import type { TableRights } from '../rights.ts'
import { care, itself } from './groups.ts'

const shift = (unit: string, staff: string | undefined, by: string | undefined) =>
  `insert into on_call_shift (id, unit_id, staff_id, during, given_by) values (gen_random_uuid(), '${unit}',
    '${staff}', '[2026-04-01 16:30+02, 2026-04-02 08:00+02)', '${by}')`

export const nightTables: readonly TableRights[] = [
  {
    table: 'on_call_shift',
    key: 'id',
    names: `select h.id::text as key, lower(s.name) || case when ended_at is null then '' else '.ended' end as name
      from on_call_shift h join staff s on s.id = h.staff_id`,
    select: {
      nora: 'nora',
      nisse: 'nisse nisse.ended',
      maud: 'nisse nisse.ended',
      mats: '',
      adam: 'nisse nisse.ended',
      cajsa: 'nora',
      clas: 'nora',
    },
    insert: {
      rows: ({ staff, unit }, { askers }) => ({
        nisse: shift(askers.nisse?.unit ?? '', askers.nisse?.staff, staff),
        'nisse.elsewhere': shift(askers.mats?.unit ?? '', askers.nisse?.staff, staff),
        'nisse.by-another': shift(
          askers.nisse?.unit ?? '',
          askers.nisse?.staff,
          askers.anna?.staff,
        ),
        // Of another nämnd; and a caseworker, who has no such role.
        nora: shift(askers.nora?.unit ?? '', askers.nora?.staff, staff),
        anna: shift(askers.anna?.unit ?? '', askers.anna?.staff, staff),
        himself: shift(unit, staff, staff),
      }),
      expected: { maud: 'nisse', mats: '', adam: 'nisse', cajsa: 'nora', clas: 'nora' },
    },
    update: {
      end: {
        set: ({ staff }) => `ended_by = '${staff}', ended_at = now()`,
        expected: { maud: 'nisse', mats: '', adam: 'nisse', cajsa: 'nora', clas: 'nora' },
      },
      'end by another': {
        set: (_asker, { askers }) => `ended_by = '${askers.anna?.staff}', ended_at = now()`,
        expected: {
          maud: 'policy-refuses',
          mats: '',
          adam: 'policy-refuses',
          cajsa: 'policy-refuses',
          clas: 'policy-refuses',
        },
      },
      longer: { set: `during = '[2026-03-01,2027-01-01)'`, expected: {} },
    },
  },
  {
    table: 'on_call_opening',
    key: 'id',
    names: `select o.id::text as key, lower(s.name || '-' || c.given_name) as name
      from on_call_opening o join staff s on s.id = o.staff_id join child c on c.id = o.child_id`,
    select: {
      ...Object.fromEntries(
        Object.entries(care(itself)).map(([name, rows]) => [name, openings(rows)]),
      ),
      nora: 'nora-cia nora-dan',
      nisse: '',
    },
    update: {
      event: {
        set: `event = 'Hämtad av polis', event_at = now()`,
        expected: { nora: 'nora-cia nora-dan', nisse: '' },
      },
      longer: { set: `during = '[2026-03-01,2027-01-01)'`, expected: {} },
    },
  },
]

/** What was opened of these children, by whomever and whenever. */
function openings(names: string): string {
  return names
    .split(' ')
    .filter((name) => ['alva', 'cia', 'dan', 'eli'].includes(name))
    .map((name) => (name === 'eli' ? 'nisse-eli' : `nora-${name}`))
    .join(' ')
}

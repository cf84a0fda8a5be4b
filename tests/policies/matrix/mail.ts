/** News and mail to staff: what one has read is one's own; the messenger sends, an administrator sees how it went at the own nämnd, a person her own. */
import type { TableRights } from '../rights.ts'
import { careOnly } from './groups.ts'

export const mailTables: readonly TableRights[] = [
  {
    table: 'news_read',
    key: 'appointment_id',
    names: `select r.appointment_id::text as key, lower(s.name) as name from news_read r
      join appointment a on a.id = r.appointment_id join staff s on s.id = a.staff_id`,
    select: { ...careOnly, anna: 'anna', david: 'david' },
    insert: {
      rows: ({ appointment }, { askers }) => ({
        own: reads(appointment || undefined),
        anothers: reads(
          askers[askers.bertil?.appointment === appointment ? 'cecilia' : 'bertil']?.appointment,
        ),
      }),
      expected: {
        ...Object.fromEntries(Object.keys(careOnly).map((name) => [name, 'own'])),
        gun: '',
        nobody: '',
      },
    },
    update: {
      until: { set: 'read_until = now()', expected: { ...careOnly, anna: 'anna', david: 'david' } },
      role: { set: 'appointment_id = appointment_id', expected: {} },
    },
  },
  {
    table: 'mail_round',
    key: 'day',
    names: 'select day::text as key, day::text as name from mail_round',
    select: {
      messenger: '2026-03-17',
      adam: '2026-03-17',
      cajsa: '2026-03-17',
      clas: '2026-03-17',
    },
    insert: {
      rows: () => ({ next: `insert into mail_round (day) values ('2026-03-18')` }),
      expected: { messenger: 'next' },
    },
    update: {
      finished: { set: 'finished_at = now()', expected: { messenger: '2026-03-17' } },
      day: { set: 'day = day', expected: {} },
    },
  },
  {
    table: 'daily_mail',
    key: 'id',
    names: `select m.id::text as key, lower(s.name) as name from daily_mail m join staff s on s.id = m.staff_id`,
    select: {
      ...careOnly,
      messenger: 'anna bertil david',
      adam: 'anna bertil',
      cajsa: '',
      clas: '',
      anna: 'anna',
      bertil: 'bertil',
      david: 'david',
    },
    insert: {
      rows: (_asker, { askers }) => ({
        any: `insert into daily_mail (id, staff_id, day)
          values (gen_random_uuid(), '${askers.cecilia?.staff}', '2026-03-17')`,
      }),
      expected: { messenger: 'any' },
    },
    update: {
      state: { set: `state = 'waiting'`, expected: { messenger: 'anna bertil david' } },
      reader: { set: 'staff_id = staff_id', expected: {} },
    },
  },
]

/** Policies are asked before the conflict: a row that is there already was let through. */
function reads(appointment = '00000000-0000-4000-8000-000000000000'): string {
  return `insert into news_read (appointment_id, read_until) values ('${appointment}', now())
    on conflict do nothing`
}

/** What belongs to one person alone, whatever the role: nobody else finds it, manager or not. */
import type { TableRights } from '../rights.ts'
import type { Asker, Stage } from '../stage.ts'
import { careOnly, none, signedIn } from './groups.ts'

const seen = { anna: 'anna-alva', bertil: 'bertil-cia', david: 'david-eli', maud: 'maud-bo' }

const reminded = { anna: 'anna anna-alva', maud: 'maud maud-bo' }

export const ownTables: readonly TableRights[] = [
  {
    // Gun worked with Alva and has left; Bertil covered for her until February and opened Alva then.
    table: 'recent_child',
    key: '(staff_id::text || child_id)',
    names: `select r.staff_id::text || r.child_id as key, lower(s.name || '-' || c.given_name) as name
      from recent_child r join staff s on s.id = r.staff_id join child c on c.id = r.child_id`,
    select: { ...careOnly, ...seen },
    insert: {
      rows: ({ staff }, { child, askers }: Stage) => ({
        alva: opened(staff, child.alva),
        cia: opened(staff, child.cia),
        dan: opened(staff, child.dan),
        anothers: opened(another(staff, askers), child.alva),
      }),
      expected: {
        ...careOnly,
        anna: 'alva',
        bertil: 'cia',
        cecilia: 'dan',
        maud: 'alva cia',
        mats: 'dan',
      },
    },
    update: {
      again: {
        set: 'opened_at = now()',
        expected: { ...careOnly, ...seen },
      },
      child: { set: 'child_id = child_id', expected: {} },
      owner: { set: 'staff_id = staff_id', expected: {} },
    },
    delete: {
      ...careOnly,
      ...seen,
      bertil: 'bertil-alva bertil-cia',
    },
  },
  {
    // Bertil covered for Gun when he wrote of Alva. Sara has no work list, and no reminders.
    table: 'reminder',
    key: 'id',
    names: `select r.id::text as key, lower(s.name || coalesce('-' || c.given_name, '')) as name
      from reminder r join staff s on s.id = r.staff_id left join child c on c.id = r.child_id`,
    select: { ...careOnly, ...reminded },
    insert: {
      rows: ({ staff }, { child, askers }) => ({
        plain: remind(staff, null),
        alva: remind(staff, child.alva),
        cia: remind(staff, child.cia),
        dan: remind(staff, child.dan),
        anothers: remind(another(staff, askers), null),
        'anothers-alva': remind(another(staff, askers), child.alva),
      }),
      expected: {
        ...careOnly,
        anna: 'plain alva',
        bertil: 'plain cia',
        cecilia: 'plain dan',
        david: 'plain',
        ines: 'plain',
        maud: 'plain alva cia',
        mats: 'plain dan',
      },
    },
    update: {
      moved: { set: `day = '2026-04-01'`, expected: { ...careOnly, ...reminded } },
      done: { set: 'done_at = now()', expected: { ...careOnly, ...reminded } },
      child: { set: 'child_id = null', expected: {} },
      owner: { set: 'staff_id = staff_id', expected: {} },
    },
  },
  {
    table: 'staff_preference',
    key: 'staff_id',
    names: `select staff_id::text as key, lower(s.name) as name
      from staff_preference join staff s on s.id = staff_id`,
    select: {
      ...none,
      anna: 'anna',
      david: 'david',
      ulla: 'ulla',
      gatekeeper: 'anna david ulla',
      messenger: 'anna david',
    },
    insert: {
      rows: ({ staff }, { askers }) => ({
        own: wish(staff),
        anothers: wish(
          askers.bertil?.staff === staff ? askers.cecilia?.staff : askers.bertil?.staff,
        ),
      }),
      expected: { ...signedIn('own'), gun: '', nobody: '' },
    },
    update: {
      shortcuts: {
        set: 'shortcuts = false',
        expected: { ...none, anna: 'anna', david: 'david', ulla: 'ulla' },
      },
      mail: {
        set: 'mail_wanted = false',
        expected: { ...none, anna: 'anna', david: 'david', ulla: 'ulla' },
      },
      owner: { set: 'staff_id = staff_id', expected: {} },
    },
  },
]

function another(staff: string, askers: Stage['askers']): string | undefined {
  const { cecilia, mats } = askers as Readonly<Record<'cecilia' | 'mats', Asker>>
  return staff === cecilia.staff ? mats.staff : cecilia.staff
}

/** Policies are asked before the conflict: a row that is there already was let through. */
function opened(staff: string | undefined, child: string | undefined): string {
  return `insert into recent_child (staff_id, child_id) values ('${staff}', '${child}')
    on conflict do nothing`
}

function remind(staff: string | undefined, child: string | null | undefined): string {
  const about = child == null ? 'null' : `'${child}'`
  return `insert into reminder (id, staff_id, child_id, day, words)
    values (gen_random_uuid(), '${staff}', ${about}, '2026-03-20', 'Ring')`
}

function wish(staff: string | undefined): string {
  return `insert into staff_preference (staff_id, shortcuts) values ('${staff}', true) on conflict do nothing`
}

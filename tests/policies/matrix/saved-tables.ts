/** A saved table is its analyst's, at the nämnd she saved it for; shared, its other analysts see it and change nothing. */
import type { TableRights } from '../rights.ts'
import type { Asker, Stage } from '../stage.ts'

const own = { ulla: 'ulla-own', frida: 'frida-shared' }

export const savedTables: readonly TableRights[] = [
  {
    table: 'saved_table',
    key: 'id',
    names: `select t.id::text as key, lower(s.name) || '-' || t.name as name
      from saved_table t join staff s on s.id = t.staff_id`,
    select: { ulla: 'ulla-own gun-shared', frida: 'frida-shared' },
    insert: {
      rows: ({ staff, authority }, { askers, ids }) => ({
        own: save(staff, authority),
        shared: save(staff, authority, true),
        anothers: save(other(staff, askers), authority),
        elsewhere: save(staff, authority === ids.farsta ? ids.central : ids.farsta),
      }),
      expected: { ulla: 'own shared', frida: 'own shared' },
    },
    update: {
      name: { set: `name = 'x' || id`, expected: own },
      shared: { set: 'is_shared = true', expected: own },
      removed: { set: 'removed_at = now()', expected: own },
      address: { set: `address = '/tabeller?matt=days'`, expected: {} },
      owner: { set: 'staff_id = staff_id', expected: {} },
    },
  },
]

function other(staff: string, askers: Stage['askers']): string | undefined {
  const { ulla, frida } = askers as Readonly<Record<'ulla' | 'frida', Asker>>
  return staff === ulla.staff ? frida.staff : ulla.staff
}

function save(staff: string | undefined, authority: string, isShared = false): string {
  return `insert into saved_table (id, staff_id, authority_id, name, address, is_shared)
    values (gen_random_uuid(), '${staff}', '${authority}', 'new', '/tabeller?matt=children', ${isShared})`
}

import type { TableRights } from '../rights.ts'
import { byChild, care, contacts, everyChild, importing, itself, managers } from './groups.ts'

const engineSeesAll = { engine: everyChild(itself) }
/** What Nora has opened on call; Nisse's shift was ended. */
const atNight = { nora: 'cia dan', nisse: '' }

export const childTables: readonly TableRights[] = [
  {
    // What one nämnd knows is not told to another: no role, whatever its work, reads persons.
    table: 'person',
    key: 'id',
    names: `select id::text as key, 'person' as name from person`,
  },
  {
    table: 'child',
    key: 'id',
    names: 'select id::text as key, lower(given_name) as name from child',
    select: {
      ...care(itself),
      ...contacts(itself),
      ...engineSeesAll,
      ...importing(itself),
      ...atNight,
    },
    update: {
      name: { set: `family_name = 'X'`, expected: { ...care(itself), ...importing(itself) } },
      protection: {
        set: `protection = 'none'`,
        expected: { ...care(itself), ...importing(itself) },
      },
      mark: { set: 'changes_school = true', expected: engineSeesAll },
      responsible: { set: 'caseworker_id = null', expected: {} },
      unit: { set: 'unit_id = null', expected: {} },
      closed: { set: 'closed_on = null', expected: {} },
      number: { set: 'identity_number = null', expected: {} },
    },
  },
  {
    table: 'cover',
    key: 'id',
    names: `select v.id::text as key, lower(d.name || '-for-' || c.name) as name
      from cover v join staff d on d.id = v.deputy_id join staff c on c.id = v.covered_id`,
    select: {
      anna: 'bertil-for-anna',
      bertil: 'bertil-for-anna',
      cecilia: '',
      david: 'david-for-gun',
      gun: '',
      nobody: '',
      maud: 'bertil-for-anna',
      mats: '',
    },
  },
  {
    table: 'assignment',
    key: 'id',
    names: `select a.id::text as key, lower(s.name || '-' || c.given_name) as name
      from assignment a join staff s on s.id = a.staff_id join child c on c.id = a.child_id`,
    select: {
      anna: 'anna-alva',
      bertil: 'bertil-alva bertil-cia',
      cecilia: 'cecilia-dan',
      david: 'david-eli',
      gun: '',
      nobody: '',
      engine: 'anna-alva bertil-alva bertil-cia cecilia-dan david-eli gun-alva',
    },
  },
  {
    table: 'child_version',
    key: 'child_id',
    names: 'select id::text as key, lower(given_name) as name from child',
    select: { ...care(itself), ...importing(itself) },
  },
  {
    table: 'consideration',
    key: 'id',
    names: byChild('consideration'),
    select: { ...care(itself), ...engineSeesAll, ...importing(itself) },
    insert: addsToChild(
      (id, child) => `insert into consideration values ('${id}', '${child}', 'sol', 'namnd')`,
      importing(itself),
    ),
  },
  {
    table: 'legal_basis',
    key: 'id',
    names: byChild('legal_basis'),
    select: { ...care(itself), ...engineSeesAll, ...importing(itself), ...atNight },
    insert: addsToChild(
      (id, child) =>
        `insert into legal_basis values ('${id}', '${child}', '[2020-01-01,2020-02-01)', 'sol')`,
      importing(itself),
    ),
  },
  {
    // The engine evaluates no rule on who has custody, so it does not see it.
    table: 'guardian',
    key: 'id',
    names: byChild('guardian'),
    select: { ...care(itself), ...importing(itself), ...atNight },
    insert: addsToChild(
      (id, child) => `insert into guardian values ('${id}', '${child}', 'Ny', 'mamma')`,
      importing(itself),
    ),
  },
  {
    // A home's number tells where the child is: neither the engine nor the SAMS contact sees it.
    table: 'contact',
    key: 'id',
    names: byChild('contact'),
    select: care(itself),
    insert: addsToChild(
      (id, child) =>
        `insert into contact (id, child_id, category, name) values ('${id}', '${child}', 'hem', 'Ek')`,
    ),
  },
  {
    table: 'region_notice',
    key: 'id',
    names: byChild('region_notice'),
    select: { ...without('bo', care(itself)), engine: 'alva cia dan eli' },
    insert: addsToChild(
      (id, child) => `insert into region_notice values ('${id}', '${child}', gen_random_uuid())`,
    ),
  },
  {
    table: 'case_event',
    key: 'id',
    names: byChild('case_event'),
    // At night those she recorded herself; and of no other fact does she tell more.
    select: { ...without('bo', care(itself)), engine: 'alva cia dan eli', nora: 'cia', nisse: '' },
    insert: {
      rows: (_asker, { child, bare }) =>
        Object.fromEntries(
          [...Object.entries(child), ['dan.night', child.dan] as const].map(([name, id]) => [
            name,
            `insert into case_event (id, child_id) values ('${bare[name.replace('dan.night', 'night')]}', '${id}')`,
          ]),
        ),
      expected: {
        ...care((name) => (name === 'dan' ? 'dan dan.night' : name)),
        nora: 'dan.night',
        nisse: '',
      },
    },
  },
  {
    // A decision where the law allows it is anybody's of the care to record; a goal of the city's
    // own is set aside by the manager alone.
    table: 'duty_leave',
    key: 'id',
    names: byChild('duty_leave'),
    select: { ...without('bo', care(itself)), engine: 'alva cia dan eli' },
    insert: {
      rows: (_asker, { child, bare }) =>
        Object.fromEntries(
          Object.entries(child).flatMap(([name, id]) =>
            [false, true].map((byManager) => [
              byManager ? `${name}.own` : name,
              `insert into duty_leave (id, child_id, duty_key, until_day, by_manager, ground)
                values ('${bare[name] ?? ''}', '${id}', 'rule:1:1', '2026-04-01', ${byManager}, 'Skäl')`,
            ]),
          ),
        ),
      expected: { ...care(itself), ...managers((child) => `${child} ${child}.own`) },
    },
  },
]

/** A row of a kind's own table, hung on a fact of each child; care may add to its own children. */
export function addsToChild(
  statement: (id: string, child: string) => string,
  more: Record<string, string> = {},
): NonNullable<TableRights['insert']> {
  return {
    rows: (_asker, { child, bare }) =>
      Object.fromEntries(
        Object.entries(child).map(([name, id]) => [name, statement(bare[name] ?? '', id)]),
      ),
    expected: { ...care(itself), ...more },
  }
}

/** For a table that holds nothing about one of the children. */
export function without(child: string, expected: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(expected).map(([asker, rows]) => [
      asker,
      rows
        .split(' ')
        .filter((name) => name !== child)
        .join(' '),
    ]),
  )
}

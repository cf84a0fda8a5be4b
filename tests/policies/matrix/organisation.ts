import type { TableRights } from '../rights.ts'
import { none, signedIn } from './groups.ts'

const farsta = 'Adam Anna Bertil Cecilia Frida Gun Ines Ivar Mats Maud Nisse Sara Ulla'
const central = 'Cajsa Clas Nora Ulla'
const skarholmen = 'Axel David Ingrid Malin Sven'

/** Colleagues are those of one's own nämnd; who has left sees nobody. */
const colleagues = {
  ...signedIn(farsta),
  david: skarholmen,
  sven: skarholmen,
  ulla: central,
  nora: central,
  cajsa: central,
  clas: central,
  gun: '',
  nobody: '',
  gatekeeper: `${farsta} ${skarholmen} Nora Cajsa Clas`,
  // Who wants mail.
  messenger: 'Anna David',
}
/** Ulla is lent: each nämnd sees the appointment that she has with it, and she herself both. */
const appointments = {
  ...Object.fromEntries(
    Object.entries(colleagues).map(([name, seen]) => [name, seen.replace('Ulla', 'Ulla(1/2)')]),
  ),
  ulla: colleagues.ulla,
  gatekeeper: colleagues.gatekeeper,
  messenger: colleagues.messenger,
}
const jobs = ['gatekeeper', 'engine', 'importer', 'importing']
const toJobs = (rows: string) => Object.fromEntries(jobs.map((job) => [job, rows]))
const nobodyElse = { anna: '', david: '', ulla: '' }

export const organisation: readonly TableRights[] = [
  {
    table: 'setting',
    key: 'name',
    names: 'select name as key, name from setting',
    select: { ...signedIn('demo'), ...toJobs('demo') },
  },
  {
    table: 'authority',
    key: 'id',
    names: 'select id::text as key, short_name as name from authority',
    select: {
      ...signedIn('Farsta Skärholmen Socialnämnden'),
      ...toJobs('Farsta Skärholmen Socialnämnden'),
    },
  },
  {
    table: 'unit',
    key: 'id',
    names: 'select id::text as key, name from unit',
    select: {
      importing: 'Barn Ungdom',
      importer: '',
      ...signedIn('Barn Familj Socialjouren Ungdom'),
      gatekeeper: 'Barn Familj Socialjouren Ungdom',
      engine: 'Barn Familj Socialjouren Ungdom',
    },
    insert: {
      rows: (_asker, { ids }) => ({
        farsta: `insert into unit values (gen_random_uuid(), '${ids.farsta}', 'Ny')`,
        skarholmen: `insert into unit values (gen_random_uuid(), '${ids.skarholmen}', 'Ny')`,
      }),
      expected: { adam: 'farsta', cajsa: '', clas: '' },
    },
    update: {
      name: {
        set: 'name = gen_random_uuid()::text',
        expected: { adam: 'Barn Ungdom', cajsa: 'Socialjouren', clas: 'Socialjouren' },
      },
      nämnd: { set: 'authority_id = null', expected: {} },
    },
  },
  {
    table: 'unit_weight',
    key: 'unit_id',
    names: 'select unit_id::text as key, u.name from unit_weight join unit u on u.id = unit_id',
    select: { maud: 'Barn', mats: 'Ungdom' },
    insert: {
      rows: ({ unit, staff }, { askers }) => ({
        own: weigh(unit, staff),
        anothers: weigh(askers[unit === askers.maud?.unit ? 'mats' : 'maud']?.unit, staff),
        inAnothersName: weigh(unit, askers.anna?.staff),
      }),
      expected: { maud: 'own', mats: 'own' },
    },
    update: {
      weight: {
        set: ({ staff }) => `weight = 2, set_by = '${staff}'`,
        expected: { maud: 'Barn', mats: 'Ungdom' },
      },
      name: {
        set: (_asker, { askers }) => `set_by = '${askers.anna?.staff}'`,
        expected: { maud: 'policy-refuses', mats: 'policy-refuses' },
      },
      unit: { set: 'unit_id = unit_id', expected: {} },
    },
  },
  {
    table: 'staff',
    key: 'id',
    names: 'select id::text as key, name from staff',
    select: colleagues,
    insert: {
      rows: () => ({ anybody: `insert into staff (id, name) values (gen_random_uuid(), 'Ny')` }),
      expected: { adam: 'anybody', cajsa: 'anybody', clas: 'anybody' },
    },
    update: {
      name: { set: `name = 'X'`, expected: { adam: farsta, cajsa: central, clas: central } },
      address: {
        set: `mail_address = 'x@mail.example'`,
        expected: { adam: farsta, cajsa: central, clas: central },
      },
    },
  },
  {
    table: 'appointment',
    key: 'id',
    names: 'select a.id::text as key, s.name from appointment a join staff s on s.id = a.staff_id',
    select: appointments,
    insert: {
      rows: ({ staff }, { askers, ids }) => ({
        colleague: appoint(askers.sara?.staff, ids.farsta),
        elsewhere: appoint(askers.sara?.staff, ids.skarholmen),
        // Who gives the roles holds none that sees a child: he would only have to give himself one.
        himself: appoint(staff, ids.farsta),
      }),
      expected: { adam: 'colleague', cajsa: '', clas: '' },
    },
    update: {
      valid: {
        set: `valid = '[2020-01-01,)'`,
        expected: {
          adam: farsta.replace('Adam ', '').replace('Ulla', 'Ulla(1/2)'),
          cajsa: 'Clas Nora Ulla(1/2)',
          clas: 'Cajsa Nora Ulla(1/2)',
        },
      },
      role: { set: `role = 'administrator'`, expected: {} },
    },
  },
  {
    table: 'session',
    key: 'staff_id',
    names:
      'select s.id::text as key, lower(s.name) as name from session join staff s on s.id = staff_id',
    select: {
      ...none,
      anna: 'anna',
      david: 'david',
      ulla: 'ulla',
      gatekeeper: 'anna david ulla',
    },
    insert: {
      rows: (_asker, { askers: { bertil } }) => ({
        any: `insert into session (token_hash, staff_id, appointment_id)
          values ('\\x00', '${bertil?.staff}', '${bertil?.appointment}')`,
      }),
      expected: { gatekeeper: 'any' },
    },
    update: { closed: { set: 'closed_at = now()', expected: { gatekeeper: 'anna david ulla' } } },
  },
  {
    table: 'draft',
    key: 'id',
    names:
      'select d.id::text as key, lower(s.name) as name from draft d join staff s on s.id = staff_id',
    select: { ...none, anna: 'anna', david: 'david', ulla: 'ulla' },
    insert: {
      rows: ({ staff }, { askers }) => ({
        own: draftOf(staff),
        anothers: draftOf(askers[staff === askers.anna?.staff ? 'bertil' : 'anna']?.staff),
      }),
      expected: { ...signedIn('own'), gun: '', nobody: '' },
    },
    update: {
      content: {
        set: `content = '{}'`,
        expected: { ...none, anna: 'anna', david: 'david', ulla: 'ulla' },
      },
      owner: {
        set: (_asker, { askers }) => `staff_id = '${askers.bertil?.staff}'`,
        expected: {
          ...none,
          anna: 'policy-refuses',
          david: 'policy-refuses',
          ulla: 'policy-refuses',
        },
      },
    },
    delete: { ...none, ...nobodyElse, anna: 'anna', david: 'david', ulla: 'ulla' },
  },
]

function appoint(staff: string | undefined, authority: string): string {
  return `insert into appointment (id, staff_id, role, authority_id, valid)
    values (gen_random_uuid(), '${staff}', 'school_contact', '${authority}', '[2026-01-01,)')`
}

function draftOf(staff: string | undefined): string {
  return `insert into draft (id, staff_id, form, content)
    values (gen_random_uuid(), '${staff}', 'ny', '{}')`
}

function weigh(unit: string | undefined, staff: string | undefined): string {
  return `insert into unit_weight (unit_id, kind, weight, set_by)
    values ('${unit}', 'sis', 2, '${staff}')`
}

/** Ways to say the same of several askers, and of several children, in one short line. */
import type { Expected } from '../rights.ts'

const persons = [
  'anna',
  'bertil',
  'cecilia',
  'david',
  'ines',
  'maud',
  'mats',
  'sara',
  'sven',
  'ulla',
  'adam',
  'cajsa',
  'clas',
  'frida',
  'nora',
  'nisse',
  'gun',
  'nobody',
]

/** Everybody with a role of a person; nobody’s appointment is asked for. */
export function signedIn(rows: string): Expected {
  return Object.fromEntries(persons.map((name) => [name, rows]))
}

/** Signed in, and let to ask, but shown nothing unless a later line says so. */
export const none = signedIn('')

/** Those who work with single children and may have opened one. */
export const careOnly = Object.fromEntries(
  ['anna', 'bertil', 'cecilia', 'david', 'ines', 'maud', 'mats', 'gun', 'nobody'].map((name) => [
    name,
    '',
  ]),
)

/** Those who work with single children, each with the children that are theirs; `of` names the rows. */
export function care(of: (child: string) => string): Expected {
  const rows = (...children: string[]) => children.map(of).join(' ').trim()
  return {
    anna: rows('alva'),
    bertil: rows('cia'),
    cecilia: rows('dan'),
    david: rows('eli'),
    ines: rows('bo'),
    maud: rows('alva', 'bo', 'cia'),
    mats: rows('dan'),
    gun: '',
    nobody: '',
  }
}

/** The managers among them, each with the unit's children. */
export function managers(of: (child: string) => string): Expected {
  const { maud = '', mats = '' } = care(of)
  return { maud, mats }
}

/** The SAMS contacts: children whose placement changed the school, protected ones never. */
export function contacts(of: (child: string) => string): Expected {
  return { sara: `${of('alva')} ${of('dan')}`, sven: of('eli') }
}

/** The importer at work for Farsta's import, and at work for none. */
export function importing(of: (child: string) => string): Expected {
  return { importing: ['alva', 'bo', 'cia', 'dan'].map(of).join(' '), importer: '' }
}

export const children = ['alva', 'bo', 'cia', 'dan', 'eli'] as const

export function everyChild(of: (child: string) => string): string {
  return children.map(of).join(' ').trim()
}

export const itself = (child: string) => child

/** Names a row of a table by the child it is about. */
export function byChild(table: string): string {
  return `select t.id::text as key, lower(c.given_name) as name from ${table} t join child c on c.id = t.child_id`
}

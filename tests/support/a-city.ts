import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Actor, Role } from '../../src/access/actor.ts'
import type { TestDatabase } from './test-database.ts'

type Unit = { readonly id: string; readonly name: string }
type Authority = { readonly id: string; readonly name: string }

/**
 * Two stadsdelar and the socialnämnd, as few as make every boundary: another caseworker of the same
 * unit, another unit of the same nämnd, another nämnd. Everybody here is an actor to act as.
 */
export type City = Awaited<ReturnType<typeof aCity>>

export async function aCity(db: TestDatabase) {
  const farsta = await anAuthority(db, 'stadsdelsnamnd', 'Farsta')
  const skarholmen = await anAuthority(db, 'stadsdelsnamnd', 'Skärholmen')
  const central = await anAuthority(db, 'socialnamnd', 'Socialnämnden')
  const barn = await aUnit(db, farsta, 'Barn')
  const ungdom = await aUnit(db, farsta, 'Ungdom')
  const familj = await aUnit(db, skarholmen, 'Familj')
  const jour = await aUnit(db, central, 'Socialjouren')
  const of = (authority: Authority, unit: Unit | null) => (name: string, role: Role) =>
    anActor(db, { name, role, authority, unit })
  const [inBarn, inUngdom, inFamilj] = [
    of(farsta, barn),
    of(farsta, ungdom),
    of(skarholmen, familj),
  ]
  return {
    farsta: { ...farsta, barn, ungdom },
    skarholmen: { ...skarholmen, familj },
    central: { ...central, jour },
    anna: await inBarn('Anna', 'caseworker'),
    bertil: await inBarn('Bertil', 'caseworker'),
    ines: await inBarn('Ines', 'intake'),
    maud: await inBarn('Maud', 'unit_manager'),
    cecilia: await inUngdom('Cecilia', 'caseworker'),
    ivar: await inUngdom('Ivar', 'intake'),
    mats: await inUngdom('Mats', 'unit_manager'),
    sara: await of(farsta, null)('Sara', 'school_contact'),
    adam: await of(farsta, null)('Adam', 'administrator'),
    david: await inFamilj('David', 'caseworker'),
    ingrid: await inFamilj('Ingrid', 'intake'),
    malin: await inFamilj('Malin', 'unit_manager'),
    sven: await of(skarholmen, null)('Sven', 'school_contact'),
    axel: await of(skarholmen, null)('Axel', 'administrator'),
    ulla: await of(central, null)('Ulla', 'analyst'),
    nora: await of(central, jour)('Nora', 'on_call'),
  }
}

async function anAuthority(db: TestDatabase, kind: string, short: string): Promise<Authority> {
  const id = uuidv7()
  const name = kind === 'socialnamnd' ? short : `${short} stadsdelsnämnd`
  await db.rows(sql`insert into authority (id, kind, name, short_name)
    values (${id}, ${kind}, ${name}, ${short})`)
  return { id, name }
}

async function aUnit(db: TestDatabase, authority: Authority, name: string): Promise<Unit> {
  const id = uuidv7()
  await db.rows(
    sql`insert into unit (id, authority_id, name) values (${id}, ${authority.id}, ${name})`,
  )
  return { id, name }
}

type NewActor = {
  readonly name: string
  readonly role: Role
  readonly authority: Authority
  readonly unit: Unit | null
  /** When the appointment holds; from 2020 and still, unless told. */
  readonly valid?: string
  /** Somebody who is there already, given one more role. */
  readonly staffId?: string
}

/** Hires somebody (or gives them one more role) and answers the actor they then act as. */
export async function anActor(db: TestDatabase, wanted: NewActor): Promise<Actor> {
  const { name, role, authority, unit, valid = '[2020-01-01,)' } = wanted
  const staffId = wanted.staffId ?? uuidv7()
  const appointmentId = uuidv7()
  if (wanted.staffId === undefined) {
    await db.rows(sql`insert into staff (id, name) values (${staffId}, ${name})`)
  }
  await db.rows(sql`insert into appointment (id, staff_id, role, authority_id, unit_id, valid)
    values (${appointmentId}, ${staffId}, ${role}, ${authority.id}, ${unit?.id ?? null},
      ${valid}::daterange)`)
  return {
    kind: 'person',
    staffId,
    name,
    appointmentId,
    role,
    authorityId: authority.id,
    authorityName: authority.name,
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
  }
}

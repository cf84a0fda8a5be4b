import type { Role } from '../../access/actor.ts'
import type { Day } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import { type District, districts } from './districts.ts'
import { hireCentralOffice, hireTeam, Roster } from './staff.ts'

export type Authority = {
  readonly id: string
  readonly kind: 'stadsdelsnamnd' | 'socialnamnd' | 'utbildningsnamnd'
  readonly name: string
  readonly shortName: string
}

export type Unit = { readonly id: string; readonly authorityId: string; readonly name: string }

export type StaffMember = { readonly id: string; readonly name: string; readonly email: string }

export type Appointment = {
  readonly id: string
  readonly staffId: string
  readonly role: Role
  readonly authorityId: string
  readonly unitId: string | null
  readonly from: Day
}

/** A unit with those who work there; the contact person serves the whole stadsdel. */
export type Team = {
  readonly district: District
  readonly authorityId: string
  readonly unitId: string
  readonly caseworkers: readonly string[]
  readonly intake: string
  readonly contact: string
}

export type Organisation = {
  readonly authorities: readonly Authority[]
  readonly units: readonly Unit[]
  readonly staff: readonly StaffMember[]
  readonly appointments: readonly Appointment[]
  readonly teams: readonly Team[]
  /** Analysts at the central department, who receive the month's files. */
  readonly analysts: readonly string[]
}

/** Every nämnd of the demo city with its units and everyone who works there. */
export function makeOrganisation(chance: Chance, today: Day): Organisation {
  const authorities: Authority[] = []
  const units: Unit[] = []
  const teams: Team[] = []
  const roster = new Roster(chance.fork('roster'), today)
  for (const district of districts) {
    const own = chance.fork(district.name)
    const authority: Authority = {
      id: own.uuid(),
      kind: 'stadsdelsnamnd',
      name: `${district.name} stadsdelsnämnd`,
      shortName: district.name,
    }
    authorities.push(authority)
    const contact = roster.hire('school_contact', authority.id, null)
    for (const name of district.units) {
      const unit = { id: own.uuid(), authorityId: authority.id, name }
      units.push(unit)
      teams.push(hireTeam(roster, own, { district, unit, contact }))
    }
    roster.hire('administrator', authority.id, null)
  }
  const social: Authority = {
    id: chance.uuid(),
    kind: 'socialnamnd',
    name: 'Socialnämnden',
    shortName: 'Socialnämnden',
  }
  const education: Authority = {
    id: chance.uuid(),
    kind: 'utbildningsnamnd',
    name: 'Utbildningsnämnden',
    shortName: 'Utbildningsnämnden',
  }
  authorities.push(social, education)
  const analysts = hireCentralOffice(roster, social.id)
  roster.hire('administrator', education.id, null)
  return {
    authorities,
    units,
    staff: roster.staff,
    appointments: roster.appointments,
    teams,
    analysts,
  }
}

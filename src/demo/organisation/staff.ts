import type { Role } from '../../access/actor.ts'
import type { Day } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import { drawAdultName } from '../people/draw-name.ts'
import type { District } from './districts.ts'
import type { Appointment, StaffMember, Team, Unit } from './organisation.ts'

/** Everyone employed; no two have the same name. */
export class Roster {
  readonly staff: StaffMember[] = []
  readonly appointments: Appointment[] = []
  readonly #names = new Set<string>()
  readonly #chance: Chance
  readonly #today: Day

  constructor(chance: Chance, today: Day) {
    this.#chance = chance
    this.#today = today
  }

  hire(role: Role, authorityId: string, unitId: string | null, called?: string): string {
    const name = called ?? this.#freshName()
    this.#names.add(emailName(name))
    const id = this.#chance.uuid()
    this.staff.push({ id, name, email: `${emailName(name)}@obruten.example` })
    this.appoint(id, role, authorityId, unitId)
    return id
  }

  /** One more role for somebody already employed. */
  appoint(staffId: string, role: Role, authorityId: string, unitId: string | null): void {
    const id = this.#chance.uuid()
    const from = this.#today - this.#chance.whole(900, 3200)
    this.appointments.push({ id, staffId, role, authorityId, unitId, from })
  }

  #freshName(): string {
    for (;;) {
      const name = drawAdultName(this.#chance, 0.8)
      const [given] = name.split(' ')
      // Nor two close colleagues with the same given name.
      const isHeardNearby = this.staff.slice(-12).some((one) => one.name.startsWith(`${given} `))
      if (!isHeardNearby && !this.#names.has(emailName(name))) return name
    }
  }
}

/** Who the tour of the demo begins with: her list shows nearly everything at once. */
export const farstaCaseworker = 'Samira Dahlin'

export function hireTeam(
  roster: Roster,
  chance: Chance,
  { district, unit, contact }: { district: District; unit: Unit; contact: string },
): Team {
  const { id: unitId, authorityId } = unit
  const perUnit = district.children / district.units.length
  const count = perUnit >= 14 ? 4 : perUnit >= 10 ? 3 : 2
  const isFarsta = district.name === 'Farsta'
  const caseworkers = Array.from({ length: count }, (_, index) =>
    roster.hire(
      'caseworker',
      authorityId,
      unitId,
      isFarsta && index === 0 ? farstaCaseworker : undefined,
    ),
  )
  const intake = roster.hire('intake', authorityId, unitId)
  roster.hire('unit_manager', authorityId, unitId)
  const [second] = caseworkers.slice(1)
  if (second !== undefined && secondRoles.has(district.name)) {
    const role = secondRoles.get(district.name) ?? 'intake'
    roster.appoint(second, role, authorityId, role === 'school_contact' ? null : unitId)
  }
  if (chance.happens(0.2)) roster.appoint(intake, 'caseworker', authorityId, unitId)
  return { district, authorityId, unitId, caseworkers, intake, contact }
}

/** In small stadsdelar one person holds two roles. */
const secondRoles = new Map<string, Role>([
  ['Östermalm', 'intake'],
  ['Norrmalm', 'school_contact'],
  ['Skarpnäck', 'school_contact'],
  ['Farsta', 'intake'],
])

export function hireCentralOffice(roster: Roster, authorityId: string): string[] {
  const analysts = [1, 2].map(() => roster.hire('analyst', authorityId, null))
  const administrator = roster.hire('administrator', authorityId, null)
  roster.appoint(administrator, 'analyst', authorityId, null)
  return analysts
}

function emailName(name: string): string {
  const plain = name.toLowerCase().replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/đ/g, 'd')
  return plain
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, '.')
}

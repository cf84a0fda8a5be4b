import { sql } from 'kysely'
import type { Role } from '../../src/access/actor.ts'
import { openSession } from '../../src/access/session.ts'
import type { BenchCity } from './open-city.ts'

export type SignedIn = {
  readonly staffId: string
  readonly appointmentId: string
  readonly authorityId: string
  readonly unitId: string | null
  readonly token: string
}

/** Some of a role, each with a session of her own; the same ones every time. */
export async function signIn(city: BenchCity, role: Role, people: number): Promise<SignedIn[]> {
  const { rows } = await sql<Omit<SignedIn, 'token'>>`
    select id as "appointmentId", staff_id as "staffId", authority_id as "authorityId",
      unit_id as "unitId"
    from appointment where role = ${role} order by id limit ${people}`.execute(city.owner)
  const signedIn: SignedIn[] = []
  for (const person of rows) {
    const token = await openSession(city.asActor, person.staffId, person.appointmentId, 'sv')
    signedIn.push({ ...person, token })
  }
  return signedIn
}

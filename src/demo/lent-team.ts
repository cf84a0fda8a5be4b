import type pg from 'pg'
import { isoDay } from '../shared/day.ts'
import { Chance } from './chance.ts'
import type { City } from './city.ts'
import { insertRows } from './write/insert-rows.ts'

const team = ['Örjan Wester', 'Östen Lindahl']

/** The central department's reinforcement team, two of whom are lent to Farsta for three months. */
export async function addLentTeam(
  client: pg.Client,
  { today, organisation }: Pick<City, 'today' | 'organisation'>,
): Promise<void> {
  const chance = new Chance('obruten/lent-team')
  const { authorities, appointments, units } = organisation
  const central = authorities.find(({ kind }) => kind === 'socialnamnd')
  const farsta = authorities.find(({ shortName }) => shortName === 'Farsta')
  const borrower = units.find(({ authorityId }) => authorityId === farsta?.id)
  const administrator = appointments.find(
    ({ role, authorityId }) => role === 'administrator' && authorityId === central?.id,
  )
  const unitId = chance.uuid()
  const lent = `[${isoDay(today - 20)},${isoDay(today + 70)})`
  const people = team.map((name) => ({ id: chance.uuid(), name, appointmentId: chance.uuid() }))
  const appoint = (
    id: string,
    staffId: string,
    at: { of?: string; unit?: string },
    when: string,
  ) => {
    const where = { authority_id: at.of, unit_id: at.unit }
    return { id, staff_id: staffId, role: 'caseworker', ...where, valid: when }
  }
  const loanId = chance.uuid()
  const rows = {
    unit: [{ id: unitId, authority_id: central?.id, name: 'Förstärkningsteamet' }],
    staff: people.map(({ id, name }) => ({ id, name, email: null })),
    appointment: people.flatMap(({ id, appointmentId }) => [
      appoint(
        chance.uuid(),
        id,
        { ...(central && { of: central.id }), unit: unitId },
        `[${isoDay(today - 700)},)`,
      ),
      appoint(
        appointmentId,
        id,
        { ...(farsta && { of: farsta.id }), ...(borrower && { unit: borrower.id }) },
        lent,
      ),
    ]),
    loan: [
      {
        id: loanId,
        from_unit_id: unitId,
        to_unit_id: borrower?.id,
        valid: lent,
        given_by: administrator?.staffId,
      },
    ],
    loan_member: people.map(({ id, name, appointmentId }) => ({
      loan_id: loanId,
      staff_id: id,
      staff_name: name,
      appointment_id: appointmentId,
    })),
  }
  for (const [table, ofTable] of Object.entries(rows)) await insertRows(client, table, ofTable)
}

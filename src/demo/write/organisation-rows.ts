import { type Day, isoDay } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { SchoolYears } from '../places/school-years.ts'
import { range } from './column-values.ts'
import type { Row } from './insert-rows.ts'

/** Tables in the order in which they may be written, each with its rows. */
export function organisationRows(
  { authorities, units, staff, appointments }: Organisation,
  { terms, breaks }: SchoolYears,
  { chance, inUseSince }: { chance: Chance; inUseSince: Day },
): readonly (readonly [table: string, rows: readonly Row[]])[] {
  const calendarRow = ({ name, from, until }: SchoolYears['terms'][number]): Row => {
    return { id: chance.uuid(), period: range(from, until), name }
  }
  return [
    [
      'authority',
      authorities.map(({ id, kind, name, shortName }) => ({
        id,
        kind,
        name,
        short_name: shortName,
        in_use_since: isoDay(inUseSince),
      })),
    ],
    ['unit', units.map(({ id, authorityId, name }) => ({ id, authority_id: authorityId, name }))],
    ['staff', staff.map(({ id, name, email }) => ({ id, name, email }))],
    [
      'appointment',
      appointments.map(({ id, staffId, role, authorityId, unitId, from }) => ({
        id,
        staff_id: staffId,
        role,
        authority_id: authorityId,
        unit_id: unitId,
        valid: `[${isoDay(from)},)`,
      })),
    ],
    ['school_term', terms.map(calendarRow)],
    ['school_break', breaks.map(calendarRow)],
  ]
}

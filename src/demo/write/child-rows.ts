import { type Day, isoDay } from '../../shared/day.ts'
import type { Moment } from '../life/demo-fact.ts'
import type { ChildFile } from '../people/child-file.ts'
import { dayOrNull, range } from './column-values.ts'
import type { Row } from './insert-rows.ts'

type Written = {
  readonly changesSchool: (child: ChildFile) => boolean
  readonly moment: (moment: Moment) => string
}

/** Persons, files and who has them, with case numbers in the order the files were opened. */
export function childRows(children: readonly ChildFile[], { changesSchool, moment }: Written) {
  const inOrder = [...children].sort((one, other) => (one.openedAt < other.openedAt ? -1 : 1))
  const persons = inOrder.map(({ personId, identity, pseudonym }): Row => {
    // A reservnummer is the municipality's own and says nothing beyond the file.
    const number = identity.kind === 'reservnummer' ? null : identity.number
    return { id: personId, identity_number: number, pseudonym }
  })
  const files = inOrder.map(
    (child, index): Row => fileRow(child, index + 1, { changesSchool, moment }),
  )
  const assignments = inOrder.flatMap((child) =>
    child.assignments.map(({ id, staffId, kind, from, until }): Row => {
      const given = moment(`${isoDay(from)} 09:00:00`)
      const valid = range(from, until)
      return { id, child_id: child.id, staff_id: staffId, kind, valid, given_at: given }
    }),
  )
  const versions = inOrder.flatMap((child) => versionRows(child, moment))
  return { persons, files, assignments, versions }
}

/** A file is open while somebody works with the child, or nobody has been given it yet. */
function closedOn({ caseworkerId, assignments }: ChildFile): Day | null {
  if (caseworkerId === null) return null
  const ends = assignments.filter(({ kind }) => kind === 'own').map(({ until }) => until)
  return ends.reduce((last, until) => {
    return last === null || until === null ? null : Math.max(last, until)
  }, 0)
}

function fileRow(child: ChildFile, number: number, { changesSchool, moment }: Written): Row {
  return {
    id: child.id,
    person_id: child.personId,
    authority_id: child.authorityId,
    unit_id: child.unitId,
    case_number: `${child.openedAt.slice(0, 4)}-${String(number).padStart(6, '0')}`,
    identity_number: child.identity.number,
    identity_kind: child.identity.kind,
    given_name: child.givenName,
    family_name: child.familyName,
    born: isoDay(child.born),
    sex: child.sex,
    protection: child.protection,
    unaccompanied: child.unaccompanied,
    phone: child.phone,
    sibling_group: child.siblingGroup,
    caseworker_id: child.caseworkerId,
    changes_school: changesSchool(child),
    opened_at: moment(child.openedAt),
    closed_on: dayOrNull(closedOn(child)),
  }
}

function versionRows(child: ChildFile, moment: Written['moment']): Row[] {
  return child.versions.map((version) => ({
    child_id: child.id,
    until_at: moment(version.untilAt),
    given_name: version.givenName,
    family_name: child.familyName,
    born: isoDay(child.born),
    sex: child.sex,
    protection: version.protection,
    unaccompanied: child.unaccompanied,
    unit_id: child.unitId,
    caseworker_id: version.caseworkerId,
    changed_by: version.changedBy,
  }))
}

import { addMonths, dayOf, isoDay } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { Team } from '../organisation/organisation.ts'
import type { ChildFile } from '../people/child-file.ts'
import { makeFamily } from '../people/family.ts'
import type { PastFrame } from './past-file.ts'

/** What their files show; the law of that year gave them no placement to be known by. */
export const accompanies = 'accompanied a parent in skyddat boende'

/** Children in skyddat boende with a parent in 2020, as the city has counted. */
const countedIn2020 = 286

/**
 * Until 2024-04-01 a child in skyddat boende came along with its parent and was not placed: the
 * decision was the parent's. Each has a file, by its protection and its day, and no placement.
 */
export function accompanyingChildren(
  frame: PastFrame,
  teams: readonly Team[],
  chance: Chance,
): ChildFile[] {
  return Array.from({ length: countedIn2020 }, (_, index) =>
    fileOf(frame, chance.fork(index), chance.pick(teams)),
  )
}

function fileOf({ births, importDay }: PastFrame, chance: Chance, team: Team): ChildFile {
  const from = dayOf(2020, 1, 1) + chance.whole(0, 340)
  const until = Math.min(from + chance.whole(10, 150), dayOf(2021, 1, 1))
  const sex = chance.happens(0.5) ? 'flicka' : 'pojke'
  const family = makeFamily(chance, { isUnaccompanied: false, isProtected: true })
  const identity = births.giveBetween(addMonths(from, -12 * 17), from - 60, sex, chance)
  const caseworkerId = team.caseworkers.at(-1) ?? team.intake
  const [id, originId] = [chance.uuid(), chance.uuid()]
  const { authorityId, unitId } = team
  const { born } = identity
  return {
    id,
    personId: chance.uuid(),
    pseudonym: `P-${chance.hex(12).toUpperCase()}`,
    authorityId,
    unitId,
    identity,
    givenName: chance.pick(sex === 'flicka' ? family.origin.girls : family.origin.boys),
    familyName: family.name,
    born,
    sex,
    protection: 'by-decision',
    unaccompanied: false,
    phone: null,
    siblingGroup: null,
    caseworkerId,
    openedAt: `${isoDay(from)} 09:${chance.whole(10, 59)}:00`,
    assignments: [{ id: chance.uuid(), staffId: caseworkerId, kind: 'own', from, until }],
    versions: [],
    facts: family.guardians.map((data) => ({
      ...{ id: originId, originId, kind: 'guardian', childId: id, authorityId, data },
      ...{ from: born, until: null, voided: null },
      ...{ recordedAt: `${isoDay(importDay)} 06:00:00`, recordedBy: null },
    })),
    shows: accompanies,
  }
}

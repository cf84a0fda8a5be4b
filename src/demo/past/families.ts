import type { Chance } from '../chance.ts'
import { type Family, makeFamily } from '../people/family.ts'
import type { Course } from './course.ts'

export type FamilyOfCourse = { readonly family: Family; readonly siblingGroup: string | null }

const shareWithSibling = 0.12

/** Each child's family; some have a brother or sister in the same unit, a year or more apart. */
export function familiesOf(
  courses: readonly Course[],
  chance: Chance,
): Map<Course, FamilyOfCourse> {
  const given = new Map<Course, FamilyOfCourse>()
  courses.forEach((course, index) => {
    if (given.has(course)) return
    const drawn = chance.fork(index)
    const family = makeFamily(drawn, { isUnaccompanied: false, isProtected: false })
    const sibling = drawn.happens(shareWithSibling)
      ? courses
          .slice(index + 1, index + 12)
          .find((one) => !given.has(one) && areSiblings(one, course))
      : undefined
    const siblingGroup = sibling === undefined ? null : drawn.uuid()
    for (const one of sibling === undefined ? [course] : [course, sibling]) {
      given.set(one, { family, siblingGroup })
    }
  })
  return given
}

function areSiblings(one: Course, other: Course): boolean {
  const apart = Math.abs(one.identity.born - other.identity.born)
  return one.team === other.team && apart > 330 && apart < 2600
}

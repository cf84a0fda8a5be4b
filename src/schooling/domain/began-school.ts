import { factNaming, isDuring } from '../../rules/fulfilment.ts'
import type { Fulfilment } from '../../rules/rule.ts'

/**
 * The child has begun school after the placement. The registered start for this placement says it
 * best; without one, an enrolment that begins, or Lärteamet already teaching, says it too. The old
 * school's enrolment running on says nothing: that is the school the placement took the child from.
 */
export const beganSchool: readonly Fulfilment[] = [
  factNaming('school-start'),
  {
    kind: 'school-enrolment',
    on: (enrolment, occasion) => {
      if (isDuring(enrolment, occasion)) return enrolment.from
      const isOngoingLarteam =
        enrolment.data.kind === 'larteam' &&
        enrolment.from < occasion.countsFrom &&
        (enrolment.until === null || enrolment.until > occasion.countsFrom)
      return isOngoingLarteam ? occasion.countsFrom : null
    },
  },
]

import type { Chance } from '../chance.ts'
import * as endings from './endings.ts'
import * as firstDays from './first-days.ts'
import { placedLastMonth } from './last-month.ts'
import * as long from './long-care.ts'
import * as moves from './moves.ts'
import * as guarded from './protected.ts'
import { apart, together } from './siblings.ts'
import { alone, type Case, type Story } from './story.ts'
import * as youth from './youth.ts'

/** Each state at least once in the city, some in more places. */
export const everyState: readonly Case[] = [
  ...firstDays.waits.map(alone),
  ...[
    firstDays.registeredOnly,
    firstDays.registeredOnly,
    firstDays.placedToday,
    firstDays.placedByNight,
    firstDays.placedByNight,
    firstDays.placedByNight,
    firstDays.waitingForCaseworker,
    firstDays.waitingForCaseworker,
    firstDays.startedAfter(3, 80),
    firstDays.startedAfter(9, 45),
    firstDays.placedInBreak(true),
    firstDays.placedInBreak(false),
    long.considerationDue(6),
    long.considerationDue(12),
    long.considerationDue(-5),
    long.lateConsideration,
    long.networkHome,
    long.agencyHome,
    long.treatmentFamily,
    long.preschooler,
    long.privatePlacement,
    long.withParent,
    long.steadyFamilyHome,
    moves.immediateThenCare,
    moves.threeHomes,
    moves.brokenDown,
    moves.plannedMove,
    youth.residentialCare,
    youth.stateHome,
    youth.lateReview,
    youth.absconded,
    youth.cameBack,
    youth.unaccompanied,
    youth.unaccompaniedReserve,
    youth.youngAdult,
    youth.upperSecondary,
    guarded.shelteredWithLarteam,
    guarded.shelteredWaiting,
    guarded.marked,
    guarded.protectedRegistration,
    endings.returnedHome,
    endings.ownHousing,
    endings.careAtHome,
    endings.corrected,
    endings.mistaken,
  ].map(alone),
  together,
  together,
  apart,
]

/** What most children's care is like, by how common it is. */
const common: readonly (readonly [number, Story])[] = [
  [9, long.steadyFamilyHome],
  [6, moves.immediateThenCare],
  [5, long.networkHome],
  [6, placedLastMonth],
  [3, long.agencyHome],
  [3, moves.threeHomes],
  [3, youth.residentialCare],
  [3, long.preschooler],
  [3, youth.youngAdult],
  [2, moves.brokenDown],
  [2, endings.returnedHome],
  [2, long.considerationDue(20)],
  [2, firstDays.startedAfter(5, 100)],
  [2, firstDays.startedAfter(6, 60)],
  [1, firstDays.startedAfter(12, 70)],
  [1, long.lateConsideration],
  [1, moves.plannedMove],
  [1, guarded.marked],
  [1, endings.ownHousing],
]

const byWeight = common.flatMap(([weight, story]) => Array.from({ length: weight }, () => story))

/** The cases of one unit: those it is given, then common ones until it has so many children. */
export function fillWithCommon(given: readonly Case[], children: number, chance: Chance): Case[] {
  const cases = [...given]
  let count = cases.reduce((sum, { stories }) => sum + stories.length, 0)
  for (; count < children; count += 1) cases.push(alone(chance.pick(byWeight)))
  return cases
}

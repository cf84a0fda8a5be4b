import { ageOn, type Day, dayOf } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'

/** Of whom Socialstyrelsen's register asks whether they came alone: files opened from 2017 on. */
const askedSince = dayOf(2017, 1, 1)

/** How many of those placed for the first time at 14 to 17 came alone, by the year: most of them in 2015. */
const shares: readonly (readonly [until: Day, share: number])[] = [
  [dayOf(2017, 1, 1), 0.8],
  [dayOf(2018, 1, 1), 0.5],
  [dayOf(2020, 1, 1), 0.3],
  [Number.POSITIVE_INFINITY, 0.15],
]

type Arrival = {
  readonly born: Day
  readonly sex: string
  readonly placedFirst: Day
  readonly openedOn: Day
}

/**
 * Whether a child of the past came alone; null where nobody recorded it. Few girls did, and nobody who was
 * placed as a small child.
 */
export function cameAlone(
  { born, sex, placedFirst, openedOn }: Arrival,
  chance: Chance,
): boolean | null {
  const age = ageOn(born, placedFirst)
  const [, share = 0] = shares.find(([until]) => placedFirst < until) ?? []
  const isAlone = age >= 14 && age < 18 && chance.happens(sex === 'pojke' ? share : share / 4)
  const isRecorded = chance.happens(openedOn < askedSince ? (isAlone ? 0.6 : 0.2) : 0.96)
  return isRecorded ? isAlone : null
}

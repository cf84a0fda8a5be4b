import type { LegalBasisCode } from '../../decisions/index.ts'
import { ageOn, birthday, type Day, dayOf } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { PastStay } from './stays.ts'

export type Ground = {
  readonly basis: LegalBasisCode
  readonly from: Day
  readonly until: Day | null
}

/** The stays of one spell, by a child born that day. */
export type CareOfSpell = { readonly born: Day; readonly stays: readonly PastStay[] }

/** Children with a decision under LVU in force some time in the year, as the city has counted. */
const counted = { 2020: 670, 2022: 715 } as const
const shareOtherwise = 0.33

/**
 * The ground that each spell rests on. Care in a state home always rests on LVU 3 §; besides, so
 * many spells are under LVU that the children of 2020 and of 2022 are as many as counted. A child
 * has one spell at most in a year.
 */
export function chooseGrounds(
  care: readonly CareOfSpell[],
  today: Day,
  chance: Chance,
): Map<CareOfSpell, Ground[]> {
  const isLvu = new Set(care.filter(({ stays }) => stays.some(({ form }) => form === 'sis')))
  const order = chance.shuffled(care.filter((one) => !isLvu.has(one) && mayBeLvu(one)))
  const placedIn = (year: number) => (one: CareOfSpell) => {
    const spell = { from: one.stays[0]?.from ?? 0, until: one.stays.at(-1)?.until ?? null }
    return touches(spell, year)
  }
  const choose = (year: 2020 | 2022, from: readonly CareOfSpell[]) => {
    const already = [...isLvu].filter((one) => isLvuIn(one, year)).length
    const fitting = from.filter((one) => isLvuIn(one, year))
    if (already > counted[year] || already + fitting.length < counted[year]) {
      throw new RangeError(`${already} to ${already + fitting.length} under LVU in ${year}`)
    }
    for (const one of fitting.slice(0, counted[year] - already)) isLvu.add(one)
  }
  const in2020 = order.filter(placedIn(2020))
  choose(2020, in2020)
  const in2022 = order.filter((one) => placedIn(2022)(one) && !placedIn(2020)(one))
  choose(2022, in2022)
  for (const one of order) {
    const isCounted = placedIn(2020)(one) || placedIn(2022)(one)
    if (!isCounted && chance.happens(shareOtherwise)) isLvu.add(one)
  }
  return new Map(
    care.map((one) => [one, isLvu.has(one) ? known(lvuGrounds(one), today) : [consent(one)]]),
  )
}

/** What ends after today has not ended, and what begins after it is not decided. */
function known(grounds: readonly Ground[], today: Day): Ground[] {
  return grounds.flatMap((ground) => {
    if (ground.from > today) return []
    return [ground.until !== null && ground.until > today ? { ...ground, until: null } : ground]
  })
}

function consent({ stays }: CareOfSpell): Ground {
  return { basis: 'sol', from: stays[0]?.from ?? 0, until: stays.at(-1)?.until ?? null }
}

function mayBeLvu({ born, stays }: CareOfSpell): boolean {
  const [first] = stays
  const isOnItsOwn = stays.every(({ form }) => form === 'stodboende' || form === 'skyddat-boende')
  return first !== undefined && !isOnItsOwn && ageOn(born, first.from) < 20
}

/** LVU 2 § until the eighteenth birthday and consent after it; LVU 3 § for own behaviour. */
function lvuGrounds(care: CareOfSpell): Ground[] {
  const { born, stays } = care
  const { from, until } = consent(care)
  const inStateHome = stays.find(({ form }) => form === 'sis')?.from
  const own = inStateHome ?? (ageOn(born, from) >= 15 ? from : null)
  const grownUp = birthday(born, 18)
  const ends = own ?? until
  const grounds: Ground[] = []
  if (own !== from) {
    const homeEnds = ends === null || grownUp < ends ? grownUp : ends
    if (from < homeEnds) grounds.push({ basis: 'lvu-2', from, until: homeEnds })
    const consented = Math.max(from, homeEnds)
    if (ends === null || consented < ends) {
      grounds.push({ basis: 'sol', from: consented, until: ends })
    }
  }
  if (own !== null) grounds.push({ basis: 'lvu-3', from: own, until })
  return grounds.flatMap((ground, index) => takenAtOnce(ground, index, born))
}

/** About half were first taken into care at once, until the court had decided. */
function takenAtOnce(ground: Ground, index: number, born: Day): Ground[] {
  const { basis, from, until } = ground
  const isYoung = ageOn(born, from + 31) < (basis === 'lvu-2' ? 18 : 20)
  const isFirst = index === 0 && basis !== 'sol' && isYoung && from % 2 === 0
  if (!isFirst || (until !== null && until - from < 60)) return [ground]
  return [
    { basis: 'lvu-6', from, until: from + 31 },
    { basis, from: from + 31, until },
  ]
}

function isLvuIn(care: CareOfSpell, year: number): boolean {
  return lvuGrounds(care).some((ground) => ground.basis !== 'sol' && touches(ground, year))
}

function touches({ from, until }: { from: Day; until: Day | null }, year: number): boolean {
  return from < dayOf(year + 1, 1, 1) && (until === null || until > dayOf(year, 1, 1))
}

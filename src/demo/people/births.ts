import { addMonths, type Day } from '../../shared/day.ts'
import { demoIdentityNumber } from '../../shared/demo-identity-number.ts'
import type { Chance } from '../chance.ts'

export type DemoIdentity = {
  readonly born: Day
  readonly kind: 'personnummer' | 'samordningsnummer' | 'reservnummer'
  readonly number: string
}

type Wanted = {
  readonly ages: readonly [number, number]
  readonly born?: Day | undefined
  readonly sex: 'flicka' | 'pojke'
  readonly kind: DemoIdentity['kind']
}

/**
 * Gives out birthdays with identity numbers. There is one test number a day for each sex and kind,
 * so a day that is taken gives way to the next.
 */
export class Births {
  readonly #today: Day
  readonly #taken = new Set<string>()
  #reserveNumbers = 0

  constructor(today: Day) {
    this.#today = today
  }

  give({ ages, born, sex, kind }: Wanted, chance: Chance): DemoIdentity {
    const [youngest, oldest] = ages
    const last = addMonths(this.#today, Math.round(-youngest * 12))
    const first = addMonths(this.#today, Math.round(-(oldest + 1) * 12)) + 1
    const wanted = born ?? chance.whole(first, last)
    // Round within the ages, so that a taken day never makes a child older or younger than it may be.
    for (let step = 0; step <= last - first; step += 1) {
      const day = born ?? first + ((wanted - first + step) % (last - first + 1))
      const number = this.#numberFor(day + (born === undefined ? 0 : step), sex, kind)
      if (number !== null) return { born: day + (born === undefined ? 0 : step), kind, number }
    }
    throw new Error(`No birthday is left between ${youngest} and ${oldest} years`)
  }

  /** A birthday between two days, both included; a number of another kind where every one is taken. */
  giveBetween(first: Day, last: Day, sex: Wanted['sex'], chance: Chance): DemoIdentity {
    const span = last - first + 1
    const wanted = chance.whole(0, span - 1)
    for (const kind of ['personnummer', 'samordningsnummer', 'reservnummer'] as const) {
      for (let step = 0; step < span; step += 1) {
        const born = first + ((wanted + step) % span)
        const number = this.#numberFor(born, sex, kind)
        if (number !== null) return { born, kind, number }
      }
    }
    throw new Error('No birthday lies between the days')
  }

  #numberFor(day: Day, sex: Wanted['sex'], kind: DemoIdentity['kind']): string | null {
    const numbered = sex === 'flicka' ? 'female' : 'male'
    if (kind === 'reservnummer') {
      this.#reserveNumbers += 1
      const digits = demoIdentityNumber(day, numbered).slice(0, 8)
      return `${digits}R${String(this.#reserveNumbers).padStart(3, '0')}`
    }
    const number = demoIdentityNumber(day, numbered, kind)
    if (this.#taken.has(number)) return null
    this.#taken.add(number)
    return number
  }
}

import type { Chance } from '../chance.ts'
import { type NameOrigin, nameOrigins } from './names.ts'

const byWeight = nameOrigins.flatMap((origin) =>
  Array.from({ length: origin.weight }, () => origin),
)

export function drawOrigin(chance: Chance): NameOrigin {
  return chance.pick(byWeight)
}

/** A professional's name; now and then the family name comes from elsewhere than the given name. */
export function drawAdultName(chance: Chance, shareOfWomen: number): string {
  const [swedish] = nameOrigins
  const origin = swedish !== undefined && chance.happens(0.35) ? swedish : drawOrigin(chance)
  const given = chance.pick(chance.happens(shareOfWomen) ? origin.women : origin.men)
  const families = chance.happens(0.2) ? drawOrigin(chance).families : origin.families
  return `${given} ${chance.pick(families)}`
}

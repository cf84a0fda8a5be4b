import type { Chance } from '../chance.ts'
import { type NameOrigin, nameOrigins } from './names.ts'

const byWeight = nameOrigins.flatMap((origin) =>
  Array.from({ length: origin.weight }, () => origin),
)

export function drawOrigin(chance: Chance): NameOrigin {
  return chance.pick(byWeight)
}

/** A grown-up's name; now and then the family name comes from elsewhere than the given name. */
export function drawAdultName(chance: Chance, shareOfWomen: number): string {
  const origin = drawOrigin(chance)
  const given = chance.pick(chance.happens(shareOfWomen) ? origin.women : origin.men)
  const families = chance.happens(0.2) ? drawOrigin(chance).families : origin.families
  return `${given} ${chance.pick(families)}`
}

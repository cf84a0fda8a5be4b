import type { Chance } from '../chance.ts'
import type { DemoData } from '../life/demo-fact.ts'
import { drawAdultName, drawOrigin } from './draw-name.ts'
import type { NameOrigin } from './names.ts'
import { nameOrigins } from './names.ts'
import { fictitiousPhone } from './telephone.ts'

export type Family = {
  readonly name: string
  readonly origin: NameOrigin
  /** Each guardian's name, relation and telephone, as the facts hold them. */
  readonly guardians: readonly DemoData[]
}

type FamilyWish = {
  readonly name?: string | undefined
  readonly isUnaccompanied: boolean
  /** Whoever hides from a violent parent has one guardian, and no number in the file. */
  readonly isProtected: boolean
}

export function makeFamily(chance: Chance, wish: FamilyWish): Family {
  const known = nameOrigins.find(({ families }) => families.includes(wish.name ?? ''))
  const origin = known ?? drawOrigin(chance)
  const name = wish.name ?? chance.pick(origin.families)
  const phone = () => (wish.isProtected ? null : fictitiousPhone(chance.whole(0, 94)))
  if (wish.isUnaccompanied) {
    const godMan = { name: drawAdultName(chance, 0.5), relation: 'god-man', phone: phone() }
    return { name, origin, guardians: [godMan] }
  }
  const mother = { name: `${chance.pick(origin.women)} ${name}`, relation: 'mamma', phone: phone() }
  const fathersName = chance.happens(0.6) ? name : chance.pick(drawOrigin(chance).families)
  const father = {
    name: `${chance.pick(origin.men)} ${fathersName}`,
    relation: 'pappa',
    phone: phone(),
  }
  if (wish.isProtected) return { name, origin, guardians: [mother] }
  const whose = chance.share()
  if (whose < 0.25) return { name, origin, guardians: [mother] }
  return { name, origin, guardians: whose < 0.33 ? [father] : [mother, father] }
}

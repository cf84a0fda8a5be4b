import type { PlacementFormCode } from '../../placements/index.ts'
import { ageOn, type Day, dayOf } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { Spell } from './spells.ts'
import type { FormGroup, FormsOfYear } from './year-2020.ts'

/** A part of a spell in one home; `group` is null while the form is not yet chosen. */
export type Part = {
  readonly from: Day
  readonly until: Day | null
  readonly group: FormGroup | null
}

export type PastStay = {
  readonly form: PlacementFormCode
  readonly from: Day
  readonly until: Day | null
}

export const year2020 = { from: dayOf(2020, 1, 1), until: dayOf(2021, 1, 1) } as const

/** Forms nobody stays in for years. */
const short: readonly FormGroup[] = ['sis', 'skyddat-boende', 'stodboende']

/**
 * A spell cut into homes. In 2020 nobody moves but those whose forms of that year are two, for that
 * year's forms are counted.
 */
export function partsOf(spell: Spell, forms: FormsOfYear | null, today: Day, chance: Chance) {
  const end = spell.until ?? today
  const cuts = new Set<Day>()
  for (let day = spell.from + gap(chance); day < end - 15; day += gap(chance)) cuts.add(day)
  if (forms !== null) {
    const [first, second] = forms
    for (const day of cuts) {
      const isTooNear = day >= year2020.from - 190 && day < year2020.until
      if (isTooNear) cuts.delete(day)
    }
    if (short.includes(first) && spell.from < year2020.from - 190) {
      cuts.add(year2020.from - chance.whole(1, 185))
    }
    if (second !== undefined) cuts.add(moveIn2020(spell.from, end, chance))
    const hasLeft = year2020.until + chance.whole(0, 140)
    if ((second ?? first) !== 'stodboende' && short.includes(second ?? first) && hasLeft < end - 9)
      cuts.add(hasLeft)
  } else {
    for (const day of cuts) if (day >= year2020.from && day < year2020.until) cuts.delete(day)
  }
  const starts = [spell.from, ...[...cuts].sort((one, other) => one - other)]
  let given = 0
  return starts.map((from, index): Part => {
    const until = starts[index + 1] ?? spell.until
    const isIn2020 = from < year2020.until && (until === null || until > year2020.from)
    const group = forms !== null && isIn2020 ? (forms[given] ?? null) : null
    if (isIn2020) given += 1
    return { from, until, group }
  })
}

function moveIn2020(from: Day, end: Day, chance: Chance): Day {
  const first = Math.max(from + 5, year2020.from + 1)
  return chance.whole(first, Math.max(first, Math.min(end - 5, year2020.until - 3)))
}

function gap(chance: Chance): number {
  return 60 + Math.floor(-Math.log(1 - chance.share()) * 620)
}

/** Ages at which a form begins, inclusive. */
export const agesOf: Readonly<Record<FormGroup, readonly [number, number]>> = {
  sis: [13, 19],
  hvb: [12, 18],
  jourhem: [0, 16],
  familjehem: [0, 16],
  'skyddat-boende': [15, 19],
  stodboende: [16, 20],
}

const byAge: readonly (readonly [below: number, groups: readonly FormGroup[]])[] = [
  [12, ['jourhem', 'familjehem', 'familjehem']],
  [16, ['jourhem', 'familjehem', 'familjehem', 'hvb', 'hvb']],
  [18, ['familjehem', 'familjehem', 'hvb', 'hvb', 'stodboende', 'stodboende', 'jourhem', 'sis']],
  [99, ['stodboende', 'stodboende', 'stodboende', 'familjehem']],
]

/** The homes, each in a form that fits the age. */
export function staysOf(parts: readonly Part[], born: Day, chance: Chance): PastStay[] {
  return parts.map(({ from, until, group }) => {
    const age = ageOn(born, from)
    const fitting = byAge.find(([below]) => age < below)?.[1] ?? ['familjehem' as const]
    return { form: formOf(group ?? chance.pick(fitting), age, chance), from, until }
  })
}

function formOf(group: FormGroup, age: number, chance: Chance): PlacementFormCode {
  if (group !== 'familjehem') return group
  const sort = chance.share()
  if (sort < 0.66) return 'familjehem'
  if (sort < 0.82) return 'natverkshem'
  return sort < 0.85 && age >= 10 ? 'behandlingsfamilj' : 'konsulentstott'
}

import { addMonths, type Day } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { Team } from '../organisation/organisation.ts'
import type { Births, DemoIdentity } from '../people/births.ts'
import type { Spell } from './spells.ts'
import { agesOf, type Part, type PastStay, partsOf, staysOf, year2020 } from './stays.ts'
import { type FormGroup, type FormsOfYear, formGroups } from './year-2020.ts'

/** What a child has been through, before it is told in a file. */
export type Course = {
  readonly team: Team
  readonly identity: DemoIdentity
  readonly sex: 'flicka' | 'pojke'
  readonly spells: readonly { readonly born: Day; readonly stays: readonly PastStay[] }[]
}

type Frame = { readonly today: Day; readonly births: Births; readonly teams: readonly Team[] }

/** Gives every child of a stadsdel its homes, and a birthday that fits them. */
export function coursesOf(
  spells: readonly Spell[][],
  formsOf2020: readonly FormsOfYear[],
  frame: Frame,
  chance: Chance,
): Course[] {
  const forms = dealForms(spells, formsOf2020, frame.today, chance.fork('2020'))
  return spells.map((own, index): Course => {
    const drawn = chance.fork(index)
    const team = frame.teams[index % frame.teams.length]
    if (team === undefined) throw new Error('Nobody works in the stadsdel')
    return courseOf(own, forms.get(own) ?? null, { ...frame, team }, drawn)
  })
}

function courseOf(
  own: readonly Spell[],
  forms: FormsOfYear | null,
  { today, births, team }: Frame & { team: Team },
  chance: Chance,
): Course {
  const parts = own.map((spell) => partsOf(spell, isIn2020(spell) ? forms : null, today, chance))
  const fixed = forms === null ? firstWithForm(parts, chance) : parts
  const [first, last] = birthWindow(fixed.flat(), today)
  const sex = chance.happens(0.47) ? 'flicka' : 'pojke'
  const identity = births.giveBetween(first, last, sex, chance)
  const { born } = identity
  const spells = fixed.map((each) => ({ born, stays: staysOf(each, born, chance) }))
  return { team, identity, sex, spells }
}

const common: readonly FormGroup[] = [
  ...Array.from({ length: 8 }, () => 'jourhem' as const),
  ...Array.from({ length: 7 }, () => 'familjehem' as const),
  ...Array.from({ length: 3 }, () => 'hvb' as const),
  ...(['stodboende', 'stodboende', 'sis'] as const),
]

/** A child who was not placed in 2020 gets the form of its first home here. */
function firstWithForm(parts: readonly Part[][], chance: Chance): Part[][] {
  const [start, ...others] = parts
  const [first, ...rest] = start ?? []
  if (first === undefined) return [...parts]
  const end = parts.at(-1)?.at(-1)?.until ?? first.from + 4000
  const isLong = end - first.from > 1100
  const group = isLong ? chance.pick(['jourhem', 'familjehem'] as const) : chance.pick(common)
  return [[{ ...first, group }, ...rest], ...others]
}

/** Birthdays that fit every form that is given, and leave care before twenty-one. */
function birthWindow(parts: readonly Part[], today: Day): readonly [Day, Day] {
  const end = parts.at(-1)?.until ?? addMonths(today, 6)
  const starts = parts.map(({ from }) => from)
  let first = addMonths(end, -21 * 12) + 1
  let last = Math.min(...starts)
  for (const { from, group } of parts) {
    if (group === null) continue
    const [youngest, oldest] = agesOf[group]
    first = Math.max(first, addMonths(from, -(oldest + 1) * 12) + 2)
    last = Math.min(last, addMonths(from, -youngest * 12) - 1)
  }
  if (first > last) throw new RangeError('Nobody is of an age for all these homes')
  return [first, last]
}

function isIn2020({ from, until }: Spell): boolean {
  return from < year2020.until && (until === null || until > year2020.from)
}

/** The longer a child stays, the sooner it is in a family; who has two forms is there for a while. */
function dealForms(
  courses: readonly Spell[][],
  forms: readonly FormsOfYear[],
  today: Day,
  chance: Chance,
): Map<readonly Spell[], FormsOfYear> {
  const present = courses.filter((own) => own.some(isIn2020))
  if (present.length !== forms.length) {
    throw new RangeError(`${present.length} children for ${forms.length} in 2020`)
  }
  const ranked = present
    .map((own) => ({ own, at: spanOf(own, today) * (0.6 + 0.8 * chance.share()) }))
    .sort((one, other) => one.at - other.at)
    .map(({ own }) => own)
  const order = [...formGroups].sort((one, other) => patience(one) - patience(other))
  const rank = ([one, other]: FormsOfYear) =>
    Math.min(order.indexOf(one), other === undefined ? 9 : order.indexOf(other))
  const inOrder = chance.shuffled(forms).sort((one, other) => rank(one) - rank(other))
  const dealt = new Map(ranked.map((own, index) => [own, inOrder[index] as FormsOfYear]))
  ranked.forEach((own, index) => {
    if (dealt.get(own)?.length !== 2 || daysIn2020(own, today) >= 40) return
    const near = [...ranked.slice(index + 1), ...ranked.slice(0, index).reverse()]
    const other = near.find((one) => dealt.get(one)?.length === 1 && daysIn2020(one, today) >= 40)
    if (other === undefined) throw new RangeError('Nobody was there long enough in 2020 to move')
    const given = dealt.get(own) as FormsOfYear
    dealt.set(own, dealt.get(other) as FormsOfYear)
    dealt.set(other, given)
  })
  return dealt
}

function patience(group: FormGroup): number {
  const [youngest] = agesOf[group]
  return group === 'familjehem' ? 1 : -youngest
}

function spanOf(own: readonly Spell[], today: Day): number {
  return (own.at(-1)?.until ?? today) - (own[0]?.from ?? today)
}

function daysIn2020(own: readonly Spell[], today: Day): number {
  const spell = own.find(isIn2020)
  if (spell === undefined) return 0
  return Math.min(spell.until ?? today, year2020.until) - Math.max(spell.from, year2020.from)
}

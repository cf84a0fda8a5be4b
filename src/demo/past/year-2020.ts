import type { Chance } from '../chance.ts'

/**
 * The city's own table of children placed some time in 2020, by stadsdel and form ("Stöd till
 * placerade barn och unga", Socialförvaltningen 2021-11-12, s. 9). One to three were printed as `*`;
 * how many they were is for the seed to say. Family homes of every sort stand under Familjehem.
 */
export const formGroups = [
  'sis',
  'hvb',
  'jourhem',
  'familjehem',
  'skyddat-boende',
  'stodboende',
] as const

export type FormGroup = (typeof formGroups)[number]

const few = '*'

const printed: Readonly<Record<string, readonly (number | typeof few)[]>> = {
  'Rinkeby-Kista': [25, 57, 115, 94, few, 35],
  'Spånga-Tensta': [17, 31, 75, 56, 0, 25],
  'Hässelby-Vällingby': [8, 42, 87, 75, 4, 8],
  Bromma: [few, 16, 47, 38, 0, 4],
  Kungsholmen: [few, 9, 17, 16, 0, 4],
  Norrmalm: [4, 15, 11, 10, few, 6],
  Östermalm: [few, few, 13, 11, 0, 5],
  Södermalm: [8, 18, 57, 36, few, 28],
  'Enskede-Årsta-Vantör': [14, 41, 138, 79, few, 16],
  Skarpnäck: [few, 12, 49, 48, 0, 9],
  Farsta: [11, 22, 55, 46, 4, 17],
  'Hägersten-Älvsjö': [10, 34, 56, 58, few, 29],
  Skärholmen: [few, 10, 97, 55, few, 7],
}

/** The forms one child had in 2020, in order: mostly one, at times two. */
export type FormsOfYear = readonly [FormGroup] | readonly [FormGroup, FormGroup]

const moves: readonly (readonly [FormGroup, FormGroup])[] = [
  ...Array.from({ length: 6 }, () => ['jourhem', 'familjehem'] as const),
  ['hvb', 'stodboende'],
  ['hvb', 'stodboende'],
  ['sis', 'hvb'],
  ['hvb', 'sis'],
  ['jourhem', 'hvb'],
]

const shareWhoMove = 0.09

/** The stadsdel's children of 2020 by what forms they had; each form as often as the table says. */
export function formsIn2020(stadsdel: string, chance: Chance): FormsOfYear[] {
  const cells = printed[stadsdel]
  if (cells === undefined) throw new RangeError(`No row for ${stadsdel}`)
  const left = new Map(
    formGroups.map((group, index) => {
      const cell = cells[index] ?? 0
      return [group, cell === few ? chance.whole(1, 3) : cell]
    }),
  )
  const sum = [...left.values()].reduce((one, other) => one + other, 0)
  const moved: FormsOfYear[] = []
  for (let tries = 0; moved.length < sum * shareWhoMove && tries < 200; tries += 1) {
    const [before, after] = chance.pick(moves)
    const [ofBefore, ofAfter] = [left.get(before) ?? 0, left.get(after) ?? 0]
    if (ofBefore === 0 || ofAfter === 0) continue
    left.set(before, ofBefore - 1)
    left.set(after, ofAfter - 1)
    moved.push([before, after])
  }
  const stayed = [...left].flatMap(([group, count]) =>
    Array.from({ length: count }, (): FormsOfYear => [group]),
  )
  return [...moved, ...stayed]
}

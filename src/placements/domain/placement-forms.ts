import { laws } from '../../rules/laws.ts'
import { citeLaw, type Source } from '../../rules/source.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'

/**
 * Where a child may be placed. The codes are our own: no official short codes are published. The
 * ages are the law's, where it sets any; below or above them a placement is refused, and where the
 * law allows it only for special reasons the person is told so.
 */
export type PlacementForm = {
  readonly code: PlacementFormCode
  readonly name: Text
  /** The paragraph by the time it holds, in order. */
  readonly cited: readonly { readonly from: Day; readonly source: Source }[]
  /** The ages at which it may begin, inclusive; null where the law sets no limit. */
  readonly ages: { readonly from: number; readonly to: number } | null
  /** Ages at which special reasons are needed, inclusive. */
  readonly specialReasons: { readonly from: number; readonly to: number } | null
}

const codes = [
  'jourhem',
  'familjehem',
  'natverkshem',
  'konsulentstott',
  'hvb',
  'sis',
  'stodboende',
  'behandlingsfamilj',
  'skyddat-boende',
  'privatplacering',
  'samplacering',
] as const

export type PlacementFormCode = (typeof codes)[number]

const inSol = (place: string) => ({
  from: parseDay('2025-07-01'),
  source: citeLaw(laws.sol, place),
})
const inOsol = (place: string) => ({
  from: parseDay('2002-01-01'),
  source: citeLaw(laws.osol, place),
})
const inLvu = (place: string) => ({
  from: parseDay('1990-07-01'),
  source: citeLaw(laws.lvu, place),
})
const in2026 = (place: string) => ({
  from: parseDay('2027-01-01'),
  source: citeLaw(laws.law2026, place),
})
const anyAge = { ages: null, specialReasons: null }

export const placementForms: Readonly<Record<PlacementFormCode, PlacementForm>> = {
  jourhem: {
    code: 'jourhem',
    name: text('Jourhem', 'Emergency family home'),
    cited: [inOsol('6 kap. 6 §'), inSol('22 kap. 4 §')],
    ...anyAge,
  },
  familjehem: {
    code: 'familjehem',
    name: text('Familjehem', 'Family home'),
    cited: [inOsol('6 kap. 6 §'), inSol('22 kap. 2 §')],
    ...anyAge,
  },
  natverkshem: {
    code: 'natverkshem',
    name: text('Nätverkshem', "Home in the child's network"),
    cited: [inOsol('6 kap. 5 §'), inSol('22 kap. 1 §')],
    ...anyAge,
  },
  konsulentstott: {
    code: 'konsulentstott',
    name: text('Konsulentstött familjehem eller jourhem', 'Family home with a supporting agency'),
    cited: [inOsol('7 kap. 1 §'), inSol('26 kap. 1 §')],
    ...anyAge,
  },
  hvb: {
    code: 'hvb',
    name: text('Hem för vård eller boende (HVB)', 'Residential care home (HVB)'),
    cited: [inOsol('6 kap. 1 §'), inSol('9 kap. 4 §')],
    ...anyAge,
  },
  sis: {
    code: 'sis',
    name: text('Särskilt ungdomshem (SiS)', 'State youth home (SiS)'),
    cited: [inLvu('12 §'), in2026('15 kap. 1 §')],
    ...anyAge,
  },
  stodboende: {
    code: 'stodboende',
    name: text('Stödboende', 'Supported housing'),
    cited: [inOsol('6 kap. 1 §'), inSol('9 kap. 3 §')],
    ages: { from: 16, to: 20 },
    specialReasons: { from: 16, to: 17 },
  },
  behandlingsfamilj: {
    code: 'behandlingsfamilj',
    name: text('Behandlingsfamilj (TFCO)', 'Treatment family (TFCO)'),
    cited: [inOsol('6 kap. 6 §'), inSol('22 kap. 2 §')],
    ...anyAge,
  },
  'skyddat-boende': {
    code: 'skyddat-boende',
    name: text('Skyddat boende', 'Protected housing'),
    cited: [
      { from: parseDay('2024-04-01'), source: citeLaw(laws.osol, '6 kap. 6 d §') },
      inSol('22 kap. 5 §'),
    ],
    ...anyAge,
  },
  privatplacering: {
    code: 'privatplacering',
    name: text('Privatplacering med medgivande', 'Private placement with consent'),
    cited: [inOsol('6 kap. 6 §'), inSol('22 kap. 2 §')],
    ages: { from: 0, to: 17 },
    specialReasons: null,
  },
  samplacering: {
    code: 'samplacering',
    name: text('Samplacering av barn och förälder', 'Placement of child and parent together'),
    cited: [inOsol('6 kap. 1 §'), inSol('22 kap. 2 §')],
    ...anyAge,
  },
}

const institutions: readonly PlacementFormCode[] = ['hvb', 'sis', 'stodboende', 'skyddat-boende']

/** A place with staff, rather than somebody's home. */
export function isInstitution(code: PlacementFormCode): boolean {
  return institutions.includes(code)
}

export function isPlacementFormCode(code: string): code is PlacementFormCode {
  return Object.hasOwn(placementForms, code)
}

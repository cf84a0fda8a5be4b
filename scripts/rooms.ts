/**
 * The rooms of `src/` from the ground up, as ARCHITECTURE.md draws them. A room may import from the
 * floors below its own. Rooms on one floor do not know each other, except where `next to` says so.
 */
export type Room = {
  readonly name: string
  readonly floor: number
  /** A slice shows only its doors; the ground rooms, and main, may be imported file by file. */
  readonly isSlice: boolean
}

const GROUND = new Set([
  'shared',
  'platform',
  'design',
  'access',
  'audit',
  'rules',
  'measures',
  'main',
])

const FLOORS: readonly (readonly string[])[] = [
  ['shared'],
  ['platform', 'design'],
  ['access', 'audit'],
  ['rules', 'measures'],
  ['children'],
  ['decisions', 'investigations'],
  ['homes', 'notes'],
  ['placements'],
  [
    'schooling',
    'health',
    'voice',
    'family-support',
    'aftercare',
    'protection',
    'prevention',
    'agreements',
    'matching',
    'costs',
    'meetings',
    'on-call',
  ],
  ['duties', 'local-rules', 'statistics'],
  ['forecast', 'quality', 'rulebook'],
  ['exchange'],
  ['notices'],
  ['demo', 'start'],
  ['main'],
  ['cli'],
]

/**
 * What a slice shows others: all it offers, and, free of pages and of the web, what the rules need.
 */
export const DOORS: ReadonlySet<string> = new Set(['index.ts', 'catalogue.ts'])

/** Rooms of one floor that may use each other: the web frame and its look, access and its log. */
const NEIGHBOURS: readonly (readonly [string, string])[] = [
  ['platform', 'design'],
  ['access', 'audit'],
  ['rules', 'measures'],
]

export const ROOMS: ReadonlyMap<string, Room> = new Map(
  FLOORS.flatMap((names, floor) =>
    names.map((name) => [name, { name, floor, isSlice: !GROUND.has(name) }] as const),
  ),
)

export function areNeighbours(one: string, other: string): boolean {
  return NEIGHBOURS.some((pair) => pair.includes(one) && pair.includes(other))
}

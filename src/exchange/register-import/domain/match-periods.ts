import type { Day } from '../../../shared/day.ts'
import { overlaps, type Period } from '../../../shared/period.ts'

export type Pair<Held, Told> = { readonly held: Held; readonly told: Told }

export type Matched<Held, Told> = {
  /** The same thing, said by both. */
  readonly pairs: readonly Pair<Held, Told>[]
  /** Told by the register alone. */
  readonly fresh: readonly Told[]
  /** Cannot be taken in: it would overlap something held that the register does not speak of. */
  readonly conflicts: readonly Pair<Held, Told>[]
}

/**
 * Which period of a register is which of ours, of one child and one kind, where no two of either may
 * overlap. The same first day is the same period; else the one that shares the most days. What then
 * stands alone on our side is ours, and nothing is taken in over it.
 * @example ours 2026-02-01– and theirs 2026-02-03–2026-05-01 are one placement with other dates.
 */
export function matchPeriods<Held extends Period, Told extends Period>(
  held: readonly Held[],
  told: readonly Told[],
  /** Whether the register's dates take the place of ours; where not, ours stay and stand in the way. */
  takesDates: (held: Held) => boolean = () => true,
): Matched<Held, Told> {
  const partnerOf = new Map<Told, Held>()
  const free = new Set(held)
  const take = (one: Told, partner: Held | undefined) => {
    if (partner === undefined) return
    partnerOf.set(one, partner)
    free.delete(partner)
  }
  for (const one of told)
    take(
      one,
      [...free].find(({ from }) => from === one.from),
    )
  for (const one of told) {
    if (!partnerOf.has(one)) take(one, mostShared(one, free))
  }
  const conflicts = new Map<Told, Held>()
  // A period that is left as it was may stand in the way of another, so until nothing more is found.
  for (let before = -1; before !== conflicts.size; ) {
    before = conflicts.size
    for (const one of told) {
      const partner = partnerOf.get(one)
      if (conflicts.has(one) || (partner !== undefined && !takesDates(partner))) continue
      const staying = [...partnerOf.values()].filter((own) => !takesDates(own))
      const inTheWay = [...free, ...staying].find((own) => overlaps(own, one))
      if (inTheWay === undefined) continue
      conflicts.set(one, partner ?? inTheWay)
      if (partner !== undefined) free.add(partner)
    }
  }
  const taken = told.filter((one) => !conflicts.has(one))
  return {
    pairs: taken.flatMap((one) => {
      const partner = partnerOf.get(one)
      return partner === undefined ? [] : [{ held: partner, told: one }]
    }),
    fresh: taken.filter((one) => !partnerOf.has(one)),
    conflicts: [...conflicts].map(([one, own]) => ({ held: own, told: one })),
  }
}

function mostShared<Held extends Period>(one: Period, free: ReadonlySet<Held>): Held | undefined {
  let best: Held | undefined
  let most = 0
  for (const own of free) {
    const days = sharedDays(own, one)
    if (days <= most) continue
    best = own
    most = days
  }
  return best
}

function sharedDays(one: Period, other: Period): number {
  const endOf = (until: Day | null) => until ?? Number.MAX_SAFE_INTEGER
  return Math.min(endOf(one.until), endOf(other.until)) - Math.max(one.from, other.from)
}

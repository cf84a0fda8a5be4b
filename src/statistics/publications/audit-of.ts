import type { Protected } from '../suppression/protect.ts'
import type { Audit } from './publication.ts'

/**
 * The audit of one of the tables that were protected together, told by the places of its own cells: the
 * whole problem numbers cells across all of them.
 */
export function auditOf({ problem, audit }: Protected, nth: number): Audit {
  const found = new Map(audit.hidden.map((one) => [one.cell, one]))
  const places = problem.places[nth] ?? []
  const hidden = [...places].flatMap((place, cell) => {
    const one = found.get(place)
    if (one === undefined) return []
    return [{ cell, least: one.least, most: Number.isFinite(one.most) ? one.most : null }]
  })
  return { isSafe: audit.isSafe, hidden }
}

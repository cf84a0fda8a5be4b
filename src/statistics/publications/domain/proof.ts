import { namedCells } from '../../outputs/rows.ts'
import type { Category } from '../../table/stat-table.ts'
import type { AuditedCell, Overseen, Published } from '../publication.ts'

/** A hidden cell by name, why it is hidden, and what an outsider can compute of it. */
export type ProvedCell = {
  readonly at: readonly Category[]
  readonly why: 'small' | 'for-others'
  readonly interval: Pick<AuditedCell, 'least' | 'most'> | null
}

export type Proof = {
  readonly counts: Readonly<Record<'shown' | 'small' | 'for-others' | 'missing', number>>
  /** The narrowest interval first; those without one last. */
  readonly hidden: readonly ProvedCell[]
}

/** What the audit says, cell by cell and by name. A rounded cell counts as shown. */
export function proofOf({ content }: Pick<Published, 'content'>, overseen: Overseen): Proof {
  const counts = { shown: 0, small: 0, 'for-others': 0, missing: 0 }
  const intervals = new Map((overseen.audit.hidden ?? []).map((one) => [one.cell, one]))
  const hidden: ProvedCell[] = []
  for (const [nth, { at }] of namedCells(content.table).entries()) {
    const status = overseen.statuses[nth] ?? 'missing'
    counts[status === 'rounded' ? 'shown' : status] += 1
    if (status !== 'small' && status !== 'for-others') continue
    hidden.push({ at, why: status, interval: intervals.get(nth) ?? null })
  }
  return { counts, hidden: hidden.toSorted((one, other) => widthOf(one) - widthOf(other)) }
}

/** Of no interval, wider than all others. */
function widthOf({ interval }: ProvedCell): number {
  if (interval === null) return Number.MAX_VALUE
  if (interval.least === null || interval.most === null) return Number.MAX_SAFE_INTEGER
  return interval.most - interval.least
}

import type { Visit } from '../../access/visit.ts'
import { civilDate } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { auditOf } from '../publications/audit-of.ts'
import type { Audit } from '../publications/publication.ts'
import { protectInWorker } from '../suppression/in-worker.ts'
import { TablesDisagree } from '../suppression/problem.ts'
import type { StatTable } from '../table/stat-table.ts'
import type { Choice } from './choice.ts'
import { listEarlier } from './earlier.ts'
import { knownBefore, type ShelfRefusal, tellsSmallChanges } from './known-before.ts'
import { threshold } from './threshold.ts'

/** Up to so many cells the least that must be hidden is looked for; above, a good proposal is mended. */
const mostExact = 130
/** Larger tables are made on the command line, which may take minutes. */
const mostCells = 4000

export type ProtectRefusal =
  | ShelfRefusal
  | 'cannot-be-protected'
  | 'amounts'
  | 'too-large'
  /** What was published tells the same cell otherwise. */
  | 'disagrees'

export type ProtectedTable = {
  readonly table: StatTable
  readonly audit: Audit
  readonly counts: { readonly small: number; readonly others: number }
  /** The narrowest interval an outsider can compute of a hidden cell; null where none has an upper limit. */
  readonly narrowest: number | null
  readonly isOptimal: boolean
  /** How many tables on the shelf it was protected together with. */
  readonly together: number
}

/** The table as it may leave: protected and audited together with what was published of the same before. */
export async function protectTable(
  { tx, today }: Visit,
  choice: Choice,
  { table, corrects }: { readonly table: StatTable; readonly corrects: string | null },
): Promise<Decision<ProtectedTable, ProtectRefusal>> {
  if (choice.measure.id === 'days') return refuse('amounts')
  if (table.cells.length > mostCells) return refuse('too-large', { most: mostCells })
  const earlier = await listEarlier(tx)
  const { year } = civilDate(today)
  const known = await knownBefore(tx, choice, { earlier, corrects, year, table })
  if (!known.accepted) return known
  const { own, before, ties } = known.value
  const cells = [own, ...before].reduce((sum, one) => sum + one.table.cells.length, 0)
  const answer = await protectInWorker([own], {
    threshold,
    zeros: 'show',
    objective: 'count',
    method: cells <= mostExact ? 'exact' : 'fast',
    secondsAtMost: 8,
    ...{ before, ties },
  }).catch((problem: unknown) => {
    if (problem instanceof TablesDisagree) return null
    throw problem
  })
  if (answer === null) return refuse('disagrees')
  const [safe] = answer.accepted ? answer.value.tables : []
  if (!answer.accepted || safe === undefined) return refuse('cannot-be-protected')
  const corrected = earlier.find(({ number }) => number === corrects)
  if (corrected !== undefined && tellsSmallChanges(choice, corrected.table, safe)) {
    return refuse('small-changes')
  }
  const audit = auditOf(answer.value, 0)
  const count = (status: string) => safe.cells.filter((cell) => cell.status === status).length
  const widths = (audit.hidden ?? []).flatMap(({ least, most }) =>
    least === null || most === null ? [] : [most - least],
  )
  return accept({
    table: safe,
    audit,
    counts: { small: count('small'), others: count('for-others') },
    narrowest: widths.length === 0 ? null : Math.min(...widths),
    isOptimal: answer.value.isOptimal,
    together: before.length,
  })
}

import type { Tx } from '../../access/as-actor.ts'
import type { Visit } from '../../access/visit.ts'
import { civilDate } from '../../shared/day.ts'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { countAmounts } from '../counting/count-amounts.ts'
import { auditOf } from '../publications/audit-of.ts'
import type { Audit } from '../publications/publication.ts'
import { protectInWorker } from '../suppression/in-worker.ts'
import { TablesDisagree } from '../suppression/problem.ts'
import type { StatTable } from '../table/stat-table.ts'
import { amountRule, changesOfFew } from './amounts.ts'
import { type Choice, requestOf } from './choice.ts'
import { type Earlier, listEarlier } from './earlier.ts'
import {
  amountsInside,
  familyTable,
  joined,
  type Known,
  knownBefore,
  type ShelfRefusal,
  tellsSmallChanges,
  toldBy,
} from './known-before.ts'
import { threshold } from './threshold.ts'

/** Up to so many cells the least that must be hidden is looked for; above, a good proposal is mended. */
const mostExact = 130
/** So long that is looked for; then the least that was found stands, proved safe all the same. */
const mostSeconds = 3
/** Larger tables are made on the command line, which may take minutes. */
const mostCells = 4000

const countRule = { threshold, zeros: 'show' } as const

export type ProtectRefusal =
  | ShelfRefusal
  | 'cannot-be-protected'
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
  /** Of how much and not of how many. */
  readonly isAmount: boolean
  /** How many tables on the shelf it was protected together with. */
  readonly together: number
}

export type Counted = { readonly choice: Choice; readonly table: StatTable }

/**
 * Tables as they may leave at once: protected and audited together with each other, and with what was published
 * of the same before. Only one that is alone corrects another.
 */
export async function protectTables(
  { tx, today }: Visit,
  tables: readonly Counted[],
  corrects: string | null,
): Promise<Decision<readonly ProtectedTable[], ProtectRefusal>> {
  const size = tables.reduce((sum, { table }) => sum + table.cells.length, 0)
  if (size > mostCells) return refuse('too-large', { most: mostCells })
  const earlier = await listEarlier(tx)
  const { year } = civilDate(today)
  const known: Known[] = []
  for (const { choice, table } of tables) {
    const amounts = await amountsOf(tx, choice)
    if (amounts?.accepted === false) return refuse('disagrees')
    const contributions = amounts?.value.contributions
    const one = await knownBefore(tx, choice, { earlier, corrects, year, table, contributions })
    if (!one.accepted) return one
    known.push(one.value)
  }
  const { owns, before, ties, hide } = joined(known)
  const isAmount = tables.some(({ choice }) => choice.measure.isAmount)
  const cells = before.reduce((sum, one) => sum + one.table.cells.length, size)
  const answer = await protectInWorker(owns, {
    ...(isAmount ? { amounts: amountRule } : countRule),
    objective: 'count',
    method: cells <= mostExact ? 'exact' : 'fast',
    secondsAtMost: mostSeconds,
    ...{ before, ties, hide },
  }).catch((problem: unknown) => {
    if (problem instanceof TablesDisagree) return null
    throw problem
  })
  if (answer === null) return refuse('disagrees')
  if (!answer.accepted) return refuse('cannot-be-protected')
  const made: ProtectedTable[] = []
  for (const [nth, { choice }] of tables.entries()) {
    const safe = answer.value.tables[nth]
    if (safe === undefined) return refuse('cannot-be-protected')
    const corrected = earlier.find(({ number }) => number === corrects)
    if (
      corrected !== undefined &&
      (await isToldByCorrecting(tx, choice, { safe, corrected, year }))
    ) {
      return refuse(isAmount ? 'few-changed' : 'small-changes')
    }
    const telling = amountsInside(choice, safe, { earlier, year, knownOn: tx.today })
    if (telling !== null) return refuse('amounts-tell', { number: telling.number })
    made.push({
      ...summed(safe, auditOf(answer.value, nth)),
      ...{ isOptimal: answer.value.isOptimal, isAmount, together: before.length },
    })
  }
  return accept(made)
}

/** One table by itself. */
export async function protectTable(
  visit: Visit,
  choice: Choice,
  { table, corrects }: { readonly table: StatTable; readonly corrects: string | null },
): Promise<Decision<ProtectedTable, ProtectRefusal>> {
  const made = await protectTables(visit, [{ choice, table }], corrects)
  if (!made.accepted) return made
  const [one] = made.value
  if (one === undefined) throw new Error('One table was asked for')
  return accept(one)
}

async function amountsOf(tx: Tx, choice: Choice) {
  return choice.measure.isAmount ? countAmounts(tx, requestOf(choice)) : null
}

/** Whether the old edition and the new one together give away what is told of a few. */
async function isToldByCorrecting(
  tx: Tx,
  choice: Choice,
  { safe, corrected, year }: { safe: StatTable; corrected: Earlier; year: number },
): Promise<boolean> {
  const [shown, was] = [familyTable(choice, safe, tx.today), toldBy(corrected, year)]
  if (shown === null || was === null) return true
  const amounts = await amountsOf(tx, choice)
  if (amounts === null) return tellsSmallChanges(was, shown)
  if (!amounts.accepted) return true
  return changesOfFew(tx, choice, { now: amounts.value, own: shown, was })
}

function summed(
  table: StatTable,
  audit: Audit,
): Pick<ProtectedTable, 'table' | 'audit' | 'counts' | 'narrowest'> {
  const count = (status: string) => table.cells.filter((cell) => cell.status === status).length
  const widths = (audit.hidden ?? []).flatMap(({ least, most }) =>
    least === null || most === null ? [] : [most - least],
  )
  return {
    ...{ table, audit },
    counts: { small: count('small'), others: count('for-others') },
    narrowest: widths.length === 0 ? null : Math.min(...widths),
  }
}

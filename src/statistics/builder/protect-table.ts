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
import { listEarlier } from './earlier.ts'
import {
  amountsInside,
  familyTable,
  knownBefore,
  type ShelfRefusal,
  tellsSmallChanges,
  toldBy,
} from './known-before.ts'
import { threshold } from './threshold.ts'

/** Up to so many cells the least that must be hidden is looked for; above, a good proposal is mended. */
const mostExact = 130
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

/** The table as it may leave: protected and audited together with what was published of the same before. */
export async function protectTable(
  { tx, today }: Visit,
  choice: Choice,
  { table, corrects }: { readonly table: StatTable; readonly corrects: string | null },
): Promise<Decision<ProtectedTable, ProtectRefusal>> {
  if (table.cells.length > mostCells) return refuse('too-large', { most: mostCells })
  const earlier = await listEarlier(tx)
  const { year } = civilDate(today)
  const amounts = choice.measure.isAmount ? await countAmounts(tx, requestOf(choice)) : null
  if (amounts?.accepted === false) return refuse('disagrees')
  const contributions = amounts?.value.contributions
  const asked = { earlier, corrects, year, table, contributions }
  const known = await knownBefore(tx, choice, asked)
  if (!known.accepted) return known
  const { own, before, ties, hide } = known.value
  const cells = [own, ...before].reduce((sum, one) => sum + one.table.cells.length, 0)
  const answer = await protectInWorker([own], {
    ...(amounts === null ? countRule : { amounts: amountRule }),
    objective: 'count',
    method: cells <= mostExact ? 'exact' : 'fast',
    secondsAtMost: 8,
    ...{ before, ties, hide },
  }).catch((problem: unknown) => {
    if (problem instanceof TablesDisagree) return null
    throw problem
  })
  if (answer === null) return refuse('disagrees')
  const [safe] = answer.accepted ? answer.value.tables : []
  if (!answer.accepted || safe === undefined) return refuse('cannot-be-protected')
  const corrected = earlier.find(({ number }) => number === corrects)
  if (corrected !== undefined && amounts === null) {
    if (tellsSmallChanges(choice, corrected.table, safe)) return refuse('small-changes')
  }
  if (corrected !== undefined && amounts !== null) {
    const [shown, was] = [familyTable(choice, safe, tx.today), toldBy(corrected, year)]
    const isTold =
      shown === null ||
      was === null ||
      (await changesOfFew(tx, choice, { now: amounts.value, own: shown, was }))
    if (isTold) return refuse('few-changed')
  }
  const telling = amountsInside(choice, safe, { earlier, year, knownOn: tx.today })
  if (telling !== null) return refuse('amounts-tell', { number: telling.number })
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
    isAmount: amounts !== null,
    together: before.length,
  })
}

import { needsOfCounts } from '../src/statistics/suppression/needs.ts'
import { buildProblem } from '../src/statistics/suppression/problem.ts'
import {
  type ProtectAsked,
  type Protected,
  protect,
} from '../src/statistics/suppression/protect.ts'
import type { StatTable } from '../src/statistics/table/stat-table.ts'
import { dealtOut, publishedTable } from './city/made-up-table.ts'
import { auditCold } from './peers/cold-audit.ts'
import { mendedElimination } from './peers/mended-elimination.ts'
import { table as asTable, ms } from './rounds.ts'

/**
 * W4: a table protected and audited. Two peers: the same audit with every linear program made anew and
 * solved from nothing (a sample of the hidden cells, by the program), and elimination in the order of
 * cost, mended by linear programs until it passes the very same audit. Of the largest table no elimination
 * is mended: each of its programs takes seconds, and it would take thousands.
 */
const rule = { threshold: 3, zeros: 'show', objective: 'value' } as const

const sizes: readonly {
  readonly name: string
  readonly aim: string
  readonly make: () => StatTable
  readonly how: Pick<ProtectAsked, 'method' | 'intervals'>
  readonly isEliminated: boolean
}[] = [
  {
    name: 'exact, every interval',
    aim: '≤ 5 s',
    make: publishedTable,
    how: { method: 'exact', intervals: 'all' },
    isEliminated: true,
  },
  {
    name: 'fast, every interval',
    aim: '≤ 10 s',
    make: () => dealtOut(13, 6, 10, 2),
    how: { method: 'fast', intervals: 'all' },
    isEliminated: true,
  },
  {
    name: 'fast, intervals of the small ones',
    aim: '≤ 5 min',
    make: () => dealtOut(58, 5, 9, 3),
    how: { method: 'fast', intervals: 'primaries' },
    isEliminated: false,
  },
]

export async function protectTables(): Promise<string> {
  const lines: string[][] = []
  for (const size of sizes) {
    lines.push(await measure(size))
    console.log(lines.at(-1)?.join('  '))
  }
  return asTable(
    ['cells', 'how', 'small', 'hidden', 'value', 'elimination, mended', 'ours', 'aim'].concat([
      'processor',
      'programs solved',
      'audit cold, all ends',
      'ratio',
    ]),
    lines,
  )
}

async function measure({
  name,
  aim,
  make,
  how,
  isEliminated,
}: (typeof sizes)[number]): Promise<string[]> {
  const linked = [{ measure: '', table: make() }]
  const [began, processorBegan] = [performance.now(), processorMs()]
  let lastTold = began
  const answer = await protect(linked, {
    ...rule,
    ...how,
    onProgress: (step, done, of) => {
      if (performance.now() - lastTold < 10_000) return
      lastTold = performance.now()
      console.log(`  ${step} ${done} of ${of}`)
    },
  })
  const [ours, processor] = [performance.now() - began, processorMs() - processorBegan]
  if (!answer.accepted || !answer.value.audit.isSafe) throw new Error(`${name}: not protected`)
  const { value } = answer
  const asked = how.intervals === 'all' ? value.audit.hidden.length : value.primaries
  const cold = (await coldProgram(value)) * 2 * asked
  const eliminated = isEliminated ? await eliminatedValue(linked[0]?.table ?? make()) : null
  if (eliminated !== null && value.hiddenValue > eliminated) {
    console.error(`${name}: ${value.hiddenValue} is hidden, by elimination ${eliminated}`)
    process.exitCode = 1
  }
  return [
    `${value.problem.values.length}`,
    name,
    `${value.primaries}`,
    `${value.audit.hidden.length}`,
    `${value.hiddenValue}`,
    eliminated === null ? 'not run' : `${eliminated}`,
    ms(ours),
    aim,
    ms(processor),
    `${value.audit.programs}`,
    ms(cold),
    (ours / cold).toFixed(3),
  ]
}

/** Of one program, from ten hidden cells evenly taken. */
function coldProgram({ problem, audit }: Protected): Promise<number> {
  const cells = audit.hidden.map(({ cell }) => cell)
  const asked = cells.filter((_, nth) => nth % Math.ceil(cells.length / 10) === 0)
  return auditCold(problem.values, problem.relations, { hidden: new Set(cells), asked, least: 1 })
}

async function eliminatedValue(table: StatTable): Promise<number> {
  const problem = buildProblem([{ measure: '', table }])
  const needs = needsOfCounts(problem, rule)
  const fixed = new Set([...problem.values.keys()].filter((cell) => problem.values[cell] === 0))
  const costs = problem.values.map((value) => value + 1e-3)
  const hidden = await mendedElimination(problem, { needs, fixed, costs })
  return [...hidden].reduce((sum, cell) => sum + (problem.values[cell] ?? 0), 0)
}

/** What this process has taken of the processors; the solver runs in it. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

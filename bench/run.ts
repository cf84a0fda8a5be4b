/**
 * `npm run bench`, or `npm run bench -- w7`: every workload beside its peer or its floor in the same
 * run. A workload that cannot find its peer fails; it is never skipped.
 */
import { commitMonth } from './commit-month.ts'
import { dailyStockBench } from './daily-stock.ts'
import { dataQuality } from './data-quality.ts'
import { evaluateDuties, evaluateNation } from './evaluate-duties.ts'
import { monthFile } from './month-file.ts'
import { protectTables } from './protect-tables.ts'
import { registerImport } from './register-import.ts'
import { machine } from './rounds.ts'
import { workList } from './work-list.ts'

const workloads: Readonly<Record<string, () => Promise<string>>> = {
  w1: dailyStockBench,
  w4: protectTables,
  w5: dataQuality,
  w6: () => evaluateDuties(),
  'w6-nation': evaluateNation,
  w7: workList,
  w8: monthFile,
  'w8-commit': commitMonth,
  register: registerImport,
}

/** So large that it is run only when it is named. */
const named = ['w6-nation']
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in workloads))
if (unknown !== undefined) {
  throw new Error(`No workload ${unknown}: choose among ${Object.keys(workloads).join(', ')}`)
}
for (const [name, run] of Object.entries(workloads)) {
  if (asked.length === 0 ? named.includes(name) : !asked.includes(name)) continue
  console.log(`\n${name} on ${machine()}`)
  const told = await run()
  console.log(`\n${told}\n\nload afterwards: ${machine()}`)
}

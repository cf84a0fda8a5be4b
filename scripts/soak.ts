/**
 * `npm run soak`: what `npm test` does a bounded number of, in the thousands. Random tables go through
 * the protector, of every fourth seed a table of amounts too, and an outsider that shares no code with it
 * looks for a leak, and so does everybody who is alone in a cell. SOAK_TABLES says how many (3 000), SOAK_FROM
 * with which seed to begin (1 000).
 */

import { protect } from '../src/statistics/suppression/protect.ts'
import { leaks, leaksToInsiders, leaksTryingAll } from '../tests/attack/suppression/judge.ts'
import { leaksOfAmounts } from '../tests/attack/suppression/judge-amounts.ts'
import { amountsRuleOf, randomAmounts } from '../tests/attack/suppression/random-amounts.ts'
import { randomTables } from '../tests/attack/suppression/random-tables.ts'
import { ruleOf } from '../tests/attack/suppression/rule-of.ts'

const count = Number(process.env.SOAK_TABLES ?? 3000)
const first = Number(process.env.SOAK_FROM ?? 1000)
const began = performance.now()
const seen = new Map<string, number>()
const wrongs: string[] = []
/** Nothing leaves, so nothing leaks; that it is seldom is watched. */
const refused: string[] = []
let [blanks, tried] = [0, 0]

for (let seed = first; seed < first + count; seed += 1) {
  const { kind, tables } = randomTables(seed, seed % 2 === 0 ? 'small' : 'middling')
  const rule = ruleOf(seed)
  const answer = await protect(
    tables.map((table) => ({ measure: '', table })),
    { ...rule, objective: seed % 5 < 3 ? 'value' : 'count', method: 'fast' },
  )
  seen.set(kind, (seen.get(kind) ?? 0) + 1)
  if (!answer.accepted) {
    refused.push(`${seed} (${kind})`)
    continue
  }
  const byTrying = leaksTryingAll(tables, answer.value.tables, rule)
  const found = [
    ...leaks(tables, answer.value.tables, rule),
    ...leaksToInsiders(tables, answer.value.tables, rule),
    ...(byTrying ?? []),
  ]
  wrongs.push(...found.map((leak) => `seed ${seed} (${kind}): ${leak}`))
  blanks += answer.value.audit.hidden.length
  if (byTrying !== null && answer.value.audit.hidden.length > 0) tried += 1
}

for (let seed = first; seed < first + count; seed += 4) {
  const given = randomAmounts(seed)
  const { table, contributions } = given
  const amounts = amountsRuleOf(seed)
  const answer = await protect([{ measure: '', table, contributions }], {
    ...{ amounts, objective: seed % 8 < 4 ? 'value' : 'count', method: 'fast' },
  })
  seen.set('amounts', (seen.get('amounts') ?? 0) + 1)
  if (!answer.accepted) {
    refused.push(`${seed} (amounts)`)
    continue
  }
  const found = leaksOfAmounts(given, answer.value.tables[0] ?? table, amounts)
  wrongs.push(...found.map((leak) => `seed ${seed} (amounts): ${leak}`))
  blanks += answer.value.audit.hidden.length
}

for (const wrong of wrongs) console.error(wrong)
const kinds = [...seen].map(([kind, times]) => `${kind} ${times}`).join(', ')
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(`${count} tables from seed ${first} (${kinds}), ${blanks} blanks, ${seconds} s.`)
const why = refused.length === 0 ? '' : `: ${refused.join(', ')}`
console.log(`${refused.length} could not be protected and were refused${why}.`)
console.log(`Every table tried for ${tried} of them. ${wrongs.length} leaks.`)
process.exitCode = wrongs.length === 0 && refused.length <= 1 + count / 100 ? 0 : 1

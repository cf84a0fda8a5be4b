import { type RawBuilder, sql } from 'kysely'
import { nightlyEvaluation } from '../src/access/actor.ts'
import type { Tx } from '../src/access/as-actor.ts'
import { evaluate } from '../src/rules/evaluate.ts'
import { evaluateAll } from '../src/rules/evaluate-all.ts'
import { readFacts } from '../src/rules/read-facts.ts'
import type { Day } from '../src/shared/day.ts'
import { type BenchCity, benchDay, type CitySize, openCity, said } from './city/open-city.ts'
import { interleaved, median, ms, roundsOr, table } from './rounds.ts'

/**
 * W6: every duty of every child. Ours reads each batch's children and facts as the engine does and
 * evaluates them; the floor sends the very same queries, as the same role, and does nothing with the
 * rows. Children are taken by id, a batch at a time, so that memory does not grow with the country.
 */
const rounds = roundsOr(3)
const batch = 200

type Named = readonly (readonly [string, CitySize])[]

const usual: Named = [
  ['city', { authorities: 8, childrenPerAuthority: 800, placementsPerChild: 2.34 }],
  ['nation, a tenth', { authorities: 18, childrenPerAuthority: 1000, placementsPerChild: 2.47 }],
]
const nation: Named = [
  ['nation', { authorities: 180, childrenPerAuthority: 1000, placementsPerChild: 2.47 }],
]

/** The whole country takes a quarter of an hour and some 15 GB, so it is run when it is named. */
export const evaluateNation = () => evaluateDuties(nation)

export async function evaluateDuties(sizes: Named = usual): Promise<string> {
  const lines: string[][] = []
  for (const [name, size] of sizes) {
    lines.push(await measureSize(name, size))
    console.log(lines.at(-1)?.join('  '))
  }
  return table(
    ['size', 'children', 'facts', 'duties', 'ours', 'merely reading', 'ratio (aim ≤ 2)'].concat([
      'peak memory',
      'first night, all written',
      'next night, none written',
      'to merely reading',
    ]),
    lines,
  )
}

async function measureSize(name: string, size: CitySize): Promise<string[]> {
  const city = await openCity(size)
  try {
    const firstNight = await timeOf(() => evaluateAll(city.engine, city.asActor))
    await sql`vacuum analyze`.execute(city.owner)
    let duties = 0
    const measured = await interleaved(rounds, {
      ours: () =>
        timeOf(async () => {
          duties = await inBatches(city, (tx, children) => evaluateBatch(city, tx, children))
        }),
      floor: () => timeOf(() => inBatches(city, (tx, children) => readBatch(city, tx, children))),
    })
    // The whole pass of the next night: nothing has changed since the first, so nothing is written.
    await sql`delete from evaluation_run`.execute(city.owner)
    const nextDay = city.asActorOn(benchDay + 1)
    const nextNight = await timeOf(() => evaluateAll(city.engine, nextDay))
    const floor = await timeOf(() =>
      inBatches(city, (tx, children) => readBatch(city, tx, children)),
    )
    const ratios = measured.ours.map((time, round) => time / (measured.floor[round] ?? 0))
    return [
      name,
      said(city.counts.child),
      said(city.counts.fact),
      said(duties),
      ms(median(measured.ours)),
      ms(median(measured.floor)),
      median(ratios).toFixed(2),
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
      ms(firstNight),
      ms(nextNight),
      (nextNight / floor).toFixed(1),
    ]
  } finally {
    await city.close()
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

type Child = { readonly id: string; readonly born: Day; readonly in_use_since: Day | null }

async function inBatches(
  city: BenchCity,
  work: (tx: Tx, children: readonly Child[]) => Promise<number>,
): Promise<number> {
  let [sum, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const done = await city.asActor(nightlyEvaluation, async (tx) => {
      const children = await tx.rows(sql<Child>`
        select c.id, c.born, a.in_use_since from child c join authority a on a.id = c.authority_id
        where c.id > ${last} order by c.id limit ${batch}`)
      last = children.at(-1)?.id ?? last
      return children.length === 0 ? null : await work(tx, children)
    })
    if (done === null) return sum
    sum += done
  }
}

async function evaluateBatch(
  { engine }: BenchCity,
  tx: Tx,
  children: readonly Child[],
): Promise<number> {
  const calendar = await engine.readCalendar(tx)
  const childIds = children.map(({ id }) => id)
  const facts = await readFacts(tx, { kinds: engine.ruleKinds, childIds })
  const byChild = Map.groupBy(facts, ({ childId }) => childId)
  let duties = 0
  for (const { id, born, in_use_since: inUseSince } of children) {
    const subject = { kind: 'child' as const, id, born }
    const ofChild = byChild.get(id) ?? []
    const { rules } = engine
    const asked = { rules, facts: ofChild, subject, today: tx.today, calendar, inUseSince }
    duties += evaluate(asked).length
  }
  return duties
}

/** What the other reads, caught on its way to the database and read by itself. */
async function readBatch(
  { engine }: BenchCity,
  tx: Tx,
  children: readonly Child[],
): Promise<number> {
  const queries: RawBuilder<unknown>[] = []
  const listener = {
    rows: async (query: RawBuilder<unknown>) => {
      queries.push(query)
      return []
    },
  }
  const asked = { kinds: engine.ruleKinds, childIds: children.map(({ id }) => id) }
  await readFacts(listener as unknown as Tx, asked)
  await engine.readCalendar(listener as unknown as Tx)
  let rows = 0
  for (const query of queries) rows += (await tx.rows(query)).length
  return rows
}

/**
 * Writes docs/explain.md: what PostgreSQL does for the pages that are opened most, as each role sees
 * them, among 30 000 children. Run: node --import ./scripts/runtime.mjs bench/explain.ts
 */
import { writeFileSync } from 'node:fs'
import { type RawBuilder, sql } from 'kysely'
import type { Role } from '../src/access/actor.ts'
import type { Tx } from '../src/access/as-actor.ts'
import { findSession } from '../src/access/session.ts'
import { type ChainParts, readChildState } from '../src/children/child-state.ts'
import { readPlans } from '../src/duties/index.ts'
import { listChildren, listWork } from '../src/duties/queries.ts'
import { evaluateAll } from '../src/rules/evaluate-all.ts'
import { pageOfSchoolChanges } from '../src/schooling/school-changes.ts'
import { type BenchCity, openCity, said } from './city/open-city.ts'
import { signIn } from './city/sign-in.ts'

type Page = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly ask: (tx: Tx, city: BenchCity) => Promise<unknown>
}

const pressing = { key: 'senast', direction: 'asc' } as const
const list = { sort: pressing, page: 1, pageSize: 50 } as const
const noFilter = {
  section: null,
  ruleId: null,
  level: null,
  caseworkerId: null,
  standing: null,
  month: null,
  extent: null,
  outcome: null,
}

const pages: readonly Page[] = [
  {
    name: 'Arbetslistan',
    roles: ['caseworker', 'unit_manager'],
    ask: (tx) => listWork(tx, { ...list, ...noFilter }),
  },
  {
    name: 'Mina barn',
    roles: ['caseworker', 'unit_manager'],
    ask: (tx) =>
      listChildren(tx, { ...list, show: 'oppna' as const, caseworkerId: null, kind: null }),
  },
  {
    name: 'Skolgång',
    roles: ['school_contact', 'unit_manager'],
    ask: (tx) => {
      const sort = { key: 'dagar', direction: 'desc' } as const
      return pageOfSchoolChanges(tx, { choice: 'utan', begun: null, sort, page: 1, pageSize: 50 })
    },
  },
  {
    name: 'Ett barns sida',
    roles: ['caseworker', 'unit_manager'],
    ask: async (tx, { engine }) => {
      const [child] = await tx.rows(sql<{ id: string }>`select id from child limit 1`)
      const { kinds, readCalendar } = engine
      return readChildState(
        tx,
        { kinds, readCalendar, readPlans } as ChainParts,
        child?.id ?? '',
        null,
      )
    },
  },
]

const city = await openCity({
  authorities: 10,
  childrenPerAuthority: 3000,
  placementsPerChild: 6.67,
})
try {
  await evaluateAll(city.engine, city.asActor)
  await sql`vacuum analyze`.execute(city.owner)
  const { child, placement, fact } = city.counts
  const told = [
    '# What the database does for the pages opened most',
    '',
    `Made by \`bench/explain.ts\` over ${said(child)} children, ${said(placement)} placements and ${said(fact)} facts. ` +
      'Every statement is sent by the page’s own code in the role’s own eyes, so the policies are in the plans. ' +
      'Buffers say what a plan costs whatever else the machine does; times depend on it.',
  ]
  for (const page of pages) {
    for (const role of page.roles) {
      told.push('', `## ${page.name}, as ${role}`)
      for (const plan of await plansOf(city, page, role)) told.push('', '```', plan, '```')
    }
  }
  writeFileSync(new URL('../docs/explain.md', import.meta.url), `${told.join('\n')}\n`)
} finally {
  await city.close()
}

/** The page's statements with their plans, in the order it sends them. */
async function plansOf(city: BenchCity, page: Page, role: Role): Promise<string[]> {
  const [person] = await signIn(city, role, 1)
  const session = await findSession(city.asActor, person?.token ?? '')
  if (session === null) throw new Error(`Nobody is signed in as ${role}`)
  return city.asActor(session.actor, async (tx) => {
    const plans: string[] = []
    const rows = async (query: RawBuilder<unknown>) => {
      const explained = await tx.rows(
        sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers) ${query}`,
      )
      plans.push(explained.map((line) => shortened(line['QUERY PLAN'])).join('\n'))
      return tx.rows(query)
    }
    const first = async (query: RawBuilder<unknown>) => (await rows(query))[0] ?? null
    const watched = { actor: tx.actor, today: tx.today, touch: () => {}, rows, first }
    await page.ask(watched as unknown as Tx, city)
    return plans
  })
}

/** Long lists of columns and conditions tell nothing that the beginning does not. */
function shortened(line: string): string {
  return line.length > 160 ? `${line.slice(0, 157)}...` : line
}

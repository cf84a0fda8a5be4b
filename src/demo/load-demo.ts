import pg from 'pg'
import type { Engine } from '../rules/reevaluate.ts'
import type { Day } from '../shared/day.ts'
import { addBoardsAndNights } from './boards-and-nights.ts'
import { Chance } from './chance.ts'
import { type City, type CitySize, makeCity } from './city.ts'
import { addFirstHour } from './first-hour.ts'
import { addLentTeam } from './lent-team.ts'
import { addLocalRules, demoLocalRules, mirrorDemoRules } from './local-rules.ts'
import { farstaCaseworker } from './organisation/staff.ts'
import { publishTables } from './published-tables.ts'
import { addSavedTables } from './saved-tables.ts'
import { addStadsdelGroups } from './stadsdel-groups.ts'
import { addStaffMail } from './staff-mail.ts'
import { writeCity } from './write/write-city.ts'

export type DemoParts = {
  readonly ownerUrl: string
  /** The web's own login, by which tables are counted and published; without it the shelf is empty. */
  readonly appUrl?: string
  readonly today: Day
  readonly size: CitySize
  readonly engine: Engine
  readonly say: (line: string) => void
  /** The city as `planDemo` made it for that day and size, where that is done already. */
  readonly planned?: City | undefined
}

const seed = 'stockholm'

/** Whom the sign-in page offers first: one of each role in Farsta, and one at the central department. */
const writeGuide = `insert into setting (name, value)
  select 'demo-guide', jsonb_agg(id) from (
    select distinct on (a.role) a.id from appointment a
    join staff s on s.id = a.staff_id join authority au on au.id = a.authority_id
    where au.short_name in ('Farsta', 'Socialnämnden')
      and (au.short_name = 'Farsta' or a.role in ('analyst', 'on_call'))
    order by a.role, (s.name in ($1, 'Moa Nattsjö')) desc, s.name) as chosen`

/** Thinks the whole city out; nothing is written, and no database is needed. */
export function planDemo({ today, size }: Pick<DemoParts, 'today' | 'size'>): City {
  return makeCity({ seed, today, size })
}

/** Fills an empty database with the demo city and marks it as a demo: all of it, or nothing. */
export async function loadDemo(parts: DemoParts): Promise<void> {
  const { ownerUrl, today, engine, say } = parts
  const began = performance.now()
  const city = parts.planned ?? planDemo(parts)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const local = demoLocalRules(today)
    const rules = await mirrorDemoRules(client, engine, local)
    await writeCity(client, city, {
      engine: { ...engine, rules },
      chance: new Chance(`obruten/${seed}/rows`),
    })
    await addBoardsAndNights(client, city, engine.rules)
    await addLentTeam(client, city)
    await addFirstHour(client, today)
    await addLocalRules(client, city, { engine, local })
    await addStaffMail(client)
    await addStadsdelGroups(client)
    await client.query(writeGuide, [farstaCaseworker])
    await addSavedTables(client, today)
    await client.query('commit')
    await analyze(client, ownerUrl)
    if (parts.appUrl !== undefined) await publishTables({ ...parts, appUrl: parts.appUrl })
  } finally {
    await client.end()
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `Demostaden är inläst: ${city.children.length} barn i tretton stadsdelar på ${seconds.replace('.', ',')} s. ` +
      `(The demo city is loaded: ${city.children.length} children.)`,
  )
}

/** The two largest tables on one connection and all others on another: half the waiting. */
async function analyze(client: pg.Client, ownerUrl: string): Promise<void> {
  const other = new pg.Client({ connectionString: ownerUrl })
  await other.connect()
  try {
    const { rows } = await other.query<{ rest: string }>(`
      select string_agg(format('%I', tablename), ', ') as rest from pg_tables
      where schemaname = 'public' and tablename not in ('fact', 'duty')`)
    await Promise.all([client.query('analyze fact, duty'), other.query(`analyze ${rows[0]?.rest}`)])
  } finally {
    await other.end()
  }
}

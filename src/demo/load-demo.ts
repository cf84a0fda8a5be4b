import pg from 'pg'
import type { Engine } from '../rules/reevaluate.ts'
import type { Day } from '../shared/day.ts'
import { addBoardsAndNights } from './boards-and-nights.ts'
import { Chance } from './chance.ts'
import { type CitySize, makeCity } from './city.ts'
import { addFirstHour } from './first-hour.ts'
import { addLentTeam } from './lent-team.ts'
import { addLocalRules, demoLocalRules, mirrorDemoRules } from './local-rules.ts'
import { farstaCaseworker } from './organisation/staff.ts'
import { addStaffMail } from './staff-mail.ts'
import { writeCity } from './write/write-city.ts'

export type DemoParts = {
  readonly ownerUrl: string
  readonly today: Day
  readonly size: CitySize
  readonly engine: Engine
  readonly say: (line: string) => void
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

/** Fills an empty database with the demo city and marks it as a demo: all of it, or nothing. */
export async function loadDemo({ ownerUrl, today, size, engine, say }: DemoParts): Promise<void> {
  const began = performance.now()
  const city = makeCity({ seed, today, size })
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
    await client.query(writeGuide, [farstaCaseworker])
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `Demostaden är inläst: ${city.children.length} barn i tretton stadsdelar på ${seconds.replace('.', ',')} s. ` +
      `(The demo city is loaded: ${city.children.length} children.)`,
  )
}

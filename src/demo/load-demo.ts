import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Engine } from '../rules/reevaluate.ts'
import type { Day } from '../shared/day.ts'

export type DemoParts = {
  readonly ownerUrl: string
  readonly today: Day
  readonly engine: Engine
  readonly say: (line: string) => void
}

/** Fills an empty database with the demo city and marks it as a demo. */
export async function loadDemo({ ownerUrl }: DemoParts): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('begin')
  await client.query(`insert into setting (name, value) values ('demo', 'true')`)
  for (const name of ['Farsta', 'Skärholmen']) {
    const authority = uuidv7()
    const unit = uuidv7()
    await client.query('insert into authority values ($1, $2, $3, $4)', [
      authority, 'stadsdelsnamnd', `${name} stadsdelsnämnd`, name,
    ])
    await client.query('insert into unit values ($1, $2, $3)', [unit, authority, 'Barn och unga'])
    for (const role of ['caseworker', 'caseworker', 'intake', 'unit_manager', 'school_contact']) {
      const staff = uuidv7()
      await client.query('insert into staff (id, name) values ($1, $2)', [staff, `${role} ${staff.slice(-4)}`])
      await client.query(
        `insert into appointment values ($1, $2, $3, $4, $5, daterange('2020-01-01', null))`,
        [uuidv7(), staff, role, authority, role === 'school_contact' ? null : unit],
      )
    }
  }
  await client.query(`insert into school_term values (gen_random_uuid(), daterange('2026-08-18','2026-12-19'), 'Höstterminen 2026'), (gen_random_uuid(), daterange('2027-01-11','2027-06-12'), 'Vårterminen 2027')`)
  await client.query('commit')
  await client.end()
}

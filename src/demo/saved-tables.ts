import type pg from 'pg'
import { civilDate, type Day, isoDay } from '../shared/day.ts'
import { Chance } from './chance.ts'
import { daysSince2020Published } from './published-tables.ts'
import { insertRows } from './write/insert-rows.ts'

type Saved = {
  readonly name: string
  readonly address: string
  readonly daysAgo: number
  readonly isShared?: true
}

const in2020 = 'matt=child-forms&rad=stadsdel&period=2020&kol=form'

/** The analyst whom the sign-in offers first, and another of the same nämnd. */
const analysts = `select a.staff_id, a.authority_id,
    (select value from setting where name = 'demo-guide') @> to_jsonb(a.id::text) as is_first
  from appointment a join authority u on u.id = a.authority_id join staff s on s.id = a.staff_id
  where a.role = 'analyst' and u.kind = 'socialnamnd' order by is_first desc, s.name limit 2`

/**
 * What the demo's analyst comes back to: the table of 2020 in its two editions, and who was placed on the last day of a
 * year; a colleague shares one more.
 */
export async function addSavedTables(client: pg.Client, today: Day): Promise<void> {
  const { rows } = await client.query<{ staff_id: string; authority_id: string }>(analysts)
  const chance = new Chance(`obruten/saved-tables/${today}`)
  const year = civilDate(today).year - 1
  const own: readonly Saved[] = [
    {
      name: 'Barn per form 2020, rätta summor och skyddad',
      address: `${in2020}&kand=${isoDay(today - daysSince2020Published)}&upplaga=skyddad`,
      daysAgo: daysSince2020Published,
    },
    {
      name: 'Barn per form 2020, som staden publicerat',
      address: `${in2020}&upplaga=publicerad`,
      daysAgo: daysSince2020Published,
      isShared: true,
    },
    {
      name: 'Placerade den sista december, per ålder',
      address: `matt=stock&rad=age-at-placement&period=${year}-12-31&kol=sex&visa=diagram`,
      daysAgo: 9,
    },
  ]
  const colleagues: readonly Saved[] = [
    {
      name: 'Skolstart per stadsdel, kvartal för kvartal',
      address: `matt=school-start&rad=stadsdel&period=${year}&inom=quarter`,
      daysAgo: 23,
      isShared: true,
    },
  ]
  const saved = [own, colleagues].flatMap((tables, nth) =>
    tables.map(({ name, address, daysAgo, isShared = false }) => ({
      id: chance.uuid(),
      staff_id: rows[nth]?.staff_id ?? null,
      authority_id: rows[nth]?.authority_id ?? null,
      name,
      address: `/tabeller?${address}`,
      is_shared: isShared,
      saved_at: `${isoDay(today - daysAgo)} 14:20`,
    })),
  )
  await insertRows(client, 'saved_table', saved)
}

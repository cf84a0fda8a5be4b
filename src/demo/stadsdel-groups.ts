import type pg from 'pg'
import { districts } from './organisation/districts.ts'

/** How Stockholm speaks of its parts, in the order of the city's own tables; each begins at that stadsdel. */
const groups = [
  ['Västerort', 'Rinkeby-Kista'],
  ['Innerstaden', 'Kungsholmen'],
  ['Söderort', 'Enskede-Årsta-Vantör'],
] as const

/** The setting that tables by stadsdel take their order and their groups from. */
export async function addStadsdelGroups(client: pg.Client): Promise<void> {
  const names = districts.map(({ name }) => name)
  const begins = groups.map(([, first]) => names.indexOf(first))
  const value = groups.map(([group], nth) => [group, names.slice(begins[nth], begins[nth + 1])])
  await client.query(`insert into setting (name, value) values ('stadsdel-groups', $1)`, [
    JSON.stringify(value),
  ])
}

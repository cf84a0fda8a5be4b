import type pg from 'pg'
import type { Engine } from '../../rules/reevaluate.ts'
import { schoolCalendar } from '../../schooling/index.ts'
import { isoDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { writeAtHand } from '../at-hand.ts'
import { withCareEvents } from '../care-events.ts'
import type { Chance } from '../chance.ts'
import { type City, inUseSinceIn } from '../city.ts'
import { followed } from '../followed/follow.ts'
import type { Moment } from '../life/demo-fact.ts'
import type { ChildFile } from '../people/child-file.ts'
import { checkedAfterwards } from './checked-afterwards.ts'
import { childRows } from './child-rows.ts'
import { momentsUntil } from './column-values.ts'
import { dutyRows } from './duty-rows.ts'
import { factRows } from './fact-rows.ts'
import { factsInForce } from './facts-in-force.ts'
import { insertRows, type Row } from './insert-rows.ts'
import { monthRows } from './month-rows.ts'
import { organisationRows } from './organisation-rows.ts'

/** Writes the whole city, set by set, inside the caller's transaction and as the owner. */
export async function writeCity(
  client: pg.Client,
  city: City,
  { engine, chance }: { engine: Engine; chance: Chance },
): Promise<void> {
  const { today, organisation, schoolYears } = city
  const inUseSince = inUseSinceIn(today)
  const moment = momentsUntil(await nowIfToday(client, isoDay(today)))
  for (const [table, rows] of organisationRows(organisation, schoolYears, {
    chance,
    inUseSince,
  })) {
    await insertRows(client, table, rows)
  }
  const named = ({ name, ...period }: { name: string; from: number; until: number }) => {
    return { ...period, name: text(name, name) }
  }
  const calendar = schoolCalendar(schoolYears.terms.map(named), schoolYears.breaks.map(named))
  const following = { rules: engine.rules, events: engine.events, today, calendar, inUseSince }
  const children = city.children
    .map((child) => withCareEvents(child, following, chance.fork(`care/${child.id}`)))
    .map((child) => followed(child, following, chance.fork(`followed/${child.id}`)))
  const { persons, files, assignments, versions } = childRows(children, {
    moment,
    changesSchool: ({ facts, born }) =>
      engine.changesSchool(factsInForce(facts), { born, today, calendar }),
  })
  await insertRows(client, 'person', persons)
  await insertRows(client, 'child', files)
  await insertRows(client, 'assignment', assignments)
  await insertRows(client, 'child_version', versions)

  const facts = factRows(
    children.flatMap((child) => child.facts),
    engine.kinds,
    moment,
  )
  const frame = { today, calendar, chance, inUseSince }
  await checkedAfterwards(client, ['fact', ...facts.byTable.keys(), 'duty'], async () => {
    await insertRows(client, 'fact', facts.headers)
    for (const [table, rows] of facts.byTable) await insertRows(client, table, rows)
    const duties = dutiesOf(children, (child) => dutyRows(engine, child, frame))
    await insertRows(client, 'duty', duties)
  })

  await writeAtHand(client, { today, chance: chance.fork('at-hand') })

  const months = monthRows(city.monthFiles, moment)
  await insertRows(client, 'month_import', months.imports)
  await insertRows(client, 'reported_row', months.rows)
  await client.query(`insert into setting (name, value) values ('demo', 'true')`)
}

/** One child after the other, so that the rules are asked while the server takes in what they said. */
function* dutiesOf(children: readonly ChildFile[], rowsOf: (child: ChildFile) => Row[]) {
  for (const child of children) yield* rowsOf(child)
}

/** On the day itself nothing may have been recorded later than now; another day is whole. */
async function nowIfToday(client: pg.Client, today: string): Promise<Moment | null> {
  const { rows } = await client.query<{ now: Moment }>(
    `select to_char(now() at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI:SS') as now`,
  )
  const now = rows[0]?.now ?? ''
  return now.startsWith(today) ? now : null
}

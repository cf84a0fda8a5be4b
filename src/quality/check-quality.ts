import { sql } from 'kysely'
import { nightlyEvaluation } from '../access/actor.ts'
import type { AsActor, Tx } from '../access/as-actor.ts'
import { writeLog } from '../audit/write-log.ts'
import { date, uuids } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import { qualityRules } from './domain/catalogue.ts'
import { checkRegister } from './domain/check-register.ts'
import { ownCodes } from './own-codes.ts'
import { readOwnRegister } from './own-register.ts'

/** Children that are read and checked in one transaction. */
const batch = 1000

/** Numbers and persons the engine does not see; the database keeps wrong ones of both out. */
const counted = qualityRules.filter(
  ({ code }) => !['identity-number', 'person-once'].includes(code),
)

type Child = {
  readonly id: string
  readonly unit_id: string
  readonly born: Day
  readonly protection: string
}

/**
 * Holds every open file against the rules of data quality, some children at a time; what was found of
 * them before gives way. A run that was killed is begun anew: it takes no harm of what it did.
 */
export async function checkQuality(asActor: AsActor): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (let more = true; more; ) {
    more = await asActor(nightlyEvaluation, async (tx) => {
      // Imports may end at the same time, and each checks everybody: the second reads when the first has written.
      await tx.rows(sql`select pg_advisory_xact_lock(hashtext('check-quality'))`)
      const children = await tx.rows(sql<Child>`
        select id, unit_id, born, protection from child where id > ${last} and closed_on is null order by id limit ${batch}`)
      const ids = children.map(({ id }) => id)
      await writeFindings(tx, children)
      for (const ofUnit of Map.groupBy(children, (child) => child.unit_id).values()) {
        const childIds = ofUnit.map(({ id }) => id)
        await writeLog(tx, { event: 'quality-checked', outcome: 'done', childIds })
      }
      last = ids.at(-1) ?? last
      return children.length === batch
    })
  }
}

async function writeFindings(tx: Tx, children: readonly Child[]): Promise<void> {
  const childIds = children.map(({ id }) => id)
  const register = await readOwnRegister(tx, children)
  const { findings } = checkRegister(register, {
    rules: counted,
    today: tx.today,
    codes: ownCodes,
  })
  const counts = new Map<string, { child_id: string; rule: number; findings_count: number }>()
  for (const { child, rule } of findings) {
    const key = `${child} ${rule.number}`
    const held = counts.get(key) ?? { child_id: child, rule: rule.number, findings_count: 0 }
    held.findings_count += 1
    counts.set(key, held)
  }
  await tx.rows(sql`delete from quality_finding where child_id = any(${uuids(childIds)})`)
  await tx.rows(sql`insert into quality_finding (child_id, rule, findings_count, found_on)
    select child_id, rule, findings_count, ${date(tx.today)}
    from jsonb_populate_recordset(null::quality_finding, ${JSON.stringify([...counts.values()])}::jsonb)`)
}

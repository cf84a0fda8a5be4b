import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import { uuids } from '../platform/database/sql-values.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'
import type { Duty } from './duty.ts'
import type { OwnWhyStep } from './own-why.ts'

/** A duty as it is held, with its identity and whose it is. */
export type HeldDuty = Omit<Duty, 'state' | 'why'> & {
  readonly id: string
  readonly childId: string
  readonly state: Duty['state'] | 'withdrawn'
  /** Without the words of its rule version; `wholeWhy` puts them back. */
  readonly why: readonly OwnWhyStep[]
}

/** A duty as a list has it: without its explanation, which is most of its row and no list shows. */
export type ListedDuty = Omit<HeldDuty, 'why' | 'upcomingVersion'>

export const listedColumns = sql`d.id, d.child_id, d.rule_id, d.version_id, d.key, d.trigger_origin,
  d.trigger_kind, d.occurrence, d.counted_from, d.limit_day, d.plan_by, d.lapses_day, d.state,
  d.fulfilled_by, d.fulfilled_on, d.limit_at, d.fulfilled_at, d.extended_by`

const dutyColumns = sql`${listedColumns}, d.why, d.upcoming`

/** The duties of some children as the actor may see them, the most pressing first. */
export async function readDuties(tx: Tx, childIds: readonly string[]): Promise<HeldDuty[]> {
  return readDutiesWhere(tx, sql`d.child_id = any(${uuids(childIds)}) and d.state <> 'withdrawn'`)
}

export async function readDuty(tx: Tx, dutyId: string): Promise<HeldDuty | null> {
  if (!isUuid(dutyId)) return null
  const [duty] = await readDutiesWhere(tx, sql`d.id = ${dutyId}`)
  return duty ?? null
}

async function readDutiesWhere(tx: Tx, which: RawBuilder<unknown>): Promise<HeldDuty[]> {
  const rows = await tx.rows(sql<DutyRow>`select ${dutyColumns} from duty d where ${which}
    order by d.plan_by nulls last, d.rule_id, d.id`)
  return rows.map(heldDuty)
}

export type ListedRow = {
  id: string
  child_id: string
  rule_id: string
  version_id: string
  key: string
  trigger_origin: string
  trigger_kind: string
  occurrence: number
  counted_from: Day
  limit_day: Day | null
  plan_by: Day | null
  lapses_day: Day | null
  state: HeldDuty['state']
  fulfilled_by: string | null
  fulfilled_on: Day | null
  limit_at: Date | null
  fulfilled_at: Date | null
  extended_by: string | null
}

type DutyRow = ListedRow & { why: OwnWhyStep[]; upcoming: Duty['upcomingVersion'] | null }

function heldDuty(row: DutyRow): HeldDuty {
  const { why, upcoming } = row
  return { ...listedDuty(row), why, ...(upcoming && { upcomingVersion: upcoming }) }
}

export function listedDuty(row: ListedRow): ListedDuty {
  return {
    id: row.id,
    childId: row.child_id,
    ruleId: row.rule_id,
    versionId: row.version_id,
    key: row.key,
    triggerOriginId: row.trigger_origin,
    triggerKind: row.trigger_kind,
    occurrence: row.occurrence,
    countedFrom: row.counted_from,
    limit: row.limit_day,
    planBy: row.plan_by,
    lapses: row.lapses_day,
    state: row.state,
    fulfilledBy: row.fulfilled_by,
    fulfilledOn: row.fulfilled_on,
    limitAt: row.limit_at?.getTime(),
    fulfilledAt: row.fulfilled_at?.getTime(),
    extendedBy: row.extended_by ?? undefined,
  }
}

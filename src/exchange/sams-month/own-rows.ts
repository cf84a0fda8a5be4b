import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import { date } from '../../platform/database/sql-values.ts'
import {
  gradeByAge,
  listSchoolChanges,
  type SchoolChange,
  type SchoolForm,
} from '../../schooling/index.ts'
import { yearOf } from '../../shared/day.ts'
import { type Month, periodOf } from './domain/month.ts'
import type { MonthRow } from './domain/month-row.ts'

export type OwnMonth = {
  readonly rows: readonly MonthRow[]
  /** Placements of protected children: counted, never in the file. */
  readonly leftOutProtected: number
  readonly childIds: readonly string[]
}

/** The stadsdel's month from its own facts, as the month's file holds it. */
export async function readOwnMonth(tx: Tx, stadsdel: string, month: Month): Promise<OwnMonth> {
  const begun = periodOf(month)
  const changes = await listSchoolChanges(tx, { begun })
  const pseudonyms = await pseudonymsOf(tx, changes)
  const left = await tx.first(sql<{ count: number }>`
    select protected_left_out(${date(begun.from)}, ${date(begun.until)}) as count`)
  return {
    rows: changes.map((change) => monthRow(change, pseudonyms, { stadsdel, month })),
    leftOutProtected: left?.count ?? 0,
    childIds: changes.map(({ child_id }) => child_id),
  }
}

async function pseudonymsOf(
  tx: Tx,
  changes: readonly SchoolChange[],
): Promise<Map<string, string>> {
  const ids = [...new Set(changes.map(({ child_id }) => child_id))]
  const rows = await tx.rows(sql<{ id: string; pseudonym: string }>`
    select id, pseudonym_of(id) as pseudonym from unnest(${ids}::uuid[]) as id`)
  return new Map(rows.map(({ id, pseudonym }) => [id, pseudonym]))
}

function monthRow(
  change: SchoolChange,
  pseudonyms: ReadonlyMap<string, string>,
  { stadsdel, month }: { stadsdel: string; month: Month },
): MonthRow {
  const pseudonym = pseudonyms.get(change.child_id)
  if (pseudonym === undefined) throw new Error('A child in the month’s file has no pseudonym')
  const { placed_from, start_on } = change
  const isLate = start_on !== null && start_on - placed_from > 7
  return {
    stadsdel,
    month,
    pseudonym,
    birthYear: yearOf(change.born),
    sex: change.sex,
    schoolForm: (change.school_form ?? formByAge(change)) as SchoolForm | null,
    grade: change.grade ?? gradeWithin(gradeByAge(change.born, placed_from)),
    placementForm: change.form,
    placedOn: placed_from,
    changesSchool: true,
    municipality: change.municipality,
    samsSentOn: change.sams_sent_on,
    schoolStartOn: start_on,
    delayReason: isLate ? change.delay_reason : null,
    delayNote: null,
    hasSchoolPlan: change.plan_made_on !== null,
  }
}

/** Where no enrolment says it yet: what the child's age says. */
function formByAge({ born, placed_from }: SchoolChange): SchoolForm | null {
  const grade = gradeByAge(born, placed_from)
  if (grade === 0) return 'forskoleklass'
  return grade >= 1 && grade <= 9 ? 'grundskola' : null
}

function gradeWithin(grade: number): number | null {
  return grade >= 0 && grade <= 9 ? grade : null
}

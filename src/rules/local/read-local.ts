import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import type { Goal, LocalContent, LocalTerm, LocalVersion } from './local-version.ts'

/** Whatever runs a query: an actor's transaction, or the owner at the start. */
export type Runs = { readonly rows: <Row>(query: RawBuilder<Row>) => Promise<Row[]> }

/** How many versions are confirmed: since none is ever taken back, the same number is the same versions. */
export async function countConfirmed(tx: Runs): Promise<number> {
  const [row] = await tx.rows(
    sql<{
      count: number
    }>`select count(*)::int as count from local_rule_event where event = 'confirmed'`,
  )
  return row?.count ?? 0
}

export async function readConfirmed(tx: Runs): Promise<LocalVersion[]> {
  const rows = await tx.rows(sql<LocalRow>`select ${localColumns} from local_rule_version v
    where v.id in (select version_id from local_rule_event where event = 'confirmed')
    order by v.valid_from, v.id`)
  return rows.map(localVersion)
}

export const localColumns = sql`v.id, v.rule_id, v.number, v.kind, v.valid_from, v.amount, v.unit, v.trigger,
  v.fulfilled_by, v.rolling, v.reach, v.forms, v.age_from, v.age_to, v.title_sv, v.title_en, v.who_sv, v.who_en,
  v.text_sv, v.text_en, v.source_work, v.source_publisher, v.source_place`

export type LocalRow = {
  id: string
  rule_id: string
  number: number
  kind: LocalContent['kind']
  valid_from: Day
  amount: number | null
  unit: LocalTerm['unit'] | null
  trigger: string | null
  fulfilled_by: string | null
  rolling: boolean | null
  reach: Goal['reach'] | null
  forms: string[]
  age_from: number | null
  age_to: number | null
  title_sv: string | null
  title_en: string | null
  who_sv: string | null
  who_en: string | null
  text_sv: string | null
  text_en: string | null
  source_work: string
  source_publisher: string
  source_place: string
}

/** A row as what it says; the table's own checks see to it that each kind has all of its parts. */
export function localVersion(row: LocalRow): LocalVersion {
  return {
    id: row.id,
    ruleId: row.rule_id,
    number: row.number,
    validFrom: row.valid_from,
    source: {
      work: row.source_work,
      publisher: row.source_publisher,
      place: row.source_place,
    },
    ...contentOf(row),
  }
}

function contentOf(row: LocalRow): LocalContent {
  const { kind, amount, unit } = row
  if (kind === 'end' || amount === null || unit === null) return { kind: 'end' }
  const term = { amount, unit }
  return kind === 'term' ? { kind, term } : { kind, term, goal: goalOf(row) }
}

function goalOf(row: LocalRow): Goal {
  return {
    title: text(row.title_sv ?? '', row.title_en ?? ''),
    who: text(row.who_sv ?? '', row.who_en ?? ''),
    text: text(row.text_sv ?? '', row.text_en ?? ''),
    trigger: row.trigger ?? '',
    fulfilledBy: row.fulfilled_by ?? '',
    rolling: row.rolling ?? false,
    reach: row.reach ?? 'new',
    forms: row.forms,
    ageFrom: row.age_from,
    ageTo: row.age_to,
  }
}

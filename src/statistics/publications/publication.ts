import type { Day } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import type { Definition } from '../outputs/edition.ts'
import type { CellStatus, StatTable } from '../table/stat-table.ts'

/** What counts are of: how many, or how much (costs, days), where no number is small by itself. */
export type Counted = 'count' | 'amount'

/** A protected table on its way to the shelf. */
export type NewPublication = {
  readonly table: StatTable
  /** The audit of this very table; one that does not say safe is refused. */
  readonly audit: Audit
  /** Tables with the same inner cells belong to one family: 'placerade-barn'. */
  readonly family: string
  readonly counted: Counted
  /** Counts from 1 to this are hidden; at least 3. */
  readonly threshold: number
  /** How small numbers are protected, as the reader is told it. */
  readonly protection: Text
  /** What the numbers count: 'barn'. */
  readonly unit: Text
  readonly definitions: readonly Definition[]
  /** The publication that it corrects, and what was wrong there. */
  readonly corrects?: { readonly number: string; readonly reason: string } | undefined
  /** Where in the table builder it was made, so that a correction can begin there. */
  readonly source?: string | undefined
}

/** What an audit says; it may say more, and all of it is kept. */
export type Audit = {
  readonly isSafe: boolean
  readonly hidden?: readonly AuditedCell[]
}

/** The least and the most that an outsider can tell a hidden cell to be; null has no limit. */
export type AuditedCell = {
  readonly cell: number
  readonly least: number | null
  readonly most: number | null
}

/** On the list of the shelf. */
export type Listed = {
  readonly number: string
  readonly title: Text
  readonly publisher: string
  readonly publishedOn: Day
  readonly corrects: string | null
  readonly correctedBy: string | null
}

/** As anybody reads it. */
export type Published = Listed & {
  readonly family: string
  readonly content: Content
  /** What was wrong in the one that it corrects. */
  readonly correction: string | null
  readonly files: readonly ListedFile[]
}

export type ListedFile = { readonly name: string; readonly bytes: number }

/** What is written down of a table for good: of a hidden cell only that it is hidden. */
export type Content = {
  readonly table: StatTable
  readonly unit: Text
  readonly definitions: readonly Definition[]
  readonly protection: Text
}

/** For the analysts of the nämnd: who published it and why it is safe. */
export type Overseen = {
  readonly publishedBy: string | null
  readonly threshold: number
  readonly counted: Counted
  readonly statuses: readonly CellStatus[]
  readonly audit: Audit
  readonly source: string | null
}

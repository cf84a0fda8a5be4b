import { sql } from 'kysely'
import type { Tx } from '../../access/as-actor.ts'
import type { Day } from '../../shared/day.ts'
import { readContent, type WrittenContent } from '../publications/content.ts'
import type { StatTable } from '../table/stat-table.ts'

/** A table on the shelf, and the address it was made at where the reader's own nämnd published it. */
export type Earlier = {
  readonly number: string
  readonly publishedOn: Day
  readonly source: string | null
  /** The number of the publication that it corrects. */
  readonly corrects: string | null
  readonly table: StatTable
}

/** All that anybody has read of: a new table is held against every one of them. */
export async function listEarlier(tx: Tx): Promise<readonly Earlier[]> {
  const rows = await tx.rows(sql<{
    number: string
    published_on: Day
    content: WrittenContent
    source: string | null
    corrects: string | null
  }>`select p.number, p.published_on, p.content, p.corrects, a.source
    from publication p left join publication_audit a on a.number = p.number
    order by p.published_on, split_part(p.number, ':', 2)::int`)
  return rows.map(({ number, published_on, content, source, corrects }) => ({
    ...{ number, publishedOn: published_on, source, corrects },
    table: addedUp(readContent(content).table),
  }))
}

/** Who had not reported added nothing to any sum, and whoever reads the table can tell: it is as good as a nought. */
function addedUp(table: StatTable): StatTable {
  const cells = table.cells.map((cell) =>
    cell.status === 'missing' ? ({ value: 0, status: 'shown' } as const) : cell,
  )
  return { ...table, cells }
}

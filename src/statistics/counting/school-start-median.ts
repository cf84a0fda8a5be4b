import type { Tx } from '../../access/as-actor.ts'
import { accept, type Decision } from '../../shared/refusal.ts'
import { text } from '../../shared/text.ts'
import type { Cell, StatTable } from '../table/stat-table.ts'
import { categoryReader, countRows, tableOf } from './count-table.ts'
import { cellsHolding } from './fill-table.ts'
import type { RequestRefusal, TableRequest } from './request.ts'

/**
 * The median of the days from placement to school start, beside the table `school-start`: the same rows, columns and
 * period, without how it went. Of those who have started; a cell where nobody has is missing. The mean of the
 * middle two where they are even. It adds up to nothing, and is not to be published of a few.
 * @example placed 3, 5 and 10 November, school on 5 November, 14 November and not yet: 2 and 9 days, median 5.5.
 */
export async function schoolStartMedian(
  tx: Tx,
  request: TableRequest,
): Promise<Decision<StatTable, RequestRefusal>> {
  const counted = await countRows(tx, { ...request, measure: 'school-start' })
  if (!counted.accepted) return counted
  const dimensions = counted.value.asked.dimensions.filter((id) => id !== 'school-start')
  const asked = { ...counted.value.asked, dimensions }
  const table = tableOf({ ...counted.value, asked }, tx.today)
  const categoryOf = categoryReader(asked)
  const cellsOf = cellsHolding({ dimensions: table.dimensions, categoryOf })
  const days: number[][] = table.cells.map(() => [])
  for (const row of counted.value.rows) {
    if (row.days === null) continue
    for (const cell of cellsOf(row)) days[cell]?.push(Number(row.days))
  }
  return accept({ ...table, ...words, cells: days.map(median) })
}

const words = {
  id: 'school-start-median',
  title: text('Dagar till skolstart, median', 'Days to school start, median'),
  definition: text(
    'Median av dagarna från placeringens första dag till skolstarten, av dem som har börjat.',
    'Median of the days from the first day of the placement to the school start, of those who have started.',
  ),
}

function median(days: readonly number[]): Cell {
  const sorted = days.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (upper === undefined) return { value: null, status: 'missing' }
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return { value: (lower + upper) / 2, status: 'shown' }
}

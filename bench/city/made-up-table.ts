import { readFileSync } from 'node:fs'
import { text } from '../../src/shared/text.ts'
import { addMargins } from '../../src/statistics/suppression/margins.ts'
import type { StatTable } from '../../src/statistics/table/stat-table.ts'

/** The published year's children by stadsdel and form; a hidden one, which is 1 to 3, is taken as 2. */
function published(): number[][] {
  const lines = readFileSync('tests/fixtures/children-by-form-2020.csv', 'utf8').trim().split('\n')
  return lines.slice(1).map((line) =>
    line
      .split(';')
      .slice(1)
      .map((count) => (count === '*' ? 2 : Number(count))),
  )
}

/** The table itself with its margins, 98 cells. */
export function publishedTable(): StatTable {
  const rows = published()
  return tableOf([rows.length, rows[0]?.length ?? 0], rows.flat())
}

/**
 * Those children dealt out over more dimensions: `areas` and `forms` of the published rows, taken round
 * again where there are more of them, by age (most of them old, as they are) and by a last dimension.
 */
export function dealtOut(areas: number, forms: number, ages: number, last: number): StatTable {
  const rows = published()
  let state = 1
  const chance = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  const cells = new Array<number>(areas * forms * ages * last).fill(0)
  for (let area = 0; area < areas; area += 1) {
    for (let form = 0; form < forms; form += 1) {
      for (let left = rows[area % rows.length]?.[form] ?? 0; left > 0; left -= 1) {
        const age = Math.floor(ages * chance() ** 0.25)
        const at = ((area * forms + form) * ages + age) * last + Math.floor(last * chance())
        cells[at] = (cells[at] ?? 0) + 1
      }
    }
  }
  return tableOf([areas, forms, ages, last], cells)
}

function tableOf(sizes: readonly number[], values: readonly number[]): StatTable {
  const named = (name: string) => text(name, name)
  const whole = addMargins({
    id: 'table',
    title: named('table'),
    definition: named(''),
    notes: [],
    dimensions: sizes.map((size, nth) => ({
      id: `d${nth}`,
      label: named(`d${nth}`),
      margin: 'sum',
      categories: Array.from({ length: size }, (_, at) => ({
        id: `${at}`,
        label: named(`${at}`),
        parent: null,
      })),
    })),
    cells: values.map((value) => ({ value, status: 'shown' })),
  })
  if ('wrong' in whole) throw new Error(whole.wrong.en)
  return whole.table
}

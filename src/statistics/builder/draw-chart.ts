import type { Language, Say } from '../../shared/text.ts'
import { innerOf, type StatTable } from '../table/stat-table.ts'

/** More bars than that cannot be told apart. */
const mostBars = 240

export type Bar = { readonly row: string; readonly column: string; readonly value: number }

/**
 * The table's rows and columns as bars: without sums, and only where a number is shown. Null where
 * the table has no rows, more than two dimensions, or too many bars to be read.
 */
export function barsOf({ dimensions, cells }: StatTable, say: Say): readonly Bar[] | null {
  const [rows, columns] = dimensions
  if (rows === undefined || dimensions.length > 2) return null
  const across = columns?.categories.length ?? 1
  const bars = innerOf(rows).flatMap(([row, down]) =>
    (columns === undefined ? [[null, 0] as const] : innerOf(columns)).flatMap(([column, nth]) => {
      const value = cells[down * across + nth]?.value
      if (value === null || value === undefined) return []
      return [{ row: say(row.label), column: column === null ? '' : say(column.label), value }]
    }),
  )
  return bars.length > mostBars ? null : bars
}

/**
 * Bars as SVG, made on the server by Observable Plot in a document of jsdom's; both are loaded when
 * the first chart is asked for. What Plot would style inside the picture is styled by our own sheet,
 * since the page lets no style in that is not from there.
 */
export async function drawBars(
  bars: readonly Bar[],
  { isSmall, label, rowLabel, language }: Told & { isSmall: boolean; rowLabel: string },
): Promise<string> {
  const rows = [...new Set(bars.map(({ row }) => row))]
  const columns = [...new Set(bars.map(({ column }) => column))]
  return draw(label, (Plot) =>
    isSmall
      ? smallMultiples(Plot, { bars, rows, columns, language })
      : stackedBars(Plot, { bars, rows, columns, rowLabel, language }),
  )
}

/** A bar for each year; a year without a number has none. */
export function drawYears(
  years: readonly { readonly year: string; readonly value: number | null }[],
  { label, isShare, language }: Told & { isShare: boolean },
): Promise<string> {
  return draw(label, (Plot) => ({
    width: 960,
    height: 240,
    marginLeft: 60,
    x: { domain: years.map(({ year }) => year), label: null },
    y: {
      grid: true,
      label: null,
      ticks: 4,
      tickFormat: inLanguage(language),
      zero: true,
      ...(isShare && { percent: true, domain: [0, 100] }),
    },
    marks: [
      Plot.barY(
        years.filter(({ value }) => value !== null),
        { x: 'year', y: 'value', fill: first },
      ),
      Plot.ruleY([0]),
    ],
  }))
}

/** What Plot draws, as SVG without any style of its own, told to who hears the page by its label. */
async function draw(
  label: string,
  asked: (Plot: Plots) => import('@observablehq/plot').PlotOptions,
): Promise<string> {
  const [Plot, { JSDOM }] = await Promise.all([import('@observablehq/plot'), import('jsdom')])
  const { document } = new JSDOM('').window
  const drawn = Plot.plot({ ...asked(Plot), document, className: 'ob-plot' })
  const svg =
    drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg:last-of-type')
  if (svg === null) throw new Error('Plot drew no picture')
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style')
  // The picture has one name; Plot's own names of its parts are in English and not for a reader.
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-hidden')
  }
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return svg.outerHTML
}

/** What the picture is called, and the language its numbers are written in. */
type Told = { readonly label: string; readonly language: Language }

function inLanguage(language: Language): (value: number) => string {
  return (value) => value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
}

type Drawn = {
  readonly language: Language
  readonly bars: readonly Bar[]
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

type Plots = typeof import('@observablehq/plot')

/** Colours that are told apart in grey print and by those who see fewer of them; never alone. */
const [first, ...others] = [
  '#0b5c8a',
  '#c05a00',
  '#5b7f2b',
  '#7a4f9a',
  '#a8324a',
  '#3f7f7f',
  '#8a6d1a',
  '#555555',
] as const

function stackedBars(
  Plot: Plots,
  { bars, rows, columns, rowLabel, language }: Drawn & { readonly rowLabel: string },
): import('@observablehq/plot').PlotOptions {
  return {
    width: 960,
    height: 70 + rows.length * 26,
    marginLeft: 210,
    marginRight: 50,
    x: { grid: true, label: null, tickFormat: inLanguage(language) },
    y: { domain: [...rows], label: rowLabel === '' ? null : rowLabel },
    color: { domain: [...columns], range: [first, ...others] },
    marks: [
      Plot.barX(bars, Plot.stackX({ x: 'value', y: 'row', fill: 'column', order: [...columns] })),
      Plot.ruleX([0]),
    ],
  }
}

/** So many letters stand beside each other under a third of the page's width. */
const mostLettersAbreast = 30

function smallMultiples(
  Plot: Plots,
  { bars, rows, columns, language }: Drawn,
): import('@observablehq/plot').PlotOptions {
  const across = 3
  const place = (row: string) => rows.indexOf(row)
  // Names that would run into each other under a small chart are turned.
  const isTurned = columns.join('').length > mostLettersAbreast
  return {
    width: 960,
    height: (isTurned ? 100 : 60) + Math.ceil(rows.length / across) * 150,
    marginLeft: 40,
    marginBottom: isTurned ? 90 : 50,
    x: { domain: [...columns], label: null, tickRotate: isTurned ? -40 : 0 },
    y: { grid: true, label: null, ticks: 3, tickFormat: inLanguage(language) },
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.25 },
    marks: [
      Plot.barY(bars, {
        x: 'column',
        y: 'value',
        fx: ({ row }: Bar) => place(row) % across,
        fy: ({ row }: Bar) => Math.floor(place(row) / across),
        fill: first,
      }),
      Plot.text(rows, {
        text: (row: string) => row,
        fx: (row: string) => place(row) % across,
        fy: (row: string) => Math.floor(place(row) / across),
        frameAnchor: 'top-left',
        dy: -14,
        fontWeight: 600,
      }),
      Plot.ruleY([0]),
    ],
  }
}

/**
 * The time axis: months as fine lines, with as many names as there is room for; years above them.
 * A marker's words and today's pill stand above the axis, in as many rows as they need.
 */
import type { ScaleLinear } from 'd3-scale'
import { civilDate, type Day, dayOf } from '../../../shared/day.ts'
import type { Language } from '../../../shared/text.ts'
import type { ChainMarker, ChainSpan } from '../chain-lane.ts'
import { monthNames } from '../chain-words.ts'
import { monthStart } from '../choose-span.ts'
import { measures, type PlacedText } from './measures.ts'
import { Rows } from './rows.ts'
import { textWidth } from './text-width.ts'

export type Tick = {
  readonly x: number
  readonly kind: 'year' | 'month'
  readonly label: PlacedText | null
}

export type Flag = {
  readonly at: Day
  readonly x: number
  readonly kind: 'today' | 'marker'
  readonly label: PlacedText
}

export type AxisLayout = {
  readonly height: number
  readonly ticks: readonly Tick[]
  readonly years: readonly PlacedText[]
  readonly flags: readonly Flag[]
}

export type Frame = { readonly left: number; readonly right: number }

type AxisInput = {
  readonly span: ChainSpan
  readonly today: { readonly day: Day; readonly label: string }
  readonly markers: readonly ChainMarker[]
  readonly scale: ScaleLinear<number, number>
  readonly frame: Frame
  readonly language: Language
}

const pillPadding = 9
const yearRow = 18
const monthRow = 20

export function layOutAxis(input: AxisInput): AxisLayout {
  const flags = layOutFlags(input)
  const flagsHeight = 8 + flags.rows * (measures.pillHeight + 4)
  const years = layOutYears(input, flagsHeight + 13)
  const ticks = layOutTicks(input, flagsHeight + yearRow + 13)
  return { height: flagsHeight + yearRow + monthRow, ticks, years, flags: flags.placed }
}

function layOutFlags({ span, today, markers, scale, frame }: AxisInput) {
  const rows = new Rows(8)
  const wanted = [
    { at: today.day, words: today.label, kind: 'today' as const },
    ...markers.map(({ at, label }) => ({ at, words: label, kind: 'marker' as const })),
  ].filter(({ at }) => at >= span.from && at < span.until)
  const placed = wanted.map(({ at, words, kind }): { row: number; flag: Flag } => {
    const x = scale(at)
    const width = textWidth(words, measures.axis, 'semibold') + 2 * pillPadding
    const places = [x - width / 2, x - 2, x + 2 - width].map((start) => {
      const x0 = Math.max(frame.left, Math.min(start, frame.right - width))
      const extent = { x0, x1: x0 + width }
      return { extent, row: rows.firstFree(extent) }
    })
    const { extent, row } = places.reduce((best, one) => (one.row < best.row ? one : best))
    const { x0 } = extent
    rows.take(row, extent)
    const y0 = 6 + row * (measures.pillHeight + 4)
    const box = { x0, x1: x0 + width, y0, y1: y0 + measures.pillHeight }
    return { row, flag: { at, x, kind, label: { words, x: x0 + pillPadding, y: y0 + 14.5, box } } }
  })
  return { rows: rows.taken.length, placed: placed.map(({ flag }) => flag) }
}

/** A year's name stands at its first line in the span, where it does not meet the next one's. */
function layOutYears({ span, scale, frame }: AxisInput, y: number): PlacedText[] {
  const first = civilDate(span.from).year
  const last = civilDate(span.until - 1).year
  const rows = new Rows(6)
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  const placed = years.flatMap((year): PlacedText[] => {
    const x = scale(Math.max(span.from, dayOf(year, 1, 1))) + 4
    const width = textWidth(String(year), measures.axis, 'semibold')
    if (x + width > frame.right || !rows.isFree(0, { x0: x, x1: x + width })) return []
    rows.take(0, { x0: x, x1: x + width })
    return [{ words: String(year), x, y, box: { x0: x, x1: x + width, y0: y - 11, y1: y + 3 } }]
  })
  return placed.reverse()
}

/** Month lines; names on every first, second, third, sixth or no month, as room allows. */
function layOutTicks({ span, scale, frame, language }: AxisInput, y: number): Tick[] {
  const starts: Day[] = []
  for (let day = span.from; day < span.until; day = monthStart(day, 1)) starts.push(day)
  const names = monthNames[language]
  const monthWidth = (frame.right - frame.left) / Math.max(1, starts.length)
  const nameWidth = Math.max(...names.map((name) => textWidth(name, measures.axis))) + 10
  const every = [1, 2, 3, 6].find((step) => step * monthWidth >= nameWidth)
  const drawEvery = monthWidth >= 16 ? 1 : monthWidth >= 4 ? 3 : 12
  return starts.flatMap((day): Tick[] => {
    const month = monthOf(day)
    if (month % drawEvery !== 0 && day !== span.from) return []
    const x = scale(day)
    const words = names[month] ?? ''
    const width = textWidth(words, measures.axis)
    const isNamed = every !== undefined && month % every === 0 && x + 4 + width <= frame.right
    const box = { x0: x + 4, x1: x + 4 + width, y0: y - 11, y1: y + 3 }
    return [
      {
        x,
        kind: month === 0 ? 'year' : 'month',
        label: isNamed ? { words, x: x + 4, y, box } : null,
      },
    ]
  })
}

/** 0 for January. */
function monthOf(day: Day): number {
  return civilDate(day).month - 1
}

/**
 * Bars in rows: one after the other in the first row, what overlaps below. A break or an absence
 * inside a bar is drawn upon it. A label stands in its bar where it has room, else as a caption
 * above it; a caption further up has a leader down to its bar. One that has no room anywhere is
 * left out (the table has it), never cut through or written over another.
 */
import type { ScaleLinear } from 'd3-scale'
import type { Day } from '../../../shared/day.ts'
import { type ChainBar, type ChainSpan, drawnUntil } from '../chain-lane.ts'
import { barPadding, measures, type PlacedText } from './measures.ts'
import { type Extent, Rows } from './rows.ts'
import { shortenTo, textWidth } from './text-width.ts'

export type PlacedBar = Extent & {
  readonly bar: ChainBar
  readonly y: number
  /** It began before the drawing does. */
  readonly cutLeft: boolean
  /** It goes on: an open end, or past the drawing's end. */
  readonly goesOn: boolean
  /** Drawn upon the bar that it interrupts. */
  readonly upon: boolean
  /** Where what has happened turns into what is to come; null when it is all one. */
  readonly turnsAt: number | null
  readonly label: PlacedText | null
  /** From the caption down to the bar, when other captions stand between. */
  readonly leader: { readonly x: number; readonly y0: number; readonly y1: number } | null
}

export type BarsInput = {
  readonly bars: readonly ChainBar[]
  readonly top: number
  readonly span: ChainSpan
  readonly today: Day
  readonly scale: ScaleLinear<number, number>
  readonly frame: Extent
  /** The words for a gap without room for its label: its number of days. */
  readonly daysLabel: (days: number) => string
}

type Drawn = Omit<PlacedBar, 'y' | 'label' | 'leader' | 'upon'> & { row: number; upon: boolean }

const captionRowsAtMost = 3
const size = measures.label
const chevronRoom = 10

export function layOutBars(input: BarsInput): { placed: PlacedBar[]; height: number } {
  const drawn = putInRows(input)
  const rowCount = Math.max(-1, ...drawn.map(({ row }) => row)) + 1
  const placed: PlacedBar[] = []
  let y = input.top
  for (let row = 0; row < rowCount; row++) {
    const done = layOutRow(
      drawn.filter((one) => one.row === row),
      y,
      input,
    )
    placed.push(...done.placed)
    y += done.height + measures.rowGap
  }
  return { placed, height: rowCount === 0 ? 0 : y - input.top - measures.rowGap }
}

function putInRows({ bars, span, today, scale, frame }: BarsInput): Drawn[] {
  const rows = new Rows(-measures.barLeast + 0.5)
  const drawn: Drawn[] = []
  const inOrder = [...bars].sort((a, b) => mayInterrupt(a) - mayInterrupt(b) || a.from - b.from)
  for (const bar of inOrder) {
    const until = drawnUntil(bar, today)
    if (bar.from >= span.until || (until !== null && until <= span.from)) continue
    const x0 = Math.max(frame.x0, Math.min(scale(bar.from), frame.x1 - measures.barLeast))
    const end = until === null ? frame.x1 : Math.min(frame.x1, scale(until))
    const extent = { x0, x1: Math.max(end, x0 + measures.barLeast) }
    const host = mayInterrupt(bar) ? drawn.find((one) => holds(one, extent)) : undefined
    const row = host?.row ?? rows.firstFree(extent)
    if (!host) rows.take(row, extent)
    const turns = bar.tone === 'held' && bar.from < today && (until === null || until > today + 1)
    drawn.push({
      bar,
      ...extent,
      row,
      upon: host !== undefined,
      cutLeft: bar.from < span.from,
      goesOn: until === null || until > span.until,
      turnsAt: turns && today < span.until ? scale(today) : null,
    })
  }
  return drawn
}

/** 1 for what may stand upon another bar: those are put in after the bars that they interrupt. */
function mayInterrupt({ tone }: ChainBar): 0 | 1 {
  return tone === 'break' || tone === 'away' ? 1 : 0
}

function holds(host: Drawn, { x0, x1 }: Extent): boolean {
  return host.bar.tone === 'held' && host.x0 <= x0 + 0.5 && x1 <= host.x1 + 0.5
}

/** One row: its captions above, its bars below. */
function layOutRow(drawn: readonly Drawn[], top: number, input: BarsInput) {
  const captions = new Captions(input.frame, input.scale(input.today))
  const labelled = new Map<Drawn, { words: string; x0: number } | Caption>()
  const inOrder = [...drawn].sort((a, b) => urgency(a.bar) - urgency(b.bar))
  for (const one of inOrder) {
    const inner = one.upon ? null : labelInside(one, drawn)
    const label =
      inner ?? (one.bar.tone === 'break' ? null : captions.place(one, wordings(one, input)))
    const shortened = label ?? (one.upon ? null : labelInside(one, drawn, true))
    if (shortened) labelled.set(one, shortened)
  }
  const barTop = top + captions.rows.taken.length * measures.captionHeight
  const placed = drawn.map((one): PlacedBar => {
    const label = labelled.get(one)
    const text = label ? textAt(label, barTop) : null
    const isRaised = label && 'row' in label && label.row > 0 && text
    const x = (one.x0 + one.x1) / 2
    const leader = isRaised ? { x, y0: text.box.y1, y1: barTop } : null
    return { ...one, y: barTop, label: text, leader }
  })
  return { placed, height: barTop - top + measures.barHeight }
}

/** What should not be is named first, then what holds, in order of time. */
function urgency({ tone, from }: ChainBar): number {
  return (tone === 'gap' ? 0 : tone === 'away' ? 1e7 : 2e7) + from / 100
}

function wordings({ bar }: Drawn, { today, daysLabel }: BarsInput): string[] {
  const days = (drawnUntil(bar, today) ?? today) - bar.from
  const shortest = bar.tone === 'gap' && days > 0 ? daysLabel(days) : undefined
  return [...new Set([bar.label || shortest, bar.short, shortest])].filter(
    (words): words is string => Boolean(words),
  )
}

/**
 * The first stretch of the bar, free of what is drawn upon it, where the label has room; best one
 * that today's line does not cross.
 */
function labelInside(one: Drawn, row: readonly Drawn[], shortened = false) {
  if (one.bar.tone === 'gap' || one.bar.tone === 'away') return null
  const upon: Extent[] = row.filter(
    (other) => other !== one && other.upon && other.x0 < one.x1 && other.x1 > one.x0,
  )
  const stretches = [
    ...(one.turnsAt === null ? [] : [[...upon, { x0: one.turnsAt, x1: one.turnsAt }]]),
    upon,
  ]
  for (const taken of stretches) {
    const found = firstStretch(one, taken, shortened)
    if (found) return found
  }
  return null
}

function firstStretch(one: Drawn, taken: readonly Extent[], shortened: boolean) {
  const inOrder = [...taken].sort((a, b) => a.x0 - b.x0)
  let x0 = one.x0 + (one.cutLeft ? chevronRoom : 0)
  const end = one.x1 - (one.goesOn ? chevronRoom : 0)
  for (const next of [...inOrder, { x0: end, x1: end }]) {
    const room = next.x0 - x0 - 2 * barPadding
    const words = shortened
      ? shortenTo(one.bar.label, room, { size })
      : [one.bar.label].find((label) => textWidth(label, size) <= room)
    if (words) return { words, x0: x0 + barPadding }
    x0 = Math.max(x0, next.x1)
  }
  return null
}

type Caption = { readonly words: string; readonly x0: number; readonly row: number }

/** Caption rows, counted upwards from the bars. */
class Captions {
  readonly rows = new Rows(8)
  readonly #frame: Extent
  /** Today's line, which a caption crosses only where nothing else is free. */
  readonly #line: number

  constructor(frame: Extent, line: number) {
    this.#frame = frame
    this.#line = line
  }

  place(one: Drawn, wordings: readonly string[]): Caption | null {
    const middle = (one.x0 + one.x1) / 2
    for (const words of wordings) {
      const width = textWidth(words, size, 'semibold')
      if (width > this.#frame.x1 - this.#frame.x0) continue
      const starts = [middle - width / 2, one.x1 - width, one.x0].map((start) =>
        Math.max(this.#frame.x0, Math.min(start, this.#frame.x1 - width)),
      )
      const crossed = (x0: number) => Number(x0 < this.#line && this.#line < x0 + width)
      starts.sort((a, b) => crossed(a) - crossed(b))
      for (let row = 0; row < captionRowsAtMost; row++) {
        for (const x0 of starts) {
          if (this.#take(row, { x0, x1: x0 + width }, middle)) return { words, x0, row }
        }
      }
    }
    return null
  }

  /** A caption further up needs the way down to its bar free as well. */
  #take(row: number, extent: Extent, middle: number): boolean {
    const leader = { x0: middle - 1, x1: middle + 1 }
    const below = Array.from({ length: row }, (_, index) => index)
    if (!this.rows.isFree(row, extent)) return false
    if (!below.every((one) => this.rows.isFree(one, leader))) return false
    this.rows.take(row, extent)
    for (const one of below) this.rows.take(one, leader)
    return true
  }
}

function textAt(label: { words: string; x0: number } | Caption, barTop: number): PlacedText {
  const { words, x0 } = label
  const isCaption = 'row' in label
  const width = textWidth(words, size, isCaption ? 'semibold' : 'regular')
  const y = isCaption
    ? barTop - 5 - label.row * measures.captionHeight
    : barTop + measures.barHeight / 2 + size * 0.34
  return { words, x: x0, y, box: { x0, x1: x0 + width, y0: y - size * 0.78, y1: y + size * 0.24 } }
}

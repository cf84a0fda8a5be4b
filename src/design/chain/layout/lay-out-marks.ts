/**
 * Marks in rows under the bars: each with its words beside it, to the right or, at the edge, to
 * the left. The late and the soon are placed first. Where a long history leaves no room for words
 * the mark stands alone; its words are in the table.
 */
import type { ScaleLinear } from 'd3-scale'
import type { Day } from '../../../shared/day.ts'
import type { ChainMark, ChainSpan, MarkTone } from '../chain-lane.ts'
import { measures, type PlacedText } from './measures.ts'
import { type Extent, Rows } from './rows.ts'
import { textWidth } from './text-width.ts'

export type PlacedMark = {
  readonly mark: ChainMark
  /** The icon's middle. */
  readonly x: number
  readonly y: number
  readonly label: PlacedText | null
}

export type MarksInput = {
  readonly marks: readonly ChainMark[]
  readonly top: number
  readonly span: ChainSpan
  readonly today: Day
  readonly scale: ScaleLinear<number, number>
  readonly frame: Extent
}

/** A few marks that crowd around one week all keep their words; a long history stays low. */
const fewMarks = 12
const rowsWithWords = { few: 6, many: 3 }
const size = measures.label
const half = measures.icon / 2
const gap = 5

const order: Readonly<Record<MarkTone, number>> = {
  late: 0,
  soon: 1,
  coming: 2,
  planned: 3,
  'done-late': 4,
  fact: 5,
  done: 6,
}

export function layOutMarks(input: MarksInput): { placed: PlacedMark[]; height: number } {
  const { marks, top, span, today, scale, frame } = input
  const line = scale(today)
  const rows = new Rows(6)
  const inSpan = marks.filter(({ at }) => at >= span.from && at < span.until)
  const rowsAtMost = inSpan.length <= fewMarks ? rowsWithWords.few : rowsWithWords.many
  const placed = inSpan
    .sort((a, b) => order[a.tone] - order[b.tone] || a.at - b.at)
    .map((mark): PlacedMark => {
      const x = Math.max(frame.x0 + half, Math.min(scale(mark.at), frame.x1 - half))
      const { row, label } = findPlace(rows, wordings(x, mark, line), { x, frame, rowsAtMost })
      const y = top + row * measures.markHeight + measures.markHeight / 2
      return { mark, x, y, label: label && textAt(label, y) }
    })
    .sort((a, b) => a.mark.at - b.mark.at)
  return { placed, height: rows.taken.length * measures.markHeight }
}

type Label = { readonly words: string; readonly x0: number; readonly width: number }

type Room = { readonly x: number; readonly frame: Extent; readonly rowsAtMost: number }

function findPlace(rows: Rows, labels: readonly Label[], { x, frame, rowsAtMost }: Room) {
  for (const label of labels) {
    const extent = {
      x0: Math.min(x - half, label.x0),
      x1: Math.max(x + half, label.x0 + label.width),
    }
    if (extent.x0 < frame.x0 || extent.x1 > frame.x1) continue
    const row = rows.firstFree(extent)
    if (row >= rowsAtMost) continue
    rows.take(row, extent)
    return { row, label }
  }
  const alone = { x0: x - half, x1: x + half }
  const row = rows.firstFree(alone)
  rows.take(row, alone)
  return { row, label: null }
}

/**
 * In the order tried: the whole label to the right, to the left, then the short one the same way;
 * but what today's line would cross comes last.
 */
function wordings(x: number, { label, short, tone }: ChainMark, line: number): Label[] {
  const labels = [...new Set([label, short])].flatMap((words): Label[] => {
    if (!words) return []
    const width = textWidth(words, size, tone === 'fact' ? 'regular' : 'semibold')
    return [
      { words, width, x0: x + half + gap },
      { words, width, x0: x - half - gap - width },
    ]
  })
  const crossed = ({ x0, width }: Label) => Number(x0 < line && line < x0 + width)
  return labels.sort((a, b) => crossed(a) - crossed(b))
}

function textAt({ words, x0, width }: Label, middle: number): PlacedText {
  const y = middle + size * 0.34
  return { words, x: x0, y, box: { x0, x1: x0 + width, y0: y - size * 0.78, y1: y + size * 0.24 } }
}

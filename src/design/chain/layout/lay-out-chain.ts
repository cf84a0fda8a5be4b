/**
 * The whole drawing as numbers: where each line, bar, mark and word stands. Pure, so that "no two
 * labels meet and nothing leaves the frame" is tested on thousands of random chains.
 */
import { scaleLinear } from 'd3-scale'
import type { Day } from '../../../shared/day.ts'
import { type Language, speak, text } from '../../../shared/text.ts'
import type { ChainLane, ChainMarker, ChainSpan } from '../chain-lane.ts'
import { dayMonth, daysWords } from '../chain-words.ts'
import { type AxisLayout, layOutAxis } from './lay-out-axis.ts'
import { layOutBars, type PlacedBar } from './lay-out-bars.ts'
import { layOutMarks, type PlacedMark } from './lay-out-marks.ts'
import { measures, type PlacedText } from './measures.ts'
import { shortenTo, textWidth } from './text-width.ts'

export type LaneLayout = {
  readonly id: string
  readonly title: PlacedText
  readonly top: number
  readonly height: number
  readonly bars: readonly PlacedBar[]
  readonly marks: readonly PlacedMark[]
  /** Said in a lane where nothing is drawn. */
  readonly quiet: PlacedText | null
}

export type ChainLayout = {
  readonly width: number
  readonly height: number
  /** Where the axis begins and ends. */
  readonly left: number
  readonly right: number
  readonly axis: AxisLayout
  readonly lanes: readonly LaneLayout[]
}

export type ChainInput = {
  readonly lanes: readonly ChainLane[]
  readonly today: Day
  readonly span: ChainSpan
  readonly language: Language
  readonly markers?: readonly ChainMarker[]
  /** `today` is an earlier day, which the drawing shows as it was then. */
  readonly isPast?: boolean
  readonly width?: number
}

export function layOutChain(input: ChainInput): ChainLayout {
  const { lanes, today, span, language, markers = [], width = 1200 } = input
  const say = speak(language)
  const titles = lanes.map(({ title }) => say(title))
  const left = Math.min(
    width * 0.28,
    Math.max(90, ...titles.map((title) => textWidth(title, measures.title, 'semibold') + 26)),
  )
  const right = width - measures.edge
  const scale = scaleLinear([span.from, span.until], [left, right])
  const onDay = text(dayMonth(today, 'sv'), dayMonth(today, 'en'))
  const todayLabel = say(input.isPast ? onDay : text(`i dag ${onDay.sv}`, `today ${onDay.en}`))
  const axis = layOutAxis({
    span,
    markers,
    scale,
    language,
    today: { day: today, label: todayLabel },
    frame: { left, right },
  })
  const frame = { x0: left, x1: right }
  let top = axis.height
  const placed = lanes.map((lane, index): LaneLayout => {
    const inside = top + measures.lanePadding
    const shared = { span, today, scale, frame }
    const daysLabel = (days: number) => say(daysWords(days))
    const bars = layOutBars({ ...shared, bars: lane.bars, top: inside, daysLabel })
    const space = bars.height > 0 ? measures.rowGap : 0
    const marks = layOutMarks({ ...shared, marks: lane.marks, top: inside + bars.height + space })
    const content = bars.height + (marks.height > 0 ? space + marks.height : 0)
    const height = Math.max(measures.laneLeast, content + 2 * measures.lanePadding)
    const shift = (height - 2 * measures.lanePadding - content) / 2
    const laid: LaneLayout = {
      id: lane.id,
      title: laneTitle(titles[index] ?? '', top + height / 2, left),
      top,
      height,
      bars: bars.placed.map((one) => moveBar(one, shift)),
      marks: marks.placed.map((one) => moveMark(one, shift)),
      quiet: content > 0 ? null : quietLine(say(quietWords(lane)), left, top + height / 2, right),
    }
    top += height
    return laid
  })
  return { width, height: top + 4, left, right, axis, lanes: placed }
}

function quietWords({ bars, marks }: ChainLane) {
  return bars.length + marks.length === 0
    ? text('inga uppgifter', 'nothing recorded')
    : text('inget under den här tiden', 'nothing in this period')
}

function laneTitle(words: string, middle: number, left: number): PlacedText {
  const size = measures.title
  const room = left - 14
  const shown = shortenTo(words, room, { size, weight: 'semibold', least: 1 }) ?? words
  const y = middle + size * 0.34
  const width = textWidth(shown, size, 'semibold')
  return { words: shown, x: 12, y, box: { x0: 12, x1: 12 + width, y0: y - 12, y1: y + 4 } }
}

function quietLine(words: string, left: number, middle: number, right: number): PlacedText | null {
  const x = left + 8
  const shown = shortenTo(words, right - x, { size: measures.axis })
  if (shown === null) return null
  const y = middle + measures.axis * 0.34
  const width = textWidth(shown, measures.axis)
  return { words: shown, x, y, box: { x0: x, x1: x + width, y0: y - 10, y1: y + 3 } }
}

function moveText(placed: PlacedText | null, by: number): PlacedText | null {
  if (!placed) return null
  const { box } = placed
  return { ...placed, y: placed.y + by, box: { ...box, y0: box.y0 + by, y1: box.y1 + by } }
}

function moveBar(bar: PlacedBar, by: number): PlacedBar {
  const leader = bar.leader && { x: bar.leader.x, y0: bar.leader.y0 + by, y1: bar.leader.y1 + by }
  return { ...bar, y: bar.y + by, label: moveText(bar.label, by), leader }
}

function moveMark(mark: PlacedMark, by: number): PlacedMark {
  return { ...mark, y: mark.y + by, label: moveText(mark.label, by) }
}

import { scaleBand, scaleLinear } from 'd3-scale'
import { textWidth } from '../../design/chain/layout/text-width.ts'
import { useLanguage } from '../../design/index.ts'
import { civilDate } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { outcomes } from '../duty-choice.ts'
import type { Month } from './unit-state.ts'

const height = 190
const edge = { top: 20, bottom: 36, side: 2 }

/**
 * One stacked bar a month, the number due above it. Drawn once for a wide page and once for a
 * narrow one, so that letters keep their size; the style sheet shows the one that fits.
 */
export function TrendDrawing({ months, width }: { months: readonly Month[]; width: number }) {
  const language = useLanguage()
  const across = scaleBand<number>()
    .domain(months.map(({ month }) => month))
    .range([edge.side, width - edge.side])
    .paddingInner(0.28)
  const most = Math.max(1, ...months.map(({ due }) => due.count))
  const up = scaleLinear([0, most], [height - edge.bottom, edge.top])
  const ground = height - edge.bottom
  return (
    <svg
      className="ob-trend-drawing"
      data-width={width < 500 ? 'narrow' : 'wide'}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {months.map((month, index) => {
        const x = across(month.month) ?? 0
        const middle = x + across.bandwidth() / 2
        const { year, month: number } = civilDate(month.month)
        const name = formatDay(month.month, language, 'medium').split(' ')[1] ?? ''
        const room = across.step()
        const words = textWidth(name, 12) <= room ? name : name.slice(0, 1)
        return (
          <g key={month.month}>
            <Bar month={month} x={x} width={across.bandwidth()} up={up} />
            {month.due.count > 0 && (
              <text className="ob-trend-count" x={middle} y={up(month.due.count) - 5}>
                {month.due.count}
              </text>
            )}
            <text className="ob-trend-month" x={middle} y={ground + 15}>
              {words}
            </text>
            {(index === 0 || number === 1) && (
              <text className="ob-trend-month" x={middle} y={ground + 30}>
                {year}
              </text>
            )}
          </g>
        )
      })}
      <line className="ob-trend-ground" x1={0} x2={width} y1={ground} y2={ground} />
    </svg>
  )
}

function Bar(props: {
  readonly month: Month
  readonly x: number
  readonly width: number
  readonly up: (count: number) => number
}) {
  const { month, x, width, up } = props
  let below = 0
  return outcomes.map((outcome) => {
    const { count } = month.outcomes[outcome]
    if (count === 0) return null
    const from = up(below)
    below += count
    return (
      <rect
        key={outcome}
        className="ob-trend-bar"
        data-outcome={outcome}
        x={x}
        y={up(below)}
        width={width}
        height={from - up(below)}
      />
    )
  })
}

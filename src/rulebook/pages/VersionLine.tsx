import { textWidth } from '../../design/chain/layout/text-width.ts'
import { useLanguage, useSay } from '../../design/index.ts'
import type { RuleVersion } from '../../rules/rule.ts'
import { type Day, yearOf } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { type Bar, layOutVersions } from '../domain/version-line.ts'
import { texts } from '../texts.ts'

const rowHeight = 46
const top = 26

type Props = { readonly versions: readonly RuleVersion[]; readonly today: Day }

/**
 * The versions of a rule on one axis, as the chain draws what has held and what is to come. Twice, so
 * that letters keep their size; the table under it says the same.
 */
export function VersionLine(props: Props) {
  return (
    <figure className="ob-versions" aria-hidden="true">
      <VersionDrawing {...props} width={880} />
      <VersionDrawing {...props} width={340} />
    </figure>
  )
}

function VersionDrawing({ versions, today, width }: Props & { width: number }) {
  const say = useSay()
  const line = layOutVersions(versions, { today, width })
  const height = top + versions.length * rowHeight + 22
  const ground = height - 20
  const word = say(texts.today)
  const room = textWidth(word, 13)
  return (
    <svg
      className="ob-chain-drawing ob-version-drawing"
      data-width={width < 500 ? 'narrow' : 'wide'}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {line.years.map(({ year, x }) => (
        <g key={year} className="ob-tick" data-kind="year">
          <path d={`M${round(x)} ${top - 6}V${ground}`} />
        </g>
      ))}
      <g className="ob-flag" data-kind="today">
        <path d={`M${round(line.today)} 4V${ground}`} />
      </g>
      {line.bars.map((bar, index) => (
        <VersionBar
          key={bar.version.id}
          bar={bar}
          y={top + index * rowHeight}
          width={width}
          today={line.today}
        />
      ))}
      <g className="ob-month">
        {line.years.map(({ year, x }) => (
          <text key={year} x={round(x + 3)} y={height - 6}>
            {year}
          </text>
        ))}
        <text x={round(Math.min(line.today + 5, width - room))} y={14}>
          {word}
        </text>
      </g>
    </svg>
  )
}

/** From the bar's beginning where there is room, else against an edge, and not across today's line. */
function labelAt(
  x0: number,
  { room, width, today }: { room: number; width: number; today: number },
): number {
  const x = Math.min(x0, Math.max(0, width - room))
  const meets = x < today + 6 && x + room > today - 6
  const left = today - 8 - room
  return meets && left >= 0 ? left : x
}

function VersionBar(props: { bar: Bar; y: number; width: number; today: number }) {
  const { bar, y, width, today } = props

  const say = useSay()
  const language = useLanguage()
  const { version, x0, x1, cutLeft, goesOn, state } = bar
  const place = say(version.source.place)
  const number = /\(\d{4}:\d+\)/.exec(version.source.work.sv)?.[0] ?? ''
  const day = cutLeft ? yearOf(version.validFrom) : formatDay(version.validFrom, language)
  const when = cutLeft ? texts.since(String(day)) : texts.from(String(day))
  const words = [`${place} ${number}`.trim(), say(when)].join(', ')
  const x = labelAt(x0, { room: textWidth(words, 14), width, today })
  const tip = goesOn ? 8 : 0
  const path = `M${round(x0)} ${y + 20}H${round(x1 - tip)}${
    goesOn ? `L${round(x1)} ${y + 29} ${round(x1 - tip)} ${y + 38}` : `V${y + 38}`
  }H${round(x0)}${cutLeft ? '' : 'z'}`
  return (
    <g className="ob-bar" data-tone={state === 'coming' ? 'planned' : 'held'} data-state={state}>
      <path d={path} />
      <text x={round(x)} y={y + 15}>
        {words}
      </text>
    </g>
  )
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}

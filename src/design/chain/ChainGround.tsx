// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
import type { AxisLayout } from './layout/lay-out-axis.ts'
import type { ChainLayout } from './layout/lay-out-chain.ts'
import type { PlacedText } from './layout/measures.ts'
import { round } from './MarkIcon.tsx'

export function Words({ placed: { words, x, y } }: { placed: PlacedText }) {
  return (
    <text x={round(x)} y={round(y)}>
      {words}
    </text>
  )
}

/** What lies under everything: lanes and the lines of the axis. */
export function Ground({ layout: { width, left, axis, lanes, height } }: { layout: ChainLayout }) {
  return (
    <g aria-hidden="true">
      {lanes.map(({ id, top, height: laneHeight }, index) => (
        <g key={id}>
          <rect
            className="ob-lane"
            data-odd={index % 2 === 0 ? true : undefined}
            x="0"
            y={round(top)}
            width={width}
            height={round(laneHeight)}
          />
        </g>
      ))}
      <path
        className="ob-lane-edge"
        d={`M${round(left)} ${round(axis.height)}V${round(height - 4)}`}
      />
      {axis.ticks.map(({ x, kind, label }) => (
        <g key={x} className="ob-tick" data-kind={kind}>
          <path d={`M${round(x)} ${round(axis.height - (label ? 18 : 4))}V${round(height - 4)}`} />
        </g>
      ))}
    </g>
  )
}

/** Names of lanes, months and years: drawn after all lines, so that none crosses them. */
export function GroundWords({ layout: { axis, lanes } }: { layout: ChainLayout }) {
  return (
    <g aria-hidden="true">
      {lanes.map(({ id, title, quiet }) => (
        <g key={id}>
          <g className="ob-lane-title">
            <Words placed={title} />
          </g>
          {quiet && (
            <g className="ob-lane-quiet">
              <Words placed={quiet} />
            </g>
          )}
        </g>
      ))}
      <g className="ob-month">
        {axis.ticks.map(({ x, label }) => label && <Words key={x} placed={label} />)}
      </g>
      <g className="ob-year">
        {axis.years.map((year) => (
          <Words key={year.words} placed={year} />
        ))}
      </g>
    </g>
  )
}

/** Today and the caller's own lines; their words stand above the axis. */
export function Flags({ axis, bottom }: { axis: AxisLayout; bottom: number }) {
  return (
    <g>
      {axis.flags.map(({ at, x, kind, label }) => (
        <g key={`${kind}-${at}-${label.words}`} className="ob-flag" data-kind={kind}>
          <path d={`M${round(x)} ${label.box.y1}V${round(bottom - 4)}`} />
          <rect
            x={round(label.box.x0)}
            y={label.box.y0}
            width={round(label.box.x1 - label.box.x0)}
            height={label.box.y1 - label.box.y0}
            rx="10"
          />
          <Words placed={label} />
        </g>
      ))}
    </g>
  )
}

/** Hatching says "not as it should be" also in grey and in print. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-gap`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="ob-hatch-ground" width="7" height="7" />
        <rect className="ob-hatch-gap" width="2" height="7" />
      </pattern>
      <pattern id={`${id}-away`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="ob-hatch-ground" width="6" height="6" />
        <circle className="ob-hatch-away" cx="3" cy="3" r="1.3" />
      </pattern>
    </defs>
  )
}

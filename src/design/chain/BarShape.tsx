import type { PlacedBar } from './layout/lay-out-bars.ts'
import { measures } from './layout/measures.ts'
import { round } from './MarkIcon.tsx'

/**
 * The bar itself: solid for what has been, dashed and lighter for what is to come, hatched for
 * what should not be. An open end has a tip; a beginning before the drawing has no edge.
 */
export function BarShape({ placed, patterns }: { placed: PlacedBar; patterns: string }) {
  const { bar, x0, x1, y, turnsAt, goesOn, cutLeft, upon } = placed
  const tip = goesOn && bar.tone !== 'gap' && bar.tone !== 'away'
  const shape = { y, cutLeft, tip }
  if (bar.tone === 'break') {
    const middle = y + measures.barHeight / 2
    return (
      <g className="ob-bar" data-tone="break" data-upon={upon ? true : undefined}>
        <rect x={round(x0)} y={y + 1} width={round(x1 - x0)} height={measures.barHeight - 2} />
        <path d={`M${round(x0 + 3)} ${middle}H${round(x1 - 3)}`} />
      </g>
    )
  }
  const fill =
    bar.tone === 'gap' || bar.tone === 'away' ? `url(#${patterns}-${bar.tone})` : undefined
  return (
    <g className="ob-bar" data-tone={bar.tone} data-upon={upon ? true : undefined}>
      {turnsAt === null ? (
        <path d={outline({ ...shape, x0, x1 })} {...(fill && { fill })} />
      ) : (
        <>
          <path data-part="ahead" d={outline({ y, x0: turnsAt, x1, cutLeft: true, tip })} />
          <path d={outline({ y, x0, x1: turnsAt, cutLeft, tip: false })} />
        </>
      )}
    </g>
  )
}

type Outline = { x0: number; x1: number; y: number; cutLeft: boolean; tip: boolean }

/** Clockwise from the top left; a cut side is left open, so that no edge is drawn there. */
function outline({ x0, x1, y, cutLeft, tip }: Outline): string {
  const bottom = y + measures.barHeight
  const corner = round(Math.min(4, (x1 - x0) / 2))
  const point = round(Math.min(9, (x1 - x0) / 2))
  const right = round(x1)
  const left = round(x0)
  const end = tip
    ? `H${round(right - point)}L${right} ${y + measures.barHeight / 2} ${round(right - point)} ${bottom}`
    : `H${round(right - corner)}q${corner} 0 ${corner} ${corner}V${bottom - corner}q0 ${corner} ${-corner} ${corner}`
  if (cutLeft) return `M${left} ${y}${end}H${left}`
  return `M${round(left + corner)} ${y}${end}H${round(left + corner)}q${-corner} 0 ${-corner} ${-corner}V${y + corner}q0 ${-corner} ${corner} ${-corner}z`
}

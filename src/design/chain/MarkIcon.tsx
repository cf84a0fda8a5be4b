import type { MarkTone } from './chain-lane.ts'

/** A mark of 16 units around (x, y). Shape tells the tone; colour only says it again. */
export function MarkIcon({ x, y, tone }: { x: number; y: number; tone: MarkTone }) {
  return (
    <g className="ob-mark" data-tone={tone} transform={`translate(${round(x)} ${round(y)})`}>
      {tone === 'planned' ? (
        <rect className="ob-mark-ground" x={-5.5} y={-5.5} width={11} height={11} rx={2} />
      ) : (
        <circle className="ob-mark-ground" r={tone === 'fact' ? 4.5 : 8} />
      )}
      {tone === 'planned' && <path className="ob-mark-sign" d="M-5-2H5" />}
      {tone === 'late' && <path className="ob-mark-sign" d="M0-4.4V.8M0 3.6v.6" />}
      {tone === 'soon' && <path className="ob-mark-sign" d="M0-4V.3L2.8 2" />}
      {(tone === 'done' || tone === 'done-late') && (
        <path className="ob-mark-sign" d="M-3.6.3-1.1 2.9 3.6-2.8" />
      )}
    </g>
  )
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

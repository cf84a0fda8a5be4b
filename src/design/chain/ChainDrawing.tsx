// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
// biome-ignore-all lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is not interactive
import type { ReactNode } from 'react'
import { speak, text } from '../../shared/text.ts'
import { BarShape } from './BarShape.tsx'
import { Flags, Ground, GroundWords, Patterns, Words } from './ChainGround.tsx'
import { barStatus, dayWithYear, markWords, periodWords } from './chain-words.ts'
import type { PlacedBar } from './layout/lay-out-bars.ts'
import { type ChainInput, type LaneLayout, layOutChain } from './layout/lay-out-chain.ts'
import type { PlacedMark } from './layout/lay-out-marks.ts'
import { MarkIcon, round } from './MarkIcon.tsx'

export type ChainDrawingProps = ChainInput & {
  /** Tells the patterns of several drawings on one page apart. */
  readonly id: string
}

/**
 * The chain as one drawing. Each bar and mark is named in full for those who hear it, and is a
 * link where there is somewhere to go; `ChainTable` tells the same in rows.
 */
export function ChainDrawing({ id, ...input }: ChainDrawingProps) {
  const layout = layOutChain(input)
  const say = speak(input.language)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no other element for a group inside SVG
    <svg
      className="ob-chain-drawing"
      viewBox={`0 0 ${layout.width} ${round(layout.height)}`}
      role="group"
      aria-label={say(text('Kedjan, ritad längs tiden', 'The chain, drawn along time'))}
    >
      <Patterns id={id} />
      <Ground layout={layout} />
      {layout.lanes.map((lane) => (
        <g key={lane.id}>
          {lane.bars.map((bar) => (
            <Item key={barKey(bar)} {...barItem(bar, input)} lane={lane}>
              <BarShape placed={bar} patterns={id} />
            </Item>
          ))}
        </g>
      ))}
      <Flags axis={layout.axis} bottom={layout.height} />
      <GroundWords layout={layout} />
      {layout.lanes.map((lane) => (
        <g key={lane.id}>
          <g aria-hidden="true">
            {lane.bars.map((placed) => (
              <BarWords key={barKey(placed)} placed={placed} />
            ))}
          </g>
          {lane.marks.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
            <Item key={index} {...markItem(mark, input)} lane={lane}>
              <MarkIcon x={mark.x} y={mark.y} tone={mark.mark.tone} />
              {mark.label && (
                <g className="ob-mark-label" data-tone={mark.mark.tone}>
                  <Words placed={mark.label} />
                </g>
              )}
            </Item>
          ))}
        </g>
      ))}
    </svg>
  )
}

type ItemWords = { readonly spoken: string; readonly href: string | undefined }

function barItem({ bar }: PlacedBar, { language, today }: ChainInput): ItemWords {
  const said = [
    bar.label,
    periodWords(bar, today, language),
    barStatus(bar, today)[language],
    bar.detail,
  ]
  return { spoken: said.filter(Boolean).join(', '), href: bar.href }
}

function markItem({ mark }: PlacedMark, { language }: ChainInput): ItemWords {
  const said = [
    mark.label,
    dayWithYear(mark.at, language),
    markWords[mark.tone][language],
    mark.detail,
  ]
  return { spoken: said.filter(Boolean).join(', '), href: mark.href }
}

/** Named in full: on a pointer's rest as a tip, and for those who hear the page. */
function Item(props: ItemWords & { lane: LaneLayout; children: ReactNode }) {
  const { spoken, href, lane, children } = props
  const name = `${lane.title.words}: ${spoken}`
  const inside = (
    <>
      <title>{name}</title>
      {children}
    </>
  )
  return href ? (
    <a href={href} aria-label={name}>
      {inside}
    </a>
  ) : (
    <g role="img" aria-label={name}>
      {inside}
    </g>
  )
}

/** A bar's words are drawn after the lines through the lanes, so that these never cross them. */
function BarWords({ placed: { bar, y, label, leader, turnsAt } }: { placed: PlacedBar }) {
  const isCaption = label !== null && label.y < y
  const isAhead = label !== null && turnsAt !== null && label.x >= turnsAt
  return (
    <g
      className="ob-chain-label"
      data-tone={bar.tone}
      data-caption={isCaption ? true : undefined}
      data-ahead={isAhead ? true : undefined}
    >
      {leader && (
        <path
          className="ob-leader"
          d={`M${round(leader.x)} ${round(leader.y0 + 1)}V${leader.y1}`}
        />
      )}
      {label && <Words placed={label} />}
    </g>
  )
}

function barKey({ bar, x0, y }: PlacedBar): string {
  return `${bar.from}-${x0}-${y}-${bar.label}`
}

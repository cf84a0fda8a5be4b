import { type Day, dayOf, yearOf } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { text } from '../../shared/text.ts'
import { useLanguage, useSay } from '../language.tsx'
import { RowStatus, What } from './ChainTable.tsx'
import type { ChainLane, ChainMarker, ChainSpan } from './chain-lane.ts'
import { type ChainRow, chainRows } from './chain-rows.ts'
import { MarkIcon } from './MarkIcon.tsx'

type Line =
  | { readonly kind: 'row'; readonly day: Day; readonly row: ChainRow }
  | { readonly kind: 'today' | 'marker' | 'year'; readonly day: Day; readonly words: string }

/** What stands first of what falls on one day. */
const order = { year: 0, marker: 1, today: 2, row: 3 } as const

/** The chain on a narrow screen: the same axis standing up, time going down, today across it. */
export function ChainList(props: {
  readonly id: string
  readonly lanes: readonly ChainLane[]
  readonly today: Day
  readonly isPast?: boolean
  readonly span: ChainSpan
  readonly markers?: readonly ChainMarker[]
}) {
  const { id, lanes, today, span, markers = [] } = props
  const say = useSay()
  const language = useLanguage()
  const inSpan = lanes.map((lane) => ({
    ...lane,
    bars: lane.bars.filter(
      ({ from, until }) => from < span.until && (until === null || until > span.from),
    ),
    marks: lane.marks.filter(({ at }) => at >= span.from && at < span.until),
  }))
  const lines: Line[] = [
    ...chainRows(inSpan, today, language).map((row): Line => ({ kind: 'row', day: row.day, row })),
    {
      kind: 'today',
      day: today,
      words: say(props.isPast ? text('Den dagen', 'That day') : text('I dag', 'Today')),
    },
    ...markers
      .filter(({ at }) => at >= span.from && at < span.until)
      .map(({ at, label }): Line => ({ kind: 'marker', day: at, words: label })),
  ]
  const years = new Set(lines.map(({ day }) => yearOf(day)))
  for (const year of years)
    lines.push({ kind: 'year', day: dayOf(year, 1, 1), words: String(year) })
  lines.sort((a, b) => a.day - b.day || order[a.kind] - order[b.kind])
  return (
    <>
      <p>
        <a href={`#${id}-i-dag`}>
          {say(
            props.isPast ? text('Till den dagen', 'To that day') : text('Till i dag', 'To today'),
          )}
        </a>
      </p>
      <ol className="ob-chain-list">
        {lines.map((line) =>
          line.kind === 'row' ? (
            <ListRow key={line.row.key} row={line.row} />
          ) : line.kind === 'year' ? (
            <li key={line.words} className="ob-chain-year">
              {line.words}
            </li>
          ) : (
            <li
              key={`${line.kind}-${line.day}-${line.words}`}
              id={line.kind === 'today' ? `${id}-i-dag` : undefined}
              className="ob-chain-flag"
              data-kind={line.kind}
            >
              <span>
                {line.words} {formatDay(line.day, language)}
              </span>
            </li>
          ),
        )}
      </ol>
    </>
  )
}

function ListRow({ row }: { row: ChainRow }) {
  const { when, lane, status, kind, tone } = row
  return (
    <li className="ob-chain-row" data-kind={kind} data-tone={tone}>
      <span className="ob-chain-sign" aria-hidden="true">
        {kind === 'mark' && (
          <svg viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
            <MarkIcon x={0} y={0} tone={row.tone as 'fact'} />
          </svg>
        )}
      </span>
      <div>
        <p className="ob-chain-when">
          {when} <span className="ob-tag">{lane}</span>
        </p>
        <p className="ob-chain-what">
          <span>
            <What row={row} />
          </span>
          {tone !== 'fact' && tone !== 'held' && (
            <span className="ob-chain-status">
              <RowStatus tone={tone}>{status}</RowStatus>
            </span>
          )}
        </p>
      </div>
    </li>
  )
}

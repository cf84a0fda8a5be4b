import type { Day } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { ChainDrawing } from './ChainDrawing.tsx'
import { ChainList } from './ChainList.tsx'
import { ChainTable } from './ChainTable.tsx'
import type { ChainLane, ChainMarker } from './chain-lane.ts'
import { chooseSpan, reachesOutside } from './choose-span.ts'

export type ChainProps = {
  readonly lanes: readonly ChainLane[]
  readonly today: Day
  readonly extent: 'recent' | 'all'
  readonly markers?: readonly ChainMarker[]
  /** Where the other extent is shown; the link is left out when there is nothing more to show. */
  readonly extentHref: string
  /** The chain is shown as it was on `today`, an earlier day. */
  readonly isPast?: boolean
  readonly id?: string
  /** Its name when a page holds more than one. */
  readonly label?: string
}

/**
 * The chain in all its forms: a wide drawing, a middling one that is also the printed one, a list
 * for a narrow screen, and always the table. The style sheet shows the one that fits.
 */
export function Chain(props: ChainProps) {
  const { lanes, today, extent, markers = [], extentHref, id = 'kedjan', label } = props
  const say = useSay()
  const language = useLanguage()
  const span = chooseSpan(lanes, today, extent)
  const drawing = { lanes, today, span, language, markers, isPast: props.isPast ?? false }
  return (
    <section className="ob-chain" id={id} aria-label={label ?? say(text('Kedjan', 'The chain'))}>
      <a className="ob-skip-past" href={`#${id}-tabell`}>
        {say(text('Hoppa över bilden, till tabellen', 'Skip the drawing, to the table'))}
      </a>
      <div className="ob-chain-frame ob-chain-wide">
        <ChainDrawing {...drawing} id={`${id}-bred`} width={1200} />
      </div>
      <div className="ob-chain-frame ob-chain-middling">
        <ChainDrawing {...drawing} id={`${id}-smal`} width={780} />
      </div>
      <div className="ob-chain-narrow">
        <ChainList {...drawing} id={id} />
      </div>
      <Legend />
      <div className="ob-chain-more">
        {(extent === 'all' || reachesOutside(lanes, span)) && (
          <a href={extentHref}>
            {extent === 'all'
              ? say(text('Visa bara den senaste tiden', 'Show only recent time'))
              : say(text('Visa hela historien', 'Show the entire history'))}
          </a>
        )}
      </div>
      <div id={`${id}-tabell`} tabIndex={-1}>
        <Disclosure summary={say(text('Visa som tabell', 'Show as a table'))}>
          <ChainTable lanes={lanes} today={today} />
        </Disclosure>
      </div>
    </section>
  )
}

/** What the shapes mean, small and last. */
function Legend() {
  const say = useSay()
  const entries = [
    { tone: 'held', words: text('har gällt', 'has held') },
    { tone: 'ahead', words: text('framåt eller planerat', 'ahead or planned') },
    { tone: 'gap', words: text('lucka', 'gap') },
    { tone: 'away', words: text('borta', 'away') },
    { tone: 'break', words: text('lov', 'school break') },
  ]
  return (
    <ul className="ob-chain-legend">
      {entries.map(({ tone, words }) => (
        <li key={tone} data-tone={tone}>
          {say(words)}
        </li>
      ))}
    </ul>
  )
}

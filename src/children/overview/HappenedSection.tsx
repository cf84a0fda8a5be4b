import { Timeline, useLanguage, useSay } from '../../design/index.ts'
import { addMonths, isoDay } from '../../shared/day.ts'
import { dayText, formatDay } from '../../shared/day-words.ts'
import type { OverviewProps } from './OverviewPage.tsx'
import { texts } from './texts.ts'
import { happenedSince, mostHappened } from './what-happened.ts'

/** What the board has not heard: everything since it last took the care up. */
export function HappenedSection(props: OverviewProps & { readonly isProtected: boolean }) {
  const { visit, parts, state, isProtected } = props
  const say = useSay()
  const language = useLanguage()
  const { today } = visit
  const last = parts.lastTakenUp(state.facts)
  const since = last?.day ?? addMonths(today, -6)
  const all = happenedSince(since, {
    // What it counts from stands in the heading already.
    facts: state.facts.filter(({ id }) => id !== last?.factId),
    kinds: parts.lanes.flatMap(({ kinds }) => [...kinds]),
    words: parts.kindWords,
    today,
    say,
    isProtected,
  })
  const shown = all.slice(0, mostHappened)
  return (
    <section>
      <h2>
        {last === null
          ? say(texts.happenedHalfYear)
          : say(texts.happened(`${say(last.words)} ${say(dayText(last.day))}`))}
      </h2>
      {last === null && <p>{say(texts.neverTakenUp)}</p>}
      {shown.length === 0 && <p>{say(texts.nothingHappened)}</p>}
      <Timeline
        items={shown.map(({ id, day, what, isEnd, detail }) => ({
          key: id,
          when: formatDay(day, language),
          dateTime: isoDay(day),
          title: isEnd ? say(texts.ended(what)) : what,
          detail,
        }))}
      />
      {all.length > shown.length && <p>{say(texts.andMore(all.length - shown.length))}</p>}
    </section>
  )
}

/** The chain as rows in order of time: what the table and the narrow list are made from. */
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { type Language, speak } from '../../shared/text.ts'
import type { BarTone, ChainLane, MarkTone } from './chain-lane.ts'
import { barStatus, daysWords, markWords, periodWords } from './chain-words.ts'

export type ChainRow = {
  readonly key: string
  readonly day: Day
  readonly when: string
  readonly lane: string
  readonly what: string
  readonly detail: string | undefined
  readonly status: string
  readonly kind: 'bar' | 'mark'
  readonly tone: BarTone | MarkTone
  readonly href: string | undefined
}

export function chainRows(lanes: readonly ChainLane[], today: Day, language: Language): ChainRow[] {
  const say = speak(language)
  const rows = lanes.flatMap(({ id, title, bars, marks }) => [
    ...bars.map((bar, index): ChainRow => {
      const days = (bar.until ?? today) - bar.from
      return {
        key: `${id}-period-${index}`,
        day: bar.from,
        when: periodWords(bar, today, language),
        lane: say(title),
        what: bar.label || say(daysWords(days)),
        detail: bar.detail,
        status: say(barStatus(bar, today)),
        kind: 'bar',
        tone: bar.tone,
        href: bar.href,
      }
    }),
    ...marks.map(
      (mark, index): ChainRow => ({
        key: `${id}-dag-${index}`,
        day: mark.at,
        when: formatDay(mark.at, language),
        lane: say(title),
        what: mark.label,
        detail: mark.detail,
        status: say(markWords[mark.tone]),
        kind: 'mark',
        tone: mark.tone,
        href: mark.href,
      }),
    ),
  ])
  return rows.sort((a, b) => a.day - b.day)
}

import type { OverviewPart } from '../children/index.ts'
import { formatDay } from '../shared/day-words.ts'
import { text } from '../shared/text.ts'
import { texts } from './texts.ts'

const notYet = text('inte registrerad', 'not recorded')

export const overviewPart: OverviewPart = {
  title: texts.laneTitle,
  order: 40,
  tell: ({ of, say, language }) => {
    const last = of('region-notified').at(-1)
    const value = last === undefined ? say(notYet) : formatDay(last.from, language, 'long')
    return [{ term: say(texts.notice), value }]
  },
}

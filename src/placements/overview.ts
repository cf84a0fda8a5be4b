import type { OverviewPart } from '../children/index.ts'
import { formatDay } from '../shared/day-words.ts'
import { contains } from '../shared/period.ts'
import { text } from '../shared/text.ts'
import { placementForms } from './domain/placement-forms.ts'
import { toPlacement } from './queries.ts'
import { texts } from './texts.ts'

const own = {
  placed: text('Placerad', 'Placed'),
  since: (day: string) => text(`sedan ${day}`, `since ${day}`),
  notNow: text('inte placerad nu', 'not placed now'),
  before: text('Tidigare placeringar', 'Earlier placements'),
  awaySince: (day: string) => text(`avviken sedan ${day}`, `absconded since ${day}`),
}

/** Where the child lives now; of a protected child only that it is placed, and since when. */
export const overviewPart: OverviewPart = {
  title: texts.laneTitle,
  order: 10,
  tell: ({ of, today, say, language, isProtected }) => {
    const holds = ({ from, until }: { from: number; until: number | null }) =>
      contains({ from, until }, today)
    const placements = of('placement')
    const now = placements.find(holds)
    const away = of('absconding').find(holds)
    const before = placements.filter(({ until }) => until !== null && until <= today).length
    const day = (at: number) => formatDay(at, language, 'long')
    const earlier = { term: say(own.before), value: String(before) }
    if (now === undefined) return [{ term: say(own.placed), value: say(own.notNow) }, earlier]
    const { form, homeName, municipality, plannedEnd } = toPlacement(now)
    return [
      { term: say(own.placed), value: say(own.since(day(now.from))) },
      ...(isProtected
        ? []
        : [
            { term: say(texts.form), value: say(placementForms[form].name) },
            { term: say(texts.home), value: homeName },
            { term: say(texts.municipality), value: municipality },
          ]),
      ...(plannedEnd === null ? [] : [{ term: say(texts.plannedEnd), value: day(plannedEnd) }]),
      ...(away === undefined
        ? []
        : [{ term: say(texts.absconding), value: say(own.awaySince(day(away.from))) }]),
      earlier,
    ]
  },
}

import { civilDate, type Day, dayOf } from '../../shared/day.ts'
import type { Story } from './story.ts'

/** The first day of the calendar month before today's. */
export function lastMonthFrom(today: Day): Day {
  const { year, month } = civilDate(today)
  return month === 1 ? dayOf(year - 1, 12, 1) : dayOf(year, month - 1, 1)
}

/** Placed last month with a change of school, so that the month's file has rows. */
export const placedLastMonth: Story = {
  shows: 'placed last month, school changed',
  ages: [7, 15],
  tell: (life) => {
    const { chance } = life
    life.wentToSchool(life.ago(600))
    const from = lastMonthFrom(life.today) + chance.whole(0, 26)
    const form = chance.pick(['jourhem', 'familjehem', 'familjehem', 'hvb', 'natverkshem'] as const)
    const stay = life.placed(form, from, { changesSchool: true })
    life.under('sol', stay.from)
    const because = chance.pick(['skola-ej-utsedd', 'handlingar-saknas', 'barnets-halsa'] as const)
    const start = chance.pick([1, 2, 3, 4, 5, 6, 7, 9, 12])
    life.goesOnToSchool(stay, {
      start,
      because,
      sams: chance.whole(0, 3),
      plan: chance.whole(2, 9),
    })
    if (chance.happens(0.85)) life.tellsRegion(stay, chance.whole(1, 7))
  },
}

/** Placed late last month, at school first in this: a file sent in between lacks the start. */
export const startedAfterReport: Story = {
  shows: 'school began after the month was reported',
  ages: [8, 14],
  tell: (life) => {
    life.wentToSchool(life.ago(600))
    const stay = life.placed('jourhem', lastMonthFrom(life.today) + 24, { changesSchool: true })
    life.under('sol', stay.from)
    life.goesOnToSchool(stay, { start: 11, because: 'vantar-pa-mottagande-skola', sams: 2 })
    life.tellsRegion(stay, 5)
  },
}

import type { Story } from './story.ts'

/**
 * Taken into care at once, and the court decided six weeks later. LVU counts the half-year from the
 * decision, lagen (2026:1600) 6 kap. 4 § from the day the child came to the home: on the day of the
 * new law the last day moves forward by those weeks.
 */
export const clockMoves: Story = {
  shows: 'the new law gives an earlier day',
  ages: [3, 5],
  tell: (life) => {
    const taken = life.ago(94)
    const decided = life.ago(48)
    const home = life.placed('jourhem', taken, { changesSchool: false })
    life.under('lvu-6', taken, decided)
    life.under('lvu-2', decided)
    life.tellsRegion(home, 4)
  },
}

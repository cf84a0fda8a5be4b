import type { Life } from '../life/life.ts'
import type { Story } from './story.ts'

/** Children who have been moved: jourhem first, then one home or several. */

/**
 * Taken at once into a jourhem, in care some weeks later. The new law counts the half-years from the
 * first day, so the board is told to meet by that.
 */
function takenAtOnce(life: Life, days: number, weeks: number) {
  const from = life.ago(days)
  const decided = from + weeks * 7
  life.under('lvu-6', from, decided)
  return { ground: life.under('lvu-2', decided), begun: from }
}

export const immediateThenCare: Story = {
  shows: 'LVU 6 § then LVU 2 §',
  ages: [6, 15],
  tell: (life) => {
    const { chance } = life
    const days = chance.whole(190, 420)
    const moved = life.inTerm(life.ago(days - chance.whole(100, 140)))
    life.wentToSchool(life.ago(days + 400))
    const { ground, begun } = takenAtOnce(life, days, 5)
    const first = life.placed('jourhem', life.ago(days), { until: moved, changesSchool: true })
    life.goesOnToSchool(first, { start: chance.whole(3, 12), plan: 8 })
    const changesSchool = chance.happens(0.6)
    const home = life.placed('familjehem', moved, { isReplacement: true, changesSchool })
    life.goesOnToSchool(home, { start: chance.whole(1, 7) })
    life.tellsRegion(first, 4)
    life.considersRegularly(ground, begun)
  },
}

/** Three homes in two years, each move planned. */
export const threeHomes: Story = {
  shows: 'three placements, moved as planned',
  ages: [7, 16],
  tell: (life) => {
    const { chance } = life
    const days = chance.whole(560, 720)
    const second = life.ago(chance.whole(420, 520))
    const third = life.inTerm(life.ago(chance.whole(60, 300)))
    life.wentToSchool(life.ago(days + 300))
    const { ground, begun } = takenAtOnce(life, days, 6)
    const first = life.placed('jourhem', life.ago(days), { until: second, changesSchool: true })
    life.goesOnToSchool(first, { start: 6, plan: 9 })
    const home = life.placed('familjehem', second, { until: third, isReplacement: true })
    const now = life.placed('natverkshem', third, { isReplacement: true, changesSchool: true })
    life.goesOnToSchool(now, { start: chance.whole(2, 11), because: 'handlingar-saknas' })
    life.tellsRegion(first, 2)
    life.considersRegularly(ground, begun)
    if (chance.happens(0.3)) life.absconds(home.from + 40, home.from + 43)
  },
}

/** Four placements and a breakdown: every move a new school. */
export const brokenDown: Story = {
  shows: 'breakdown and four placements',
  ages: [11, 16],
  tell: (life) => {
    const { chance } = life
    const days = chance.whole(600, 700)
    const second = life.inTerm(life.ago(days - 95))
    const third = life.inTerm(life.ago(chance.whole(250, 320)))
    const fourth = life.inTerm(life.ago(chance.whole(30, 120)))
    const moves = { isReplacement: true, changesSchool: true }
    life.wentToSchool(life.ago(days + 300))
    const ground = life.under('sol', life.ago(days))
    const first = life.placed('jourhem', life.ago(days), { until: second, changesSchool: true })
    life.goesOnToSchool(first, { start: 14, because: 'skola-ej-utsedd', plan: 12 })
    const broke = life.placed('familjehem', second, { ...moves, until: third, ends: 'breakdown' })
    life.goesOnToSchool(broke, { start: 5 })
    life.absconds(third - 6, third - 4)
    const again = life.placed('jourhem', third, { ...moves, until: fourth })
    life.goesOnToSchool(again, { start: 19, because: 'skolvagran', sams: 6, plan: 16 })
    const now = life.placed('konsulentstott', fourth, moves)
    life.goesOnToSchool(now, { start: 3 })
    life.tellsRegion(first, 9)
    life.considersRegularly(ground, first.from)
  },
}

/** A move is planned, with its day. */
export const plannedMove: Story = {
  shows: 'a move is planned',
  ages: [4, 14],
  tell: (life) => {
    const days = life.chance.whole(60, 110)
    life.wentToSchool(life.ago(days + 350))
    const plannedEnd = life.today + life.chance.whole(10, 30)
    const stay = life.placed('jourhem', life.ago(days), { plannedEnd })
    life.under('sol', stay.from)
    life.tellsRegion(stay, 6)
  },
}

import type { LegalBasisCode } from '../../decisions/index.ts'
import type { PlacementFormCode } from '../../placements/index.ts'
import type { Life } from '../life/life.ts'
import { sixMonthsBefore } from '../life/meetings.ts'
import type { Story } from './story.ts'

/** Children who have lived long in the same home, with överväganden in time, soon or late. */

type Steady = {
  readonly form: PlacementFormCode
  readonly days: number
  readonly changesSchool: boolean
  readonly basis?: LegalBasisCode
  readonly lateOnce?: number
}

function settles(life: Life, { form, days, changesSchool, basis = 'sol', lateOnce }: Steady): void {
  life.wentToSchool(life.ago(days + 500))
  const stay = life.placed(form, life.ago(days), { changesSchool })
  const ground = life.under(basis, stay.from)
  life.goesOnToSchool(stay, { start: life.chance.whole(1, 7), plan: life.chance.whole(3, 9) })
  life.tellsRegion(stay, life.chance.whole(1, 8))
  life.considersRegularly(ground, stay.from, lateOnce === undefined ? {} : { lateOnce })
}

export const steadyFamilyHome: Story = {
  shows: 'long in a familjehem under SoL',
  ages: [3, 16],
  tell: (life) => {
    const days = life.chance.whole(240, 720)
    settles(life, { form: 'familjehem', days, changesSchool: life.chance.happens(0.4) })
  },
}

export const networkHome: Story = {
  shows: 'with relatives',
  ages: [3, 15],
  tell: (life) => {
    const days = life.chance.whole(90, 700)
    settles(life, { form: 'natverkshem', days, changesSchool: life.chance.happens(0.15) })
  },
}

export const agencyHome: Story = {
  shows: 'in a home with a supporting agency',
  ages: [6, 16],
  tell: (life) => {
    settles(life, { form: 'konsulentstott', days: life.chance.whole(60, 400), changesSchool: true })
  },
}

export const treatmentFamily: Story = {
  shows: 'in a treatment family',
  ages: [10, 15],
  tell: (life) => {
    settles(life, {
      form: 'behandlingsfamilj',
      days: life.chance.whole(50, 250),
      changesSchool: true,
    })
  },
}

export const lateConsideration: Story = {
  shows: 'övervägande was done late',
  ages: [4, 15],
  tell: (life) => {
    const days = life.chance.whole(420, 700)
    settles(life, { form: 'familjehem', days, changesSchool: false, lateOnce: 9 })
  },
}

/** The next övervägande falls so many days from today (before today: it is late). */
export function considerationDue(inDays: number, more: Partial<Story> = {}): Story {
  return {
    shows: inDays < 0 ? 'övervägande is late' : 'övervägande is due soon',
    ages: [2, 16],
    ...more,
    tell: (life) => {
      const last = sixMonthsBefore(life.today + inDays)
      const before = sixMonthsBefore(last + 8)
      life.wentToSchool(before - 300)
      const stay = life.placed('familjehem', before, { changesSchool: false })
      const ground = life.under('sol', before)
      life.tellsRegion(stay, 5)
      life.considers(ground, last)
    },
  }
}

/** Too young for school: no row of the school's rules. */
export const preschooler: Story = {
  shows: 'under school age',
  ages: [1, 4],
  tell: (life) => {
    const days = life.chance.whole(30, 200)
    life.wentToSchool(life.ago(days + 60))
    const first = life.placed('jourhem', life.ago(days + 70), {
      until: life.ago(days),
      changesSchool: true,
    })
    life.placed('familjehem', life.ago(days), { isReplacement: true, changesSchool: true })
    const decided = life.ago(days + 38)
    life.under('lvu-6', first.from, decided)
    const ground = life.under('lvu-2', decided)
    life.tellsRegion(first, 3)
    life.considersRegularly(ground, first.from)
  },
}

/** Parents place, the nämnd consents: no care, and none of its duties but the school's. */
export const privatePlacement: Story = {
  shows: 'privately placed',
  ages: [12, 16],
  tell: (life) => {
    life.wentToSchool(life.ago(600))
    life.placed('privatplacering', life.ago(130), { changesSchool: false })
  },
}

export const withParent: Story = {
  shows: 'placed together with a parent',
  ages: [0.3, 1.5],
  tell: (life) => {
    const stay = life.placed('samplacering', life.ago(75), { plannedEnd: life.today + 60 })
    life.under('sol', stay.from)
    life.tellsRegion(stay, 2)
  },
}

import type { Life } from '../life/life.ts'
import type { Case, Story } from './story.ts'

/** Brothers and sisters: registered together, with the same parents, in one home or in several. */

function moveTogether(life: Life, isOfSchoolAge: boolean): void {
  life.wentToSchool(life.ago(700))
  const first = life.placed('jourhem', life.ago(263), {
    until: life.ago(171),
    changesSchool: isOfSchoolAge,
  })
  life.goesOnToSchool(first, { start: 4, plan: 7 })
  const home = life.placed('familjehem', life.ago(171), {
    isReplacement: true,
    changesSchool: isOfSchoolAge,
  })
  life.goesOnToSchool(home, { start: 6, plan: 5 })
  const ground = life.under('sol', first.from)
  life.tellsRegion(first, 3)
  life.considersRegularly(ground, first.from)
}

const older: Story = {
  shows: 'siblings together',
  ages: [10, 12],
  tell: (life) => moveTogether(life, true),
}

const younger: Story = {
  shows: 'siblings together',
  ages: [7, 9],
  tell: (life) => moveTogether(life, true),
}

export const together: Case = { stories: [older, younger], areTogether: true }

const inFamilyHome: Story = {
  shows: 'siblings apart',
  ages: [6, 9],
  tell: (life) => {
    life.wentToSchool(life.ago(900))
    const stay = life.placed('familjehem', life.ago(340), { changesSchool: true })
    const ground = life.under('lvu-2', stay.from)
    life.goesOnToSchool(stay, { start: 7 })
    life.tellsRegion(stay, 6)
    life.considersRegularly(ground, stay.from)
  },
}

const inResidentialCare: Story = {
  shows: 'siblings apart',
  ages: [14, 16],
  tell: (life) => {
    life.wentToSchool(life.ago(900))
    const stay = life.placed('hvb', life.ago(336), { changesSchool: true })
    const ground = life.under('lvu-2', stay.from)
    life.goesOnToSchool(stay, { start: 16, because: 'skola-ej-utsedd', sams: 4, plan: 15 })
    life.tellsRegion(stay, 6)
    life.considersRegularly(ground, stay.from)
  },
}

export const apart: Case = { stories: [inFamilyHome, inResidentialCare] }

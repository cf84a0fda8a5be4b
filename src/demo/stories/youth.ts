import type { Life } from '../life/life.ts'
import { sixMonthsBefore } from '../life/meetings.ts'
import type { Story } from './story.ts'

/** Young people: own behaviour, absconding, supported housing, and those who came alone. */

/** LVU 3 § with its omprövning; `reviewIn` days from today is the next one's last day. */
function ownBehaviour(life: Life, form: 'hvb' | 'sis', reviewIn: number): { from: number } {
  const last = sixMonthsBefore(life.today + reviewIn)
  // In time whether six months are counted from the decision or, by the new law, from the first day.
  const from = sixMonthsBefore(last + 6)
  const decided = from + 30
  life.wentToSchool(from - 400)
  const stay = life.placed(form, from, { changesSchool: true })
  life.under('lvu-6', from, decided)
  const ground = life.under('lvu-3', decided)
  if (form === 'hvb') life.goesOnToSchool(stay, { start: 8, because: 'skolvagran', plan: 10 })
  else life.goesToSchoolFrom(stay.from + 5)
  life.tellsRegion(stay, 3)
  life.considers(ground, last)
  return stay
}

export const residentialCare: Story = {
  shows: 'LVU 3 § in HVB',
  ages: [15, 17],
  tell: (life) => {
    ownBehaviour(life, 'hvb', life.chance.whole(25, 150))
  },
}

export const stateHome: Story = {
  shows: 'LVU 3 § in a state home, omprövning soon',
  ages: [16, 18],
  tell: (life) => {
    ownBehaviour(life, 'sis', 9)
  },
}

export const lateReview: Story = {
  shows: 'omprövning is late',
  ages: [15, 17],
  tell: (life) => {
    ownBehaviour(life, 'hvb', -3)
  },
}

export const absconded: Story = {
  shows: 'has absconded',
  ages: [15, 17],
  tell: (life) => {
    const { from } = ownBehaviour(life, 'hvb', life.chance.whole(30, 100))
    life.absconds(from + 45, from + 47)
    life.absconds(life.ago(3), null)
  },
}

export const cameBack: Story = {
  shows: 'had absconded and came back',
  ages: [14, 17],
  tell: (life) => {
    ownBehaviour(life, 'sis', life.chance.whole(40, 120))
    life.absconds(life.ago(40), life.ago(36))
    life.absconds(life.ago(12), life.ago(10))
  },
}

/** Came alone, lives in stödboende and goes to upper secondary school. */
function cameAlone(life: Life): void {
  const days = life.chance.whole(120, 200)
  life.wentToSchool(life.ago(days + 230))
  const hvb = life.placed('hvb', life.ago(days + 200), {
    until: life.ago(days),
    changesSchool: true,
  })
  life.goesOnToSchool(hvb, { start: life.chance.whole(2, 7) })
  life.placed('stodboende', life.ago(days), { isReplacement: true })
  const ground = life.under('sol', hvb.from)
  life.tellsRegion(hvb, 5)
  life.considersRegularly(ground, hvb.from)
}

export const unaccompanied: Story = {
  shows: 'came alone, samordningsnummer',
  ages: [17, 17],
  identity: 'samordningsnummer',
  isUnaccompanied: true,
  tell: cameAlone,
}

export const unaccompaniedReserve: Story = {
  shows: 'came alone, reservnummer',
  ages: [17, 17],
  identity: 'reservnummer',
  isUnaccompanied: true,
  tell: (life) => {
    const stay = life.placed('stodboende', life.ago(26), { changesSchool: false })
    life.under('sol', stay.from)
    life.tellsRegion(stay, 7)
  },
}

export const youngAdult: Story = {
  shows: 'over 18 in stödboende',
  ages: [18, 20],
  tell: (life) => {
    const days = life.chance.whole(60, 330)
    life.wentToSchool(life.ago(days + 400))
    const stay = life.placed('stodboende', life.ago(days), { plannedEnd: life.today + 120 })
    life.under('sol', stay.from)
    life.tellsRegion(stay, 5)
  },
}

export const upperSecondary: Story = {
  shows: 'changed upper secondary school',
  ages: [17, 17],
  tell: (life) => {
    life.wentToSchool(life.ago(110))
    const stay = life.placed('familjehem', life.ago(34), { changesSchool: true })
    life.under('sol', stay.from)
    life.goesOnToSchool(stay, { start: 12, because: 'vantar-pa-mottagande-skola', plan: null })
    life.tellsRegion(stay, 4)
  },
}

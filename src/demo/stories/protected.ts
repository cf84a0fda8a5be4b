import type { Story } from './story.ts'

/** Children whose data are protected: the address, the school and even the form may reveal. */
export const shelteredWithLarteam: Story = {
  shows: 'skyddat boende, taught by Lärteamet',
  ages: [7, 14],
  protection: 'by-decision',
  tell: (life) => {
    life.wentToSchool(life.ago(400))
    const stay = life.placed('skyddat-boende', life.ago(38), { changesSchool: true })
    life.under('sol', stay.from)
    life.isTaughtByLarteam(stay.from + 5)
    life.tellsRegion(stay, 6)
  },
}

export const shelteredWaiting: Story = {
  shows: 'skyddat boende, not taught yet',
  ages: [7, 13],
  protection: 'by-decision',
  tell: (life) => {
    life.wentToSchool(life.ago(400))
    const stay = life.placed('skyddat-boende', life.ago(4), { changesSchool: true })
    life.under('sol', stay.from)
  },
}

export const marked: Story = {
  shows: 'sekretessmarkering',
  ages: [5, 14],
  protection: 'sekretessmarkering',
  tell: (life) => {
    life.wentToSchool(life.ago(800))
    const stay = life.placed('familjehem', life.ago(300), { changesSchool: true })
    const ground = life.under('lvu-2', stay.from)
    life.goesOnToSchool(stay, { start: 6 })
    life.tellsRegion(stay, 4)
    life.considersRegularly(ground, stay.from)
  },
}

export const protectedRegistration: Story = {
  shows: 'skyddad folkbokföring',
  ages: [3, 15],
  protection: 'skyddad-folkbokforing',
  tell: (life) => {
    life.wentToSchool(life.ago(900))
    const stay = life.placed('natverkshem', life.ago(11), { changesSchool: true })
    life.under('sol', stay.from)
    life.goesOnToSchool(stay, { start: null, sams: 2, plan: null })
    life.tellsRegion(stay, 3)
  },
}

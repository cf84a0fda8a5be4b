import type { Story } from './story.ts'

/** Care that has ended, and records that had to be put right. */
export const returnedHome: Story = {
  shows: 'moved back home',
  ages: [3, 15],
  tell: (life) => {
    const ended = life.ago(life.chance.whole(5, 90))
    const from = ended - life.chance.whole(60, 400)
    life.wentToSchool(from - 400)
    const stay = life.placed('familjehem', from, {
      until: ended,
      ends: 'returned-home',
      changesSchool: life.chance.happens(0.5),
    })
    const ground = life.under('sol', from, ended)
    life.goesOnToSchool(stay, { start: 5 })
    life.tellsRegion(stay, 5)
    life.considersRegularly(ground, from, { until: ended })
    life.goesToSchoolFrom(life.calendar.nextSchoolDay(ended) ?? ended)
  },
}

export const ownHousing: Story = {
  shows: 'moved to own housing',
  ages: [19, 20],
  tell: (life) => {
    const ended = life.ago(life.chance.whole(10, 60))
    const stay = life.placed('stodboende', ended - 210, { until: ended, ends: 'own-housing' })
    life.under('sol', stay.from, ended)
    life.tellsRegion(stay, 3)
  },
}

export const careAtHome: Story = {
  shows: 'care goes on at home',
  ages: [8, 15],
  tell: (life) => {
    const [from, ended] = [life.ago(330), life.ago(70)]
    life.wentToSchool(life.ago(800))
    const stay = life.placed('familjehem', from, { until: ended, ends: 'care-at-home' })
    const ground = life.under('lvu-2', from)
    life.tellsRegion(stay, 4)
    life.considersRegularly(ground, from)
  },
}

export const corrected: Story = {
  shows: 'a placement was corrected',
  ages: [6, 15],
  tell: (life) => {
    const from = life.ago(64)
    life.wentToSchool(life.ago(600))
    const stay = life.placed('jourhem', from, {
      changesSchool: true,
      municipality: 'Haninge',
      firstSaid: { from: from + 2, data: { municipality: 'Huddinge' } },
    })
    life.under('sol', from)
    life.goesOnToSchool(stay, { start: 6 })
    life.tellsRegion(stay, 4)
  },
}

export const mistaken: Story = {
  shows: 'a school start was voided',
  ages: [8, 14],
  tell: (life) => {
    life.wentToSchool(life.ago(500))
    const stay = life.placed('familjehem', life.ago(16), { changesSchool: true })
    life.under('sol', stay.from)
    life.goesOnToSchool(stay, { start: null, sams: 1, plan: 8 })
    life.tellsRegion(stay, 5)
    life.wronglySaid(
      'school-start',
      Math.max(stay.from, life.dayBefore(life.ago(9), life.calendar.isSchoolDay)),
      { placementId: stay.id, schoolName: 'Nyponskolan', delayReason: null },
      'Registrerades på fel barn: skolstarten gällde ett syskon.',
    )
  },
}

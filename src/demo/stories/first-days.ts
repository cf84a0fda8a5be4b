import { weekday } from '../../shared/day.ts'
import type { Life } from '../life/life.ts'
import type { Story } from './story.ts'

/** Children whose care has just begun, or has not begun yet. */
export const registeredOnly: Story = {
  shows: 'registered, not placed',
  ages: [1, 16],
  tell: (life) => {
    life.wentToSchool(life.ago(420))
  },
}

export const placedToday: Story = {
  shows: 'placed today',
  ages: [7, 14],
  tell: (life) => {
    life.wentToSchool(life.ago(500))
    life.placed('jourhem', life.today, { changesSchool: true })
    life.under('lvu-6', life.today)
  },
}

/** Placed in the night by socialjouren: it lies with the intake, with nothing done yet. */
export const placedByNight: Story = {
  shows: 'without caseworker',
  ages: [5, 15],
  isUnassigned: true,
  tell: (life) => {
    life.wentToSchool(life.ago(400))
    life.placed('jourhem', life.ago(1), { changesSchool: true })
    life.under('lvu-6', life.ago(1))
  },
}

export const waitingForCaseworker: Story = {
  shows: 'without caseworker, some days on',
  ages: [8, 15],
  isUnassigned: true,
  tell: (life) => {
    life.wentToSchool(life.ago(400))
    const stay = life.placed('jourhem', life.ago(6), { changesSchool: true })
    life.under('sol', life.ago(6))
    life.goesOnToSchool(stay, { start: null, sams: 1, plan: null })
  },
}

/** So many days after a placement that changed the school, and school has not begun. */
export function withoutSchool(
  days: number,
  done: { sams: number | null; plan: number | null; region: number | null },
): Story {
  return {
    shows: `${days} days without school`,
    ages: [7, 15],
    tell: (life) => {
      life.wentToSchool(life.ago(600))
      const isImmediate = life.chance.happens(0.4)
      const form = life.chance.pick(['jourhem', 'jourhem', 'familjehem', 'konsulentstott'] as const)
      const stay = life.placed(form, life.ago(days), { changesSchool: true })
      life.under(isImmediate ? 'lvu-6' : 'sol', stay.from)
      life.goesOnToSchool(stay, { start: null, ...done })
      if (done.region !== null) life.tellsRegion(stay, done.region)
    },
  }
}

export const waits: readonly Story[] = [
  withoutSchool(1, { sams: null, plan: null, region: null }),
  withoutSchool(5, { sams: 1, plan: null, region: 3 }),
  withoutSchool(9, { sams: 2, plan: 6, region: null }),
  withoutSchool(20, { sams: null, plan: null, region: 6 }),
]

/** Began school exactly so many days after a placement of last autumn or this spring. */
export function startedAfter(days: number, near: number, more: Partial<Story> = {}): Story {
  return {
    shows: `school began on day ${days}`,
    ages: [7, 15],
    ...more,
    tell: (life) => {
      life.wentToSchool(life.ago(700))
      const from = dayForStart(life, near, days)
      const stay = life.placed('familjehem', from, { changesSchool: true })
      const basis = life.under('sol', from)
      life.goesOnToSchool(stay, { start: days, because: 'vantar-pa-mottagande-skola', plan: 6 })
      life.tellsRegion(stay, 4)
      life.considersRegularly(basis, from)
    },
  }
}

/** A day outside breaks, from which the start falls on a school day. */
export function dayForStart(life: Life, near: number, days: number) {
  const { calendar, today } = life
  return life.dayBefore(
    life.ago(Math.max(near, days)),
    (day) =>
      calendar.breakOn(day) === null && calendar.isSchoolDay(day + days) && day + days <= today,
  )
}

/** Placed in a school break: due on the first school day after it. */
export function placedInBreak(hasStarted: boolean): Story {
  return {
    shows: `placed in a school break, ${hasStarted ? 'started' : 'not started'}`,
    ages: [8, 14],
    tell: (life) => {
      const { calendar } = life
      life.wentToSchool(life.ago(450))
      const from = life.dayBefore(life.ago(1), (day) => {
        const found = calendar.breakOn(day)
        return found !== null && found.until - day >= 4 && weekday(day) < 6
      })
      const stay = life.placed('jourhem', from, { changesSchool: true })
      life.under('sol', from)
      const start = hasStarted ? (calendar.nextSchoolDay(from) ?? from) - from : null
      life.goesOnToSchool(stay, { start, because: 'lov' })
      life.tellsRegion(stay, 5)
    },
  }
}

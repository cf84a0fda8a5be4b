import type { Protection } from '../../children/index.ts'
import { decidersOf, type LegalBasisCode, legalBases } from '../../decisions/index.ts'
import type { PlacementFormCode } from '../../placements/index.ts'
import type { DelayReason, SchoolCalendar } from '../../schooling/index.ts'
import { addMonths, birthday, type Day } from '../../shared/day.ts'
import { firstWorkdayOnOrAfter } from '../../shared/swedish-holidays.ts'
import type { Chance } from '../chance.ts'
import { homeFor, municipalityFor } from '../places/homes.ts'
import { runBy } from '../places/run-by.ts'
import { Attendance, stageOn } from './attendance.ts'
import type { DemoData } from './demo-fact.ts'
import { meetingOnOrBefore } from './meetings.ts'
import type { Said } from './recording.ts'

/** What lies around a life: the day, the calendar, and homes shared with brothers and sisters. */
export type Surroundings = {
  readonly born: Day
  readonly protection: Protection
  readonly today: Day
  readonly calendar: SchoolCalendar
  /** First days of the autumn terms. */
  readonly autumns: readonly Day[]
  readonly chance: Chance
  /** Siblings placed together find their homes here, in order. */
  readonly sharedHomes: Home[] | null
}

type Home = { readonly homeName: string; readonly municipality: string }

export type Stay = {
  readonly id: string
  readonly from: Day
  readonly until: Day | null
  readonly changesSchool: boolean
}

export type StayWish = {
  readonly until?: Day
  readonly ends?: string
  readonly changesSchool?: boolean
  readonly isReplacement?: boolean
  readonly plannedEnd?: Day
  readonly homeName?: string
  readonly municipality?: string
  readonly firstSaid?: Said['firstSaid']
}

/** How school went on after a placement, in days from it; null: not yet. */
export type SchoolSteps = {
  readonly start: number | null
  readonly because?: DelayReason
  readonly sams?: number | null
  readonly plan?: number | null
  readonly school?: string
}

/**
 * One child's care, told in the order it happened. Stories speak in these verbs; each says a fact or
 * two and keeps what belongs together (a new school ends the former) together.
 */
export class Life {
  readonly today: Day
  readonly calendar: SchoolCalendar
  readonly chance: Chance
  readonly said: Said[] = []
  readonly #around: Surroundings
  readonly #attendance: Attendance
  #stays = 0

  constructor(around: Surroundings) {
    this.#around = around
    this.today = around.today
    this.calendar = around.calendar
    this.chance = around.chance
    this.#attendance = new Attendance(around.born, around.autumns, around.chance.fork('schools'))
  }

  ago(days: number): Day {
    return this.today - days
  }

  /** Goes to school since the autumn before that day; a baby to preschool from its first birthday. */
  wentToSchool(before: Day, school?: string): void {
    const autumn = this.#around.autumns.findLast((day) => day <= before) ?? before
    this.goesToSchoolFrom(Math.max(autumn, birthday(this.#around.born, 1)), school)
  }

  goesToSchoolFrom(day: Day, school?: string): void {
    if (day <= this.today) this.#attendance.begin(day, school === undefined ? {} : { school })
  }

  /** The file is closed; what school came after is not known in it. */
  leavesSight(day: Day): void {
    this.#attendance.leave(day)
  }

  isTaughtByLarteam(day: Day): void {
    this.#attendance.begin(day, { isLarteam: true })
  }

  placed(form: PlacementFormCode, from: Day, wish: StayWish = {}): Stay {
    const { until = null, ends = 'planned-move', plannedEnd = null, isReplacement = false } = wish
    const stage = stageOn(this.#around.born, from)
    const goesToSchool = stage === 'compulsory' || stage === 'upper-secondary'
    const changesSchool = wish.changesSchool === true && goesToSchool
    const home = this.#home(form, changesSchool)
    const homeName = wish.homeName ?? home.homeName
    const data = {
      form,
      homeName,
      municipality: wish.municipality ?? home.municipality,
      provider: runBy(form, homeName),
      changesSchool,
      isReplacement,
      plannedEnd,
      endReason: until === null ? null : ends,
    }
    const id = this.#say('placement', from, until, data, {
      whileOpen: { endReason: null },
      ...(wish.firstSaid === undefined ? {} : { firstSaid: wish.firstSaid }),
    })
    if (changesSchool) this.#attendance.leave(from)
    return { id, from, until, changesSchool }
  }

  /** The steps towards school, on the next school day or workday; what would lie ahead is left out. */
  goesOnToSchool({ id, from, until, changesSchool }: Stay, steps: SchoolSteps): void {
    if (!changesSchool) return
    const { start, because, sams = 1, plan = 4, school } = steps
    const day = start === null ? null : this.calendar.nextSchoolDay(from + start)
    if (day !== null && day <= this.today && (until === null || day < until)) {
      const schoolName = this.#attendance.begin(day, school === undefined ? {} : { school })
      const isLate = day - from > 7
      const delayReason = isLate ? (because ?? 'vantar-pa-mottagande-skola') : null
      this.#say('school-start', day, day + 1, { placementId: id, schoolName, delayReason })
    }
    if (sams !== null) this.#step('sams-message', id, from + sams)
    if (plan !== null) this.#step('school-plan', id, from + plan)
  }

  tellsRegion({ id, from }: Stay, after: number): void {
    const day = Math.min(this.today, firstWorkdayOnOrAfter(from + after))
    this.#say('region-notified', day, day + 1, { placementId: id })
  }

  /** The ground of law, under the name it has on the day it is decided. */
  under(basis: LegalBasisCode, from: Day, until: Day | null = null): LegalBasisCode {
    const { validUntil, successor } = legalBases[basis]
    const isReplaced = validUntil !== null && from >= validUntil && successor !== null
    const code = isReplaced ? successor : basis
    // Those who may are told with the likeliest first.
    const decidedBy = decidersOf(code)[0] ?? null
    this.#say('legal-basis', from, until, { basis: code, decidedBy }, { whileOpen: {} })
    return code
  }

  considers(of: LegalBasisCode, day: Day): void {
    const kind =
      legalBases[of].code === 'lvu-3' || of === 'law2026-3-3' ? 'omprovning' : 'overvagande'
    const decidedBy = this.chance.happens(0.12) ? 'namnd' : 'utskott'
    this.#say(kind, day, day + 1, { of, decidedBy })
  }

  /** At a meeting some days before every sixth month is out; once, perhaps, after it. */
  considersRegularly(
    of: LegalBasisCode,
    from: Day,
    { lateOnce = 0, until = this.today } = {},
  ): void {
    let previous = from
    let late = lateOnce
    for (;;) {
      const limit = addMonths(previous, 6)
      const day = late > 0 ? limit + late : meetingOnOrBefore(limit - this.chance.whole(2, 16))
      if (day >= until || day <= previous) return
      this.considers(of, day)
      late = 0
      previous = day
    }
  }

  absconds(from: Day, until: Day | null): void {
    this.#say('absconding', from, until, {}, { whileOpen: {} })
  }

  /** Recorded by mistake, and taken back. */
  wronglySaid(kind: string, day: Day, data: DemoData, mistake: string): void {
    this.#say(kind, day, day + 1, data, { mistake })
  }

  /** The latest day near `near` that fits; stories need days that hold whatever today is. */
  dayBefore(near: Day, fits: (day: Day) => boolean): Day {
    for (let day = near; day > near - 120; day -= 1) if (fits(day)) return day
    return near
  }

  /** That day, or the last before it with school on, then and ten days later. */
  inTerm(day: Day): Day {
    const { breakOn } = this.calendar
    return this.dayBefore(day, (on) => breakOn(on) === null && breakOn(on + 10) === null)
  }

  /** Everything said, with the enrolments. */
  told(): Said[] {
    for (const { from, until, data } of this.#attendance.enrolments(this.today)) {
      this.#say('school-enrolment', from, until, data, { whileOpen: {} })
    }
    return this.said
  }

  #step(kind: string, placementId: string, wanted: Day): void {
    const day = firstWorkdayOnOrAfter(wanted)
    if (day > this.today) return
    const data = { placementId, schoolName: null, delayReason: null }
    this.#say(kind, day, day + 1, data)
  }

  #home(form: PlacementFormCode, changesSchool: boolean): Home {
    const { sharedHomes, protection } = this.#around
    const shared = sharedHomes?.[this.#stays]
    this.#stays += 1
    if (shared !== undefined) return shared
    const municipality =
      protection === 'none' ? municipalityFor(this.chance, changesSchool) : 'Uppgift skyddad'
    const home = { homeName: homeFor(form, this.chance), municipality }
    sharedHomes?.push(home)
    return home
  }

  #say(
    kind: string,
    from: Day,
    until: Day | null,
    data: DemoData,
    more: Partial<Said> = {},
  ): string {
    const originId = this.chance.uuid()
    this.said.push({ originId, kind, from, until, data, ...more })
    return originId
  }
}

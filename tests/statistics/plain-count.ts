/**
 * Counts again, from plain rows, cell by cell and in the slowest way there is. Nothing is shared with what
 * it checks: days are Date's, and each category is told here once more.
 */
import type { Child, Duty, PlacementRow, Plain, Times } from './plain-rows.ts'

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
const never = Number.POSITIVE_INFINITY

/** What is counted, one by one: a person, and what tells its categories. */
type One = {
  child: Child
  weight: number
  placement?: PlacementRow
  bases: string[]
  duty?: Duty
  /** The part of time it was counted in. */
  part: Part
}
export type Part = { from: number; until: number }
export type Look = { measure: string; today: number; knownUntil: number }

const isKnown = ({ recorded_at, voided_at }: Times, until: number) =>
  recorded_at.getTime() <= until && (voided_at === null || voided_at.getTime() > until)
const endOf = (until: string | null) => (until === null ? never : day(until))
const lvu = ['lvu-2', 'lvu-3', 'lvu-6', 'law2026-3-2', 'law2026-3-3', 'law2026-3-5', 'law2026-5-1']

/** Everything that a measure counts in one part of time. */
export function listAll(plain: Plain, { measure, today, knownUntil }: Look, part: Part): One[] {
  const { from, until } = part
  const all: One[] = []
  const known = plain.placements.filter((one) => isKnown(one, knownUntil))
  const knownBases = plain.bases.filter((one) => isKnown(one, knownUntil))
  const childOf = (id: string) => plain.children.get(id) as Child
  const basesOf = (child: string, first: number, end: number) =>
    knownBases
      .filter(
        (one) => one.child_id === child && day(one.from_day) < end && endOf(one.until_day) > first,
      )
      .map(({ basis }) => basis)
  if (measure === 'lvu-children') {
    for (const base of knownBases) {
      const isOn = day(base.from_day) < until && endOf(base.until_day) > from
      if (isOn && lvu.includes(base.basis)) {
        all.push({ child: childOf(base.child_id), weight: 1, bases: [base.basis], part })
      }
    }
    return all
  }
  if (measure === 'duties-kept') {
    for (const duty of plain.duties) {
      const limit = day(duty.limit_day)
      if (limit < from || limit >= until || limit >= today) continue
      if (duty.state === 'withdrawn' || duty.state === 'exempted') continue
      if (duty.state === 'ended' && (duty.ended_on === null || duty.ended_on <= limit)) continue
      all.push({ child: childOf(duty.child_id), weight: 1, bases: [], duty, part })
    }
    return all
  }
  for (const placement of known) {
    const [begun, ended] = [day(placement.from_day), endOf(placement.until_day)]
    const one = { child: childOf(placement.child_id), weight: 1, placement, part }
    const add = (more: Partial<One> & { bases: string[] }) => all.push({ ...one, ...more })
    const onDay = (when: number) => basesOf(placement.child_id, when, when + 1)
    const stockDay = Math.min(until - 1, today)
    const isMove = () =>
      known.some(({ child_id, from_day, is_replacement }) => {
        const wait = day(from_day) - ended
        return child_id === placement.child_id && (wait === 0 || (wait === 1 && is_replacement))
      })
    if (measure === 'children' || measure === 'child-forms') {
      const bases = basesOf(placement.child_id, Math.max(begun, from), Math.min(ended, until))
      if (begun < until && ended > from) add({ bases })
    } else if (measure === 'placements-begun') {
      if (begun >= from && begun < until) add({ bases: onDay(begun) })
    } else if (measure === 'placements-ended') {
      if (ended >= from && ended < until) add({ bases: onDay(ended - 1) })
    } else if (measure === 'moves') {
      if (ended >= from && ended < until && isMove()) add({ bases: onDay(ended - 1) })
    } else if (measure === 'stock') {
      if (begun <= stockDay && ended > stockDay) add({ bases: onDay(stockDay) })
    } else if (measure === 'days') {
      let days = 0
      for (let at = from; at < until && at <= today; at += 1)
        if (begun <= at && at < ended) days += 1
      if (days > 0) add({ weight: days, bases: [] })
    } else if (measure === 'school-start') {
      if (begun >= from && begun < until && changesSchool(plain, placement, knownUntil)) {
        add({ bases: [] })
      }
    }
  }
  return all
}

function changesSchool(plain: Plain, placement: PlacementRow, knownUntil: number): boolean {
  if (!placement.changes_school || ['skyddat-boende', 'sis'].includes(placement.form)) return false
  const placed = day(placement.from_day)
  const born = new Date((plain.children.get(placement.child_id) as Child).born).getUTCFullYear()
  const term = plain.terms.filter(({ until_day }) => day(until_day) > placed)
  const first = Math.min(...term.map(({ from_day }) => day(from_day)))
  const school = new Date(Math.max(placed, Number.isFinite(first) ? first : placed) * 86_400_000)
  const grade = school.getUTCFullYear() - (school.getUTCMonth() < 6 ? 1 : 0) - born - 6
  if (grade >= 0 && grade <= 9) return true
  return plain.enrolments.some(
    (one) =>
      one.child_id === placement.child_id &&
      isKnown(one, knownUntil) &&
      one.school_form.endsWith('gymnasieskola') &&
      day(one.from_day) <= placed &&
      endOf(one.until_day) >= placed,
  )
}

/** Whether something belongs in a category, any but a part of time. */
export function isIn(
  plain: Plain,
  one: One,
  { dimension, category, look }: { dimension: string; category: string; look: Look },
): boolean {
  const { child, placement, duty, part } = one
  if (category === 'total' || category === 'persons') return true
  if (dimension === 'stadsdel') {
    const group = plain.groups.find(([name]) => `grupp ${name}` === category)
    return group === undefined ? child.stadsdel === category : group[1].includes(child.stadsdel)
  }
  if (dimension === 'sex') return child.sex === category
  if (dimension === 'unaccompanied') {
    const answers = new Map([
      [null, 'missing'],
      [true, 'yes'],
      [false, 'no'],
    ])
    return answers.get(child.unaccompanied) === category
  }
  if (dimension === 'age-at-year-end') {
    return inBand(
      Number(iso(part.until - 1).slice(0, 4)) - Number(child.born.slice(0, 4)),
      category,
    )
  }
  if (dimension === 'legal-basis') {
    return category === 'missing' ? one.bases.length === 0 : one.bases.includes(category)
  }
  if (dimension === 'rule') return duty?.rule_id === category
  if (dimension === 'kept') return howItWent(duty as Duty) === category
  const { form, from_day, provider } = placement as PlacementRow
  if (dimension === 'provider') return (provider ?? 'missing') === category
  if (dimension === 'form') {
    const family = ['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj']
    return category === 'familjehem'
      ? family.includes(form)
      : form === (category === 'sis-hem' ? 'sis' : category)
  }
  if (dimension === 'form-detail') return form === category
  if (dimension === 'sheltered') return (form === 'skyddat-boende') === (category === 'yes')
  if (dimension === 'age-at-placement') {
    const years = Number(from_day.slice(0, 4)) - Number(child.born.slice(0, 4))
    return inBand(from_day.slice(5) < child.born.slice(5) ? years - 1 : years, category)
  }
  if (dimension === 'school-stage')
    return stageOf(plain, placement as PlacementRow, look) === category
  if (dimension === 'school-start') {
    const starts = plain.starts
      .filter((start) => start.placement_id === placement?.origin_id)
      .filter((start) => isKnown(start, look.knownUntil))
      .map((start) => day(start.from_day) - day(from_day))
    if (starts.length === 0) return category === 'missing'
    const isWithin = Math.min(...starts) < 8
    return category === 'started' || category === (isWithin ? 'within-week' : 'later')
  }
  throw new Error(`What is ${dimension}?`)
}

function inBand(age: number, band: string): boolean {
  const [from, to] = band.split('-')
  const isOldEnough = band.startsWith('0') || age >= Number(from)
  return isOldEnough && (to === '' || age <= Number(to))
}

function howItWent({ state, limit_day, fulfilled_on, limit_at, fulfilled_at }: Duty): string {
  if (state !== 'done' || fulfilled_on === null) return 'nothing-recorded'
  const isLate =
    limit_at !== null && fulfilled_at !== null ? fulfilled_at > limit_at : fulfilled_on > limit_day
  return isLate ? 'late' : 'in-time'
}

function stageOf(plain: Plain, placement: PlacementRow, { knownUntil }: Look): string {
  const placed = day(placement.from_day)
  const [enrolled] = plain.enrolments.filter(
    (one) =>
      one.child_id === placement.child_id &&
      isKnown(one, knownUntil) &&
      day(one.from_day) <= placed &&
      endOf(one.until_day) > placed,
  )
  if (enrolled === undefined) return 'missing'
  const { school_form, grade } = enrolled
  if (school_form === 'forskola') return 'preschool'
  if (school_form.endsWith('gymnasieskola')) return 'upper-secondary'
  if (school_form === 'forskoleklass' || grade === 0) return 'preschool-class'
  if (grade === null) return 'missing'
  return grade < 4 ? 'grades-1-3' : grade < 7 ? 'grades-4-6' : 'grades-7-9'
}

/** The number in one cell: persons are told apart by a list, and cases are added. */
export function countOne(measure: string, all: readonly One[]): number {
  if (measure === 'children' || measure === 'lvu-children') {
    const seen: string[] = []
    for (const { child } of all) if (!seen.includes(child.person_id)) seen.push(child.person_id)
    return seen.length
  }
  if (measure === 'child-forms') {
    const family = ['natverkshem', 'konsulentstott', 'behandlingsfamilj']
    const seen: string[] = []
    for (const { child, placement } of all) {
      const form = family.includes(placement?.form ?? '') ? 'familjehem' : placement?.form
      const key = `${child.person_id} ${child.stadsdel} ${form}`
      if (!seen.includes(key)) seen.push(key)
    }
    return seen.length
  }
  return all.reduce((sum, { weight }) => sum + weight, 0)
}

import { ageOn, type Day, dayOf, isoDay } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import { Life } from '../life/life.ts'
import type { Said, Scribe } from '../life/recording.ts'
import { cameAlone } from '../people/came-alone.ts'
import type { Assignment, ChildFile } from '../people/child-file.ts'
import { type Family, makeFamily } from '../people/family.ts'
import type { CityFrame } from '../people/open-file.ts'
import { fictitiousPhone } from '../people/telephone.ts'
import type { Course } from './course.ts'
import type { Ground } from './grounds.ts'
import { recordSince } from './imported.ts'
import type { PastStay } from './stays.ts'

export type PastFrame = CityFrame & { readonly importDay: Day }

type Wish = {
  readonly course: Course
  readonly grounds: readonly (readonly Ground[])[]
  /** Who has it now, or had it last. */
  readonly caseworkerId: string
  readonly family: Family
  readonly siblingGroup: string | null
}

/** Before the city worked by SAMS nobody wrote down in the case system how school went on. */
const samsBegan = dayOf(2021, 1, 1)

/** Tells what a child has been through, and records it in its file. */
export function openPastFile(frame: PastFrame, wish: Wish, chance: Chance): ChildFile {
  const { course, caseworkerId, family, siblingGroup } = wish
  const { today, calendar, autumns } = frame
  const { team, sex, identity } = course
  const { born } = identity
  const around = { born, protection: 'none' as const, today, calendar, autumns, chance }
  const life = new Life({ ...around, sharedHomes: null })
  course.spells.forEach(({ stays }, index) => {
    tellSpell(life, stays, wish.grounds[index] ?? [])
  })
  const told = life.told().filter(({ kind, until }) => {
    return !kind.startsWith('school') || until === null || until > samsBegan
  })
  const id = chance.uuid()
  const assignments = handsOf(course, caseworkerId, today, chance)
  const openedOn = assignments[0]?.from ?? today
  const isOpen = assignments.at(-1)?.until === null
  const scribe: Scribe = {
    childId: id,
    authorityId: team.authorityId,
    openedOn,
    today,
    chance,
    recorder: (kind) => (kind.startsWith('s') && chance.happens(0.4) ? team.contact : caseworkerId),
  }
  const isGrown = ageOn(born, today) >= 13
  const placedFirst = course.spells[0]?.stays[0]?.from ?? openedOn
  const alone = chance.fork('came-alone')
  const unaccompanied = cameAlone({ born, sex, placedFirst, openedOn }, alone)
  return {
    id,
    personId: chance.uuid(),
    pseudonym: `P-${chance.hex(12).toUpperCase()}`,
    authorityId: team.authorityId,
    unitId: team.unitId,
    identity,
    givenName: chance.pick(sex === 'flicka' ? family.origin.girls : family.origin.boys),
    familyName: family.name,
    born,
    sex,
    protection: 'none',
    unaccompanied,
    phone: isOpen && isGrown ? fictitiousPhone(chance.whole(0, 94)) : null,
    siblingGroup,
    caseworkerId,
    openedAt: `${isoDay(openedOn)} 0${chance.whole(7, 9)}:${chance.whole(10, 59)}:00`,
    assignments,
    versions: [],
    facts: [
      ...(unaccompanied === true
        ? [godManSaid(family, placedFirst, alone)]
        : guardiansSaid(family, isOpen, born, chance)),
      ...told,
    ].flatMap((said) => recordSince(frame.importDay, said, scribe)),
    shows: isOpen ? 'has been in care for some time' : 'was in care',
  }
}

function guardiansSaid(family: Family, isOpen: boolean, born: Day, chance: Chance): Said[] {
  return family.guardians.slice(0, isOpen ? 2 : 1).map((data) => {
    return { originId: chance.uuid(), kind: 'guardian', from: born, until: null, data }
  })
}

/** Instead of its parents, whoever came alone has a god man, from when it came. */
function godManSaid({ name }: Family, from: Day, chance: Chance): Said {
  const { guardians } = makeFamily(chance, { name, isUnaccompanied: true, isProtected: false })
  return { originId: chance.uuid(), kind: 'guardian', from, until: null, data: guardians[0] ?? {} }
}

function tellSpell(life: Life, stays: readonly PastStay[], grounds: readonly Ground[]): void {
  const { chance } = life
  const [first] = stays
  const last = stays.at(-1)
  if (first === undefined || last === undefined) return
  life.wentToSchool(first.from)
  for (const [index, stay] of stays.entries()) tellStay(life, stay, index, stays)
  const begun = grounds[0]?.from ?? first.from
  for (const { basis, from, until } of grounds) {
    const of = life.under(basis, from, until)
    if (basis === 'lvu-6') continue
    const lateOnce = chance.happens(0.05) ? chance.whole(1, 25) : 0
    const counted = basis === 'sol' ? from : begun
    life.considersRegularly(of, counted, { lateOnce, until: until ?? life.today })
  }
  if (last.until !== null) life.leavesSight(last.until)
}

function tellStay(life: Life, stay: PastStay, index: number, stays: readonly PastStay[]): void {
  const { chance } = life
  const { form, from, until } = stay
  const isLast = index === stays.length - 1
  const changesSchool = chance.happens(form === 'natverkshem' ? 0.15 : 0.42)
  const ends = isLast ? endOf(form, chance) : chance.happens(0.16) ? 'breakdown' : 'planned-move'
  const placed = life.placed(form, from, {
    ...(until === null ? {} : { until, ends }),
    changesSchool,
    isReplacement: index > 0,
  })
  const bySams = from >= samsBegan
  // Most begin within a week; some wait, and the longer the fewer.
  const start = Math.min(45, 1 + Math.floor(-Math.log(1 - chance.share()) * 5))
  life.goesOnToSchool(placed, {
    start,
    sams: bySams && chance.happens(0.96) ? chance.whole(0, 2) : null,
    plan: bySams && chance.happens(0.93) ? chance.whole(2, 10) : null,
    because: chance.pick(['vantar-pa-mottagande-skola', 'skola-ej-utsedd', 'handlingar-saknas']),
  })
  if (index === 0 && chance.happens(0.97)) life.tellsRegion(placed, chance.whole(1, 7))
  if (form === 'sis' && chance.happens(0.2) && (until ?? life.today) - from > 30) {
    life.absconds(from + 12, from + 15)
  }
}

function endOf(form: string, chance: Chance): string {
  if (form === 'stodboende') return 'own-housing'
  const which = chance.share()
  if (which < 0.82) return 'returned-home'
  if (which < 0.9) return 'custody-transferred'
  return which < 0.96 ? 'case-transferred' : 'other'
}

/** One caseworker for each spell, from the investigation until the file is closed. */
function handsOf({ spells }: Course, staffId: string, today: Day, chance: Chance): Assignment[] {
  const hands: Assignment[] = []
  for (const { born, stays } of spells) {
    const begun = (stays[0]?.from ?? today) - chance.whole(1, 30)
    const ended = stays.at(-1)?.until ?? null
    const closed = ended === null ? null : ended + chance.whole(2, 20)
    const from = Math.max(born, begun, hands.at(-1)?.until ?? 0)
    const until = closed !== null && closed > today ? null : closed
    hands.push({ id: chance.uuid(), staffId, kind: 'own', from, until })
  }
  return hands
}

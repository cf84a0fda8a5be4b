import type {
  AbsenceRow,
  BasisRow,
  EnrolmentRow,
  PersonRow,
  PlacementRow,
  Register,
  ReviewRow,
} from '../../src/quality/index.ts'
import { everyColumn } from '../../src/quality/index.ts'
import { isoDay } from '../../src/shared/day.ts'
import { checkDigit } from '../../src/shared/identity-number.ts'
import { benchDay } from './open-city.ts'

const forms = ['familjehem', 'jourhem', 'hvb', 'sis', 'stodboende', 'natverkshem'] as const
const bases = ['sol', 'lvu-2', 'lvu-3', 'lvu-6'] as const

/**
 * A register of so many placements, two and a half a child over ten years, the same every time. One
 * value in a hundred or so is wrong, so that every rule finds something and no rule finds all.
 */
export function madeUpRegister(placementsCount: number): Register {
  let seed = 7
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  const below = (limit: number) => Math.floor(chance() * limit)
  const seldom = () => chance() < 0.01
  const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One
  const made = {
    persons: [] as PersonRow[],
    placements: [] as PlacementRow[],
    bases: [] as BasisRow[],
    reviews: [] as ReviewRow[],
    enrolments: [] as EnrolmentRow[],
    absences: [] as AbsenceRow[],
  }
  let row = 0
  const key = (child: string) => {
    row += 1
    return { row: String(row), child, unreadable: seldom() ? ['x'] : [] }
  }
  for (let index = 0; made.placements.length < placementsCount; index += 1) {
    const child = `c${index}`
    const born = benchDay - 365 - below(20 * 365)
    const digits = `${isoDay(born).replaceAll('-', '')}${String(below(999) + 1).padStart(3, '0')}`
    // Seldom nobody, and seldom twice.
    for (let times = seldom() ? 0 : seldom() ? 2 : 1; times > 0; times -= 1) {
      made.persons.push({
        of: 'person',
        ...key(child),
        identityNumber: seldom() ? null : `${digits}${checkDigit(digits.slice(2))}`,
        born: seldom() ? born + 1 : born,
        sex: seldom() ? 'x' : pick(['flicka', 'pojke']),
        protection: seldom() ? 'sekretessmarkering' : 'none',
        diedOn: seldom() ? born + 4000 : null,
        bornElsewhere: seldom() ? born + 9 : born,
        address: chance() < 0.5 ? 'Storgatan 1' : null,
      })
    }
    let from = seldom() ? born - 300 : Math.max(born + below(100) - 1, benchDay - below(3650))
    for (let nth = below(4) + 1; nth > 0; nth -= 1) {
      const isLast = nth === 1
      const until =
        isLast && chance() < 0.6 ? null : seldom() ? from - below(2) : from + 1 + below(500)
      const form = seldom() ? 'okand' : pick(forms)
      made.placements.push({
        of: 'placement',
        ...key(child),
        id: `${child}-${nth}`,
        continues: seldom() ? null : `${child}-${nth + 1}`,
        from,
        until,
        form,
        home: `Hem ${below(500)}`,
        provider: null,
        endReason:
          (until === null) !== seldom()
            ? null
            : isLast || chance() < 0.1
              ? 'returned-home'
              : 'planned-move',
        isContinuation: chance() < 0.4,
        changesSchool: chance() < 0.5,
        schoolStartOn: chance() < 0.8 ? from + below(20) - 1 : null,
        healthCheckOn: chance() < 0.7 ? from + below(60) - 1 : null,
        carePlanOn: seldom() ? null : from,
        planOn: seldom() ? null : from,
        permitFrom: from - below(1000),
        permitUntil: seldom() ? from + 10 : null,
        providerForm: seldom() ? 'hvb' : form,
        dailyCost: seldom() ? null : 1000 + below(5000),
        district: seldom() ? null : `D${index % 13}`,
        districtDecidedOn: null,
        aftercareFrom: until !== null && chance() < 0.1 ? until - 1 + below(30) : null,
        lastFrom: seldom() ? from - 1 : from,
      })
      if (chance() < 0.97) {
        const change = until !== null && chance() < 0.3 ? from + below(200) : null
        const basis = seldom() ? 'okand' : pick(bases)
        const shared = { submittedOn: from + 5 + below(4), appliedOn: from + 25 + below(5) }
        const child15 = { childConsents: chance() < 0.5 }
        made.bases.push({
          of: 'basis',
          ...key(child),
          from,
          until: change ?? until,
          basis,
          ...shared,
          ...child15,
        })
      }
      for (let on = from + 150; on < (until ?? benchDay + 10); on += 150 + below(60)) {
        made.reviews.push({
          of: 'review',
          ...key(child),
          kind: seldom() ? 'okand' : pick(['overvagande', 'omprovning']),
          on,
        })
      }
      if (chance() < 0.1) {
        made.absences.push({
          of: 'absence',
          ...key(child),
          from: seldom() ? null : from + below(30),
          until: chance() < 0.1 ? null : from + 20 + below(30),
        })
      }
      if (until === null) break
      from = seldom() ? until + below(3) : until
      if (from >= benchDay) break
    }
    made.enrolments.push({
      of: 'enrolment',
      ...key(child),
      from: born + 2200,
      until: null,
      schoolForm: seldom() ? 'okand' : 'grundskola',
    })
  }
  return { ...made, has: everyColumn }
}

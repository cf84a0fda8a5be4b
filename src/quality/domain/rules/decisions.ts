import { addMonths, birthday, type Day } from '../../../shared/day.ts'
import { text } from '../../../shared/text.ts'
import type { BasisRow, ChildRows, PlacementRow } from '../register.ts'
import { nothing, qualityRule, thoseOf } from '../rule.ts'

/** Rules 27–31: the ground of law, the court's terms, consent, and the half-yearly reviews. */
export const decisionRules = [
  qualityRule({
    number: 27,
    code: 'immediate-care-terms',
    level: 'error',
    mend: 'basis',
    needs: ['submittedOn'],
    name: text('Omedelbart omhändertagande: frist passerad', 'Immediate care: a term has passed'),
    todo: text(
      'Beslutet ska underställas inom en vecka och ansökan göras inom fyra, annars upphör det. Fyll i dagarna eller avsluta lagrummet.',
      'The decision is to be submitted within a week and applied for within four, or it lapses. Fill in the days or end the legal basis.',
    ),
    check: ({ bases }, { today }) => thoseOf(bases, (basis) => isPastTerm(basis, today)),
  }),
  qualityRule({
    number: 28,
    code: 'basis-missing',
    level: 'error',
    mend: 'basis',
    needs: ['bases'],
    name: text('Lagrum saknas', 'Legal basis missing'),
    todo: text('Registrera vad vården grundar sig på.', 'Record what the care rests on.'),
    check: ({ placements, bases }, { today }) =>
      thoseOf(placements, (placement) => daysCovered(placement, bases, today) === 0),
  }),
  qualityRule({
    number: 29,
    code: 'basis-gap',
    level: 'error',
    mend: 'basis',
    needs: ['bases'],
    name: text('Lagrum täcker inte varje dag', 'Legal basis does not cover every day'),
    todo: text(
      'Det finns dagar i placeringen utan lagrum. Rätta lagrummens datum.',
      'There are days of the placement without a legal basis. Correct the dates of the bases.',
    ),
    check: ({ placements, bases }, { today }) =>
      thoseOf(placements, (placement) => {
        const covered = daysCovered(placement, bases, today)
        return covered !== null && covered > 0 && covered < lengthOf(placement, today)
      }),
  }),
  qualityRule({
    number: 30,
    code: 'own-consent-missing',
    level: 'error',
    mend: 'source',
    needs: ['childConsents'],
    name: text('SoL från 15 år utan eget samtycke', 'SoL from 15 without own consent'),
    todo: text(
      'Den som fyllt 15 samtycker själv till vård enligt SoL. Anteckna samtycket, eller rätta lagrummet.',
      'Whoever is 15 consents to care under SoL in person. Note the consent, or correct the legal basis.',
    ),
    check: ({ person, bases }, { today }) => {
      const born = person?.born ?? null
      if (born === null) return nothing
      const at15 = birthday(born, 15)
      return thoseOf(
        bases,
        ({ basis, until, childConsents }) =>
          basis === 'sol' && childConsents !== true && at15 <= today && (until ?? today) > at15,
      )
    },
  }),
  qualityRule({
    number: 31,
    code: 'review-overdue',
    level: 'error',
    mend: 'review',
    needs: ['bases', 'reviews'],
    name: text(
      'Mer än sex månader utan övervägande eller omprövning',
      'More than six months without consideration or review',
    ),
    todo: text(
      'Övervägande (SoL, LVU 2 §) eller omprövning (LVU 3 §) ska göras minst var sjätte månad. Registrera det som gjorts.',
      'A consideration (SoL, LVU Section 2) or review (LVU Section 3) is due at least every sixth month. Record what has been done.',
    ),
    check: (rows, { today }) =>
      thoseOf(rows.bases, (basis) => hasOverdueReview(basis, rows, today)),
  }),
]

const immediate = new Set(['lvu-6', 'law2026-5-1'])

function isPastTerm({ basis, from, until, submittedOn, appliedOn }: BasisRow, today: Day): boolean {
  if (!immediate.has(basis ?? '') || from === null) return false
  const [submitBy, applyBy] = [from + 7, from + 28]
  const lasted = until ?? today
  const isLate = (done: Day | null, by: Day) => (done === null ? lasted > by : done > by)
  return isLate(submittedOn, submitBy) || isLate(appliedOn, applyBy)
}

function lengthOf({ from, until }: PlacementRow, today: Day): number {
  return from === null ? 0 : (until ?? today + 1) - from
}

/** Days of the placement that some basis covers; null where no basis is asked for. */
function daysCovered(
  placement: PlacementRow,
  bases: readonly BasisRow[],
  today: Day,
): number | null {
  const { from, form } = placement
  // Parents place privately by themselves; the nämnd only permits it (SoL 22 kap. 2 §).
  if (form === 'privatplacering' || from === null || lengthOf(placement, today) <= 0) return null
  const end = placement.until ?? today + 1
  let [covered, reached] = [0, from]
  for (const basis of bases) {
    if (basis.from === null) continue
    const begins = Math.max(basis.from, reached)
    const ends = Math.min(basis.until ?? end, end)
    if (ends <= begins) continue
    covered += ends - begins
    reached = ends
  }
  return covered
}

const consideredBy: Readonly<Record<string, string>> = {
  sol: 'overvagande',
  'lvu-2': 'overvagande',
  'law2026-3-2': 'overvagande',
  'law2026-3-5': 'overvagande',
  'lvu-3': 'omprovning',
  'law2026-3-3': 'omprovning',
}

/** While the child was placed under the basis: from its start, and then from each time it was done. */
function hasOverdueReview(held: BasisRow, { placements, reviews }: ChildRows, today: Day): boolean {
  const kind = consideredBy[held.basis ?? '']
  if (kind === undefined || held.from === null) return false
  const heldUntil = held.until ?? today
  for (const placement of joined(placements)) {
    const begins = Math.max(held.from, placement.from)
    const ends = Math.min(heldUntil, placement.until ?? today)
    if (ends <= begins) continue
    let since = begins
    for (const review of reviews) {
      if (review.kind !== kind || review.on === null || review.on < begins || review.on > ends)
        continue
      if (review.on > addMonths(since, 6)) return true
      since = review.on
    }
    if (ends > addMonths(since, 6)) return true
  }
  return false
}

/** Placements that follow on without a day between are one stay. */
function joined(placements: readonly PlacementRow[]): { from: Day; until: Day | null }[] {
  const stays: { from: Day; until: Day | null }[] = []
  for (const { from, until } of placements) {
    if (from === null) continue
    const last = stays.at(-1)
    if (last === undefined || (last.until !== null && from > last.until))
      stays.push({ from, until })
    else last.until = last.until === null || until === null ? null : Math.max(last.until, until)
  }
  return stays
}

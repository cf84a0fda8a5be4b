import type { Decider } from '../../rules/event-kind.ts'
import { ageOn, type Day } from '../../shared/day.ts'
import { dayText } from '../../shared/day-words.ts'
import type { Period } from '../../shared/period.ts'
import { accept, type Decision, type RefusalDetail, refuse } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import { texts } from '../texts.ts'
import { deciderOf, decidersOf } from './deciders.ts'
import { basesDecidedOn, type LegalBasisCode, legalBases } from './legal-bases.ts'

export type HeldBasis = {
  readonly factId: string
  readonly basis: LegalBasisCode
  readonly decidedBy: Decider | null
  readonly period: Period
}

/** An application for care to the court, as far as it decides which law's grounds govern. */
export type HeldApplication = { readonly day: Day; readonly closedYouthCare: boolean }

export type BasisChange = {
  /** The basis to end on the day the new one begins, if one holds then. */
  readonly ends: HeldBasis | null
  /** Null: care ends and no basis follows. */
  readonly begins: { readonly basis: LegalBasisCode; readonly decidedBy: Decider | null } | null
  readonly from: Day
}

export type BasisRefusal =
  | 'in-the-future'
  | 'before-birth'
  | 'not-held-then'
  | 'not-in-court-then'
  | 'too-old'
  | 'not-theirs-to-decide'
  | 'overlaps'
  | 'nothing-to-end'

/**
 * Changes on what ground a child is cared for, from a day. At any time at most one ground holds, so
 * the former ends on that day; a ground that begins on it or later must be corrected instead.
 * A ground of LVU may be decided after 2026 only where the application reached the court before
 * (lagen (2026:1600), övergångsbestämmelserna 4), or for closed youth care (item 7).
 * @example SoL from 2026-01-10, LVU 2 § from 2026-03-01: SoL ends 2026-03-01, not counted.
 */
export function changeBasis(
  held: readonly HeldBasis[],
  change: {
    basis: LegalBasisCode | null
    decidedBy: Decider | null
    from: Day
    born: Day
    today: Day
    applications: readonly HeldApplication[]
  },
): Decision<BasisChange, BasisRefusal> {
  const { basis, decidedBy, from, born, today, applications } = change
  if (from > today) return refuse('in-the-future')
  if (from < born) return refuse('before-birth')
  if (basis !== null) {
    const { name, decidedAfter, decidedBelowAge, validFrom, validUntil } = legalBases[basis]
    const isDecided = basesDecidedOn(from).some(({ code }) => code === basis)
    if (!isDecided && (decidedAfter === undefined || from < validFrom)) {
      return refuse('not-held-then', { sv: name.sv, en: name.en })
    }
    const reachedCourtInTime = ({ day, closedYouthCare }: HeldApplication) =>
      day <= from &&
      ((validUntil !== null && day < validUntil) ||
        (closedYouthCare && decidedAfter?.closedYouthCare === true))
    if (!isDecided && !applications.some(reachedCourtInTime)) {
      return refuse('not-in-court-then', { sv: name.sv, en: name.en })
    }
    if (decidedBy !== null && !decidersOf(basis).includes(decidedBy)) {
      return refuse('not-theirs-to-decide', { sv: name.sv, en: name.en })
    }
    if (ageOn(born, from) >= decidedBelowAge) return refuse('too-old', { age: decidedBelowAge })
  }
  const later = held.find(({ period }) => period.from >= from)
  if (later !== undefined) return refuse('overlaps', { from: later.period.from })
  const ends = held.find(({ period }) => period.until === null || period.until > from) ?? null
  if (basis === null && ends === null) return refuse('nothing-to-end')
  const begins = basis === null ? null : { basis, decidedBy: deciderOf(basis, decidedBy) }
  return accept({ ends, begins, from })
}

/** The field of the form that the refusal concerns. */
export function basisRefusalField(reason: BasisRefusal): 'av' | 'from' {
  return reason === 'not-theirs-to-decide' ? 'av' : 'from'
}

export function basisRefusalText(reason: BasisRefusal, detail: RefusalDetail): Text {
  switch (reason) {
    case 'in-the-future':
      return texts.inTheFuture
    case 'before-birth':
      return texts.beforeBirth
    case 'not-held-then':
      return text(texts.notHeldThen(String(detail.sv)).sv, texts.notHeldThen(String(detail.en)).en)
    case 'not-in-court-then':
      return text(
        texts.notInCourtThen(String(detail.sv)).sv,
        texts.notInCourtThen(String(detail.en)).en,
      )
    case 'not-theirs-to-decide':
      return text(
        texts.notTheirsToDecide(String(detail.sv)).sv,
        texts.notTheirsToDecide(String(detail.en)).en,
      )
    case 'too-old':
      return texts.tooOld(Number(detail.age))
    case 'overlaps': {
      const day = dayText(Number(detail.from))
      return text(texts.overlapsBasis(day.sv).sv, texts.overlapsBasis(day.en).en)
    }
    case 'nothing-to-end':
      return texts.noBasisToEnd
  }
}

import { laws } from '../../rules/laws.ts'
import { citeLaw, citeTransition, type Source } from '../../rules/source.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'

/**
 * The legal bases a child may be in care under, as dated data: the name, the paragraph that holds
 * on a day, and what the basis is called in the law that replaces it. An old decision is never
 * rewritten; from 2027-01-01 a decision under LVU counts as one under the corresponding provision
 * (lagen (2026:1600), övergångsbestämmelserna punkten 3), and its name says both.
 */
export type LegalBasisCode =
  | 'sol'
  | 'lvu-2'
  | 'lvu-3'
  | 'lvu-6'
  | 'law2026-3-2'
  | 'law2026-3-3'
  | 'law2026-3-5'
  | 'law2026-5-1'
  | 'law2024-3-1'
  | 'law2024-4-1'

export type LegalBasis = {
  readonly code: LegalBasisCode
  /** What it rests on, in a few words. */
  readonly ground: Text
  /** Short name, as caseworkers say it. */
  readonly name: Text
  /** The paragraph by the time it holds, in order. */
  readonly cited: readonly { readonly from: Day; readonly source: Source }[]
  readonly validFrom: Day
  /** The first day no new decision is made on it; see `decidedAfter`. */
  readonly validUntil: Day | null
  /** When it may still be decided after `validUntil`, and who says so. */
  readonly decidedAfter?: DecidedAfter
  readonly successor: LegalBasisCode | null
  /** Care ends at the latest on the birthday of this age; null where the law sets none. */
  readonly endsAtAge: number | null
  /** A decision may only be made for someone below this age. */
  readonly decidedBelowAge: number
  readonly isConsent: boolean
  readonly isImmediate: boolean
}

/** When a replaced ground may still be decided on. */
export type DecidedAfter = {
  readonly text: Text
  readonly source: Source
  /** Also for those sentenced to closed youth care, whenever the application came in. */
  readonly closedYouthCare: boolean
}

const lvuEnds = parseDay('2027-01-01')
const inLvu = (place: string) => ({
  from: parseDay('1990-07-01'),
  source: citeLaw(laws.lvu, place),
})
const in2026 = (place: string) => ({ from: lvuEnds, source: citeLaw(laws.law2026, place) })
const shelteredSince = parseDay('2024-04-01')
const inSheltered = (place: string) => ({
  from: shelteredSince,
  source: citeLaw(laws.shelteredHousing, place),
})
const home = text('förhållanden i hemmet', 'conditions in the home')
const ownBehaviour = text('eget beteende', "the young person's own behaviour")
const immediate = text('omedelbart omhändertagande', 'taken into care at once')
const care = { isConsent: false, isImmediate: false } as const

/** LVU's grounds still govern where the application reached the court before the new law. */
const stillInCourt = {
  text: text(
    'Får beslutas efter den 1 januari 2027 om ansökan kom in till förvaltningsrätten dessförinnan.',
    'May be decided after 1 January 2027 if the application reached the court before then.',
  ),
  source: citeTransition(laws.law2026, 4),
  closedYouthCare: false,
}

/** LVU 3 § second paragraph, as worded before 1 July 2026, lives on for those so sentenced. */
const stillInCourtOrSentenced = {
  text: text(
    'Får beslutas efter den 1 januari 2027 om ansökan kom in till förvaltningsrätten dessförinnan, eller om den unge är dömd till sluten ungdomsvård (punkten 7).',
    'May be decided after 1 January 2027 if the application reached the court before then, or if the young person is sentenced to closed youth care (item 7).',
  ),
  source: citeTransition(laws.law2026, 4),
  closedYouthCare: true,
}

export const legalBases: Readonly<Record<LegalBasisCode, LegalBasis>> = {
  sol: {
    code: 'sol',
    ground: text('samtycke', 'consent'),
    name: text('SoL', 'SoL'),
    cited: [
      { from: parseDay('2002-01-01'), source: citeLaw(laws.osol, '4 kap. 1 §') },
      { from: parseDay('2025-07-01'), source: citeLaw(laws.sol, '11 kap. 1 §') },
    ],
    validFrom: parseDay('2002-01-01'),
    validUntil: null,
    successor: null,
    endsAtAge: null,
    decidedBelowAge: 21,
    isConsent: true,
    isImmediate: false,
  },
  'lvu-2': {
    ...care,
    code: 'lvu-2',
    ground: home,
    name: text('LVU 2 §', 'LVU Section 2'),
    cited: [inLvu('2 §'), in2026('3 kap. 2 §')],
    validFrom: parseDay('1990-07-01'),
    validUntil: lvuEnds,
    decidedAfter: stillInCourt,
    successor: 'law2026-3-2',
    endsAtAge: 18,
    decidedBelowAge: 18,
  },
  'lvu-3': {
    ...care,
    code: 'lvu-3',
    ground: ownBehaviour,
    name: text('LVU 3 §', 'LVU Section 3'),
    cited: [inLvu('3 §'), in2026('3 kap. 3 §')],
    validFrom: parseDay('1990-07-01'),
    validUntil: lvuEnds,
    decidedAfter: stillInCourtOrSentenced,
    successor: 'law2026-3-3',
    endsAtAge: 21,
    decidedBelowAge: 20,
  },
  'lvu-6': {
    code: 'lvu-6',
    ground: immediate,
    name: text('LVU 6 §', 'LVU Section 6'),
    cited: [inLvu('6 §'), in2026('5 kap. 1 §')],
    validFrom: parseDay('1990-07-01'),
    validUntil: lvuEnds,
    successor: 'law2026-5-1',
    endsAtAge: null,
    decidedBelowAge: 20,
    isConsent: false,
    isImmediate: true,
  },
  'law2026-3-2': {
    ...care,
    code: 'law2026-3-2',
    ground: home,
    name: text('3 kap. 2 § (2026:1600)', 'Chapter 3, Section 2 (2026:1600)'),
    cited: [in2026('3 kap. 2 §')],
    validFrom: lvuEnds,
    validUntil: null,
    successor: null,
    endsAtAge: 18,
    decidedBelowAge: 18,
  },
  'law2026-3-3': {
    ...care,
    code: 'law2026-3-3',
    ground: ownBehaviour,
    name: text('3 kap. 3 § (2026:1600)', 'Chapter 3, Section 3 (2026:1600)'),
    cited: [in2026('3 kap. 3 §')],
    validFrom: lvuEnds,
    validUntil: null,
    successor: null,
    endsAtAge: 21,
    decidedBelowAge: 20,
  },
  'law2026-3-5': {
    ...care,
    code: 'law2026-3-5',
    ground: text('anknytning till familjehemmet', 'attachment to the family home'),
    name: text('3 kap. 5 § (2026:1600)', 'Chapter 3, Section 5 (2026:1600)'),
    cited: [in2026('3 kap. 5 §')],
    validFrom: lvuEnds,
    validUntil: null,
    successor: null,
    endsAtAge: 18,
    decidedBelowAge: 18,
  },
  'law2026-5-1': {
    code: 'law2026-5-1',
    ground: immediate,
    name: text('5 kap. 1 § (2026:1600)', 'Chapter 5, Section 1 (2026:1600)'),
    cited: [in2026('5 kap. 1 §')],
    validFrom: lvuEnds,
    validUntil: null,
    successor: null,
    endsAtAge: null,
    decidedBelowAge: 20,
    isConsent: false,
    isImmediate: true,
  },
  'law2024-3-1': {
    ...care,
    code: 'law2024-3-1',
    ground: text(
      'skyddat boende utan den ena vårdnadshavarens samtycke',
      'sheltered housing without the consent of one custodian',
    ),
    name: text('3 kap. 1 § (2024:79)', 'Chapter 3, Section 1 (2024:79)'),
    cited: [inSheltered('3 kap. 1 §')],
    validFrom: shelteredSince,
    validUntil: null,
    successor: null,
    endsAtAge: 18,
    decidedBelowAge: 18,
  },
  'law2024-4-1': {
    code: 'law2024-4-1',
    ground: text('omedelbart skyddat boende', 'sheltered housing at once'),
    name: text('4 kap. 1 § (2024:79)', 'Chapter 4, Section 1 (2024:79)'),
    cited: [inSheltered('4 kap. 1 §')],
    validFrom: shelteredSince,
    validUntil: null,
    successor: null,
    endsAtAge: 18,
    decidedBelowAge: 18,
    isConsent: false,
    isImmediate: true,
  },
}

/** Bases a decision may be made on, on the day; for a choice in a form. */
export function basesDecidedOn(day: Day): readonly LegalBasis[] {
  return Object.values(legalBases).filter(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil),
  )
}

/** The paragraph the basis rests on, on the day. */
export function basisSourceOn(code: LegalBasisCode, day: Day): Source | null {
  return legalBases[code].cited.findLast(({ from }) => from <= day)?.source ?? null
}

/**
 * What the basis is called on the day. A decision under LVU keeps its name when the law is
 * replaced and tells what it counts as: 'LVU 2 §, gäller som 3 kap. 2 § (2026:1600)'.
 */
export function basisNameOn(code: LegalBasisCode, day: Day): Text {
  const { name, successor } = legalBases[code]
  const next = successor === null ? null : legalBases[successor]
  if (next === null || day < next.validFrom) return name
  return text(`${name.sv}, gäller som ${next.name.sv}`, `${name.en}, counts as ${next.name.en}`)
}

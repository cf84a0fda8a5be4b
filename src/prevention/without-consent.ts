import type { TypedEvent } from '../rules/event-kind.ts'
import type { Fact } from '../rules/fact.ts'
import { addMonths, ageOn, type Day, parseDay } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'

/**
 * When an intervention may be decided without consent: LVU 22 § until the end of 2026, lagen
 * (2026:1637) from 2 January 2027. In between, on 1 January, there is no law to decide it by.
 */
export const lvuEnds = parseDay('2027-01-01')
export const law1637From = parseDay('2027-01-02')

export type Provision = {
  readonly code: string
  /** To whom: care and age matter differently. */
  readonly to: 'child' | 'guardian'
  /** It ends at the latest on the birthday of this age of the child. */
  readonly endsAtAge: number
  /** May only be decided for someone below this age. */
  readonly decidedBelowAge: number
}

export const provisions: Readonly<Record<string, Provision>> = {
  'lvu-22': { code: 'lvu-22', to: 'child', endsAtAge: 21, decidedBelowAge: 20 },
  'law1637-4-1': { code: 'law1637-4-1', to: 'child', endsAtAge: 21, decidedBelowAge: 21 },
  'law1637-4-5': { code: 'law1637-4-5', to: 'child', endsAtAge: 21, decidedBelowAge: 21 },
  'law1637-3-1': { code: 'law1637-3-1', to: 'guardian', endsAtAge: 18, decidedBelowAge: 18 },
  'law1637-3-4': { code: 'law1637-3-4', to: 'guardian', endsAtAge: 18, decidedBelowAge: 18 },
}

/** A private placement is the parents' own; the board gives no care by it. */
export function isPlacement({ kind, data }: Fact): boolean {
  return kind === 'placement' && data.form !== 'privatplacering'
}

/** Consent, and sheltered housing with one custodian, which is no care under LVU or its successor. */
const otherBases = new Set<unknown>(['sol', 'law2024-3-1', 'law2024-4-1'])

/** A decision on care without consent, whether the child is placed or cared for at home. */
export function isCareWithoutConsent({ kind, data }: Fact): boolean {
  return kind === 'legal-basis' && !otherBases.has(data.basis)
}

export const placedOutside = text(
  'Barnet placerades utanför hemmet',
  'The child was placed outside the home',
)

const curfewMonths = 6

/** Why such a decision cannot be made on that day, for that child; the law's own order. */
export function refuseWithoutConsent(event: TypedEvent, facts: readonly Fact[]): Text | null {
  const provision = provisions[String(event.data.provision)]
  if (provision === undefined) return null
  return (
    outsideItsLaw(provision, event.from) ??
    tooOld(provision, ageOn(event.born, event.from)) ??
    (provision.code === 'lvu-22' ? null : whilePlaced(provision, event.from, facts)) ??
    wrongTime(provision, event)
  )
}

function outsideItsLaw({ code }: Provision, from: Day): Text | null {
  if (code === 'lvu-22' && from >= lvuEnds) {
    return text(
      'LVU upphörde att gälla den 1 januari 2027. Från den 2 januari beslutas insatser enligt lagen (2026:1637).',
      'LVU ceased to apply on 1 January 2027. From 2 January interventions are decided under the Act (2026:1637).',
    )
  }
  if (code !== 'lvu-22' && from < law1637From) {
    return text(
      'Lagen (2026:1637) gäller från den 2 januari 2027. Ett tidigare beslut är fattat enligt 22 § LVU.',
      'The Act (2026:1637) applies from 2 January 2027. An earlier decision is made under Section 22, LVU.',
    )
  }
  return null
}

function tooOld({ to, decidedBelowAge }: Provision, age: number): Text | null {
  if (age < decidedBelowAge) return null
  return to === 'guardian'
    ? text(
        'Barnet hade fyllt 18 år den dagen. En insats till vårdnadshavare upphör då (9 kap. 3 §).',
        'The child had turned 18 that day. An intervention for custodians ends then (Chapter 9, Section 3).',
      )
    : text(
        `Den unge hade fyllt ${decidedBelowAge} år den dagen. Då kan insatsen inte beslutas.`,
        `The young person had turned ${decidedBelowAge} that day. Then it cannot be decided.`,
      )
}

function whilePlaced({ code }: Provision, from: Day, facts: readonly Fact[]): Text | null {
  const holds = facts.filter(
    (fact) => fact.from <= from && (fact.until === null || fact.until > from),
  )
  const isPlaced = holds.some(isPlacement)
  const isAtHomeInCare = !isPlaced && holds.some(isCareWithoutConsent)
  const isInCare = isPlaced || isAtHomeInCare
  if (code === 'law1637-4-1' && isPlaced) {
    return text(
      'Barnet är placerat utanför det egna hemmet den dagen. Då får inga insatser utan samtycke beslutas för barnet (1 kap. 4 §).',
      'The child is placed outside the home that day. Then no interventions without consent may be decided for the child (Chapter 1, Section 4).',
    )
  }
  if (code === 'law1637-4-1' && isAtHomeInCare) {
    return text(
      'Barnet vårdas i det egna hemmet utan samtycke den dagen. Då får inga insatser beslutas, bara särskilda villkor (1 kap. 4 § och 4 kap. 5 §).',
      'The child is in care without consent in the home that day. Then no interventions may be decided, only special conditions (Chapter 1, Section 4 and Chapter 4, Section 5).',
    )
  }
  if (code === 'law1637-4-5' && !isAtHomeInCare) {
    return text(
      'Särskilda villkor enligt 4 kap. 5 § gäller den som vårdas i det egna hemmet enligt lagen (2026:1600), och ingen sådan vård är registrerad den dagen.',
      'Special conditions under Chapter 4, Section 5 are for those in care in the home under the Act (2026:1600), and no such care is recorded that day.',
    )
  }
  if (code === 'law1637-3-1' && isInCare) {
    return text(
      'Barnet vårdas eller är placerat den dagen. Då beslutas insatsen till vårdnadshavaren enligt 3 kap. 4 §.',
      'The child is in care or placed that day. Then the intervention for the custodian is decided under Chapter 3, Section 4.',
    )
  }
  if (code === 'law1637-3-4' && !isInCare) {
    return text(
      'Barnet varken vårdas eller är placerat den dagen. Då beslutas insatsen till vårdnadshavaren enligt 3 kap. 1 §.',
      'The child is neither in care nor placed that day. Then the intervention for the custodian is decided under Chapter 3, Section 1.',
    )
  }
  return null
}

/** 7 kap. 2 §: for a certain time, and a condition to stay at home for six months at a time. */
function wrongTime({ code, to }: Provision, { from, data }: TypedEvent): Text | null {
  if (code === 'lvu-22') return null
  if (typeof data.untilDay !== 'number') {
    return text(
      'Ett beslut enligt lagen (2026:1637) ska gälla för viss tid (7 kap. 2 §). Ange sista dagen.',
      'A decision under the Act (2026:1637) shall be for a certain time (Chapter 7, Section 2). Give the last day.',
    )
  }
  if (data.flag === true && to === 'guardian') {
    return text(
      'Villkoret att hålla sig hemma kan bara gälla barnet eller den unge (4 kap. 3 § 5).',
      'The condition to stay at home can only be for the child or young person (Chapter 4, Section 3.5).',
    )
  }
  if (data.flag === true && data.untilDay >= addMonths(from, curfewMonths)) {
    return text(
      'Ett villkor om att hålla sig hemma får gälla högst sex månader i taget (7 kap. 2 §).',
      'A condition to stay at home may hold for at most six months at a time (Chapter 7, Section 2).',
    )
  }
  return null
}

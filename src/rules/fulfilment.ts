import type { Fact } from './fact.ts'
import type { Fulfilment, Occasion } from './rule.ts'

/** Facts that name one of the facts the duty hangs on, on whichever day: a message may be early. */
export function factNaming(kind: string, column = 'placementId'): Fulfilment {
  return {
    kind,
    on: (fact, occasion) =>
      occasion.covers.includes(String(fact.data[column])) ? fact.from : null,
  }
}

/** Facts from the day the duty arose until the day it ended, that satisfy the condition. */
export function factDuring(kind: string, satisfies: (fact: Fact) => boolean): Fulfilment {
  return {
    kind,
    on: (fact, occasion) => (isDuring(fact, occasion) && satisfies(fact) ? fact.from : null),
  }
}

export function isDuring(fact: Fact, occasion: Occasion): boolean {
  if (fact.from < occasion.countsFrom) return false
  return occasion.ends === null || fact.from < occasion.ends.day
}

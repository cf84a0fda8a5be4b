import type { Day } from '../../shared/day.ts'
import type { Period } from '../../shared/period.ts'
import { isWorkday } from '../../shared/swedish-holidays.ts'
import { type Text, text } from '../../shared/text.ts'

/**
 * When school is on in the municipality: its terms, and the breaks within them. Bank holidays and
 * weekends follow from the Swedish calendar; summer and Christmas breaks are what lies between the
 * terms. Outside the terms that have been entered nothing is known, and every weekday counts.
 */
export type SchoolCalendar = {
  readonly isSchoolDay: (day: Day) => boolean
  /** The first school day on or after; null past the last term entered. */
  readonly nextSchoolDay: (day: Day) => Day | null
  /**
   * The break the day falls in, from its first day without school until the first school day after
   * it, so that the weekend beside a break belongs to it. An ordinary weekend is no break.
   */
  readonly breakOn: (day: Day) => SchoolBreak | null
}

export type SchoolBreak = { readonly from: Day; readonly until: Day; readonly name: Text }

/** Half-open rows as the municipality enters them. */
export type Term = Period & { readonly until: Day; readonly name: Text }
export type Break = Period & { readonly until: Day; readonly name: Text }

/**
 * @throws when terms overlap or a term ends before it begins: a calendar that contradicts itself
 * would move limits silently.
 */
export function schoolCalendar(terms: readonly Term[], breaks: readonly Break[]): SchoolCalendar {
  const inOrder = [...terms].sort((one, other) => one.from - other.from)
  assertOrdered(inOrder)
  const first = inOrder[0]?.from ?? 0
  const last = inOrder.at(-1)?.until ?? 0
  const allBreaks = [...breaks, ...betweenTerms(inOrder)]

  const isKnown = (day: Day) => day >= first && day < last
  const isSchoolDay = (day: Day) => {
    if (!isWorkday(day)) return false
    return !isKnown(day) || !allBreaks.some(({ from, until }) => from <= day && day < until)
  }
  const nextSchoolDay = (day: Day) => {
    for (let next = Math.max(day, first); next < last; next += 1) if (isSchoolDay(next)) return next
    return null
  }
  const breakOn = (day: Day): SchoolBreak | null => {
    if (!isKnown(day) || isSchoolDay(day)) return null
    const until = nextSchoolDay(day)
    if (until === null) return null
    let from = day
    while (from > first && !isSchoolDay(from - 1)) from -= 1
    const named = allBreaks.find((row) => row.from < until && from < row.until)
    return named === undefined ? null : { from, until, name: named.name }
  }
  return {
    isSchoolDay: remembered(isSchoolDay),
    nextSchoolDay: remembered(nextSchoolDay),
    breakOn: remembered(breakOn),
  }
}

function betweenTerms(terms: readonly Term[]): Break[] {
  return terms.slice(1).flatMap((next, index) => {
    const previous = terms[index]
    if (previous === undefined || next.from <= previous.until) return []
    // Summer is the long one: Christmas is never more than a month.
    const isSummer = next.from - previous.until > 35
    const name = isSummer
      ? text('Sommarlovet', 'Summer break')
      : text('Jullovet', 'Christmas break')
    return [{ from: previous.until, until: next.from, name }]
  })
}

function assertOrdered(terms: readonly Term[]): void {
  terms.forEach((term, index) => {
    const previous = terms[index - 1]
    if (term.until <= term.from) throw new Error(`${term.name.sv} slutar innan den börjar`)
    if (previous && term.from < previous.until) {
      throw new Error(`${term.name.sv} börjar innan ${previous.name.sv} är slut`)
    }
  })
}

/** A calendar never changes once built, and the same days are asked for again and again. */
function remembered<Answer>(ask: (day: Day) => Answer): (day: Day) => Answer {
  const answers = new Map<Day, Answer>()
  return (day) => {
    const known = answers.get(day)
    if (known !== undefined || answers.has(day)) return known as Answer
    const answer = ask(day)
    answers.set(day, answer)
    return answer
  }
}

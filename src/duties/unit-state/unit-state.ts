import type { Colleague } from '../../children/index.ts'
import type { Day } from '../../shared/day.ts'
import { nobody } from '../child-choice.ts'
import { type Outcome, outcomes, twelveMonths, writeMonth } from '../duty-choice.ts'
import type { LoadKind, Weights } from './load.ts'
import { weighted } from './load.ts'
import type { ChildCount, DueCount, OpenCount } from './queries.ts'

/** A number and the address of the very rows it counts. */
export type Counted = { readonly count: number; readonly href: string }

/** One line of late and soon: a caseworker's, a rule's, or the whole unit's. */
export type Line = {
  readonly key: string
  readonly late: Counted
  readonly days7: Counted
  readonly days30: Counted
  readonly more: Counted
  readonly soon: Counted
  readonly open: Counted
}

/** The query that picks the line's rows from the work list, without what tells its columns apart. */
type Chosen = Readonly<Record<string, string>>

function at(path: string, chosen: Chosen): string {
  const query = new URLSearchParams(chosen)
  return query.size > 0 ? `${path}?${query}` : path
}

function line(key: string, counts: readonly OpenCount[], chosen: Chosen): Line {
  const sum = (which: (one: OpenCount) => boolean) =>
    counts.filter(which).reduce((total, { count }) => total + count, 0)
  const link = (more: Chosen) => at('/arbetslista', { ...chosen, ...more })
  return {
    key,
    late: {
      count: sum(({ standing }) => standing !== null && standing !== 'snart'),
      href: link({ nar: 'late' }),
    },
    days7: { count: sum((one) => one.standing === 'sen-1-7'), href: link({ lage: 'sen-1-7' }) },
    days30: { count: sum((one) => one.standing === 'sen-8-30'), href: link({ lage: 'sen-8-30' }) },
    more: { count: sum((one) => one.standing === 'sen-31'), href: link({ lage: 'sen-31' }) },
    soon: { count: sum((one) => one.standing === 'snart'), href: link({ lage: 'snart' }) },
    open: { count: sum(() => true), href: link({}) },
  }
}

export function wholeUnit(counts: readonly OpenCount[]): Line {
  return line('', counts, {})
}

/** A line for each of the colleagues, and one for what nobody has, where there is any. */
export function linesByCaseworker(
  counts: readonly OpenCount[],
  colleagues: readonly Colleague[],
): Line[] {
  const of = (id: string | null) =>
    line(
      id ?? nobody,
      counts.filter(({ caseworker_id }) => caseworker_id === id),
      { handlaggare: id ?? nobody },
    )
  const unowned = of(null)
  return [...(unowned.open.count > 0 ? [unowned] : []), ...colleagues.map(({ id }) => of(id))]
}

/** A line for each rule with open duties, in the order of the catalogue. */
export function linesByRule(counts: readonly OpenCount[], ruleIds: readonly string[]): Line[] {
  return ruleIds
    .map((id) =>
      line(
        id,
        counts.filter(({ rule_id }) => rule_id === id),
        { typ: id },
      ),
    )
    .filter(({ open }) => open.count > 0)
}

export type Load = {
  readonly key: string
  readonly children: Counted
  readonly spread: readonly (Counted & { readonly kind: LoadKind })[]
  readonly weight: number
}

/** Who carries what, the heaviest first; children that nobody has stand last. */
export function loads(
  counts: readonly ChildCount[],
  colleagues: readonly Colleague[],
  weights: Weights,
): Load[] {
  const of = (id: string | null): Load => {
    const own = counts.filter(({ caseworker_id }) => caseworker_id === id)
    const chosen = { handlaggare: id ?? nobody }
    return {
      key: id ?? nobody,
      children: {
        count: own.reduce((total, { count }) => total + count, 0),
        href: at('/mina-barn', chosen),
      },
      spread: own
        .map(({ kind, count }) => ({
          kind,
          count,
          href: at('/mina-barn', { ...chosen, form: kind }),
        }))
        .toSorted((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1)),
      weight: weighted(own, weights),
    }
  }
  const people = colleagues.map(({ id }) => of(id))
  const unowned = of(null)
  return [
    ...people.toSorted((one, other) => other.weight - one.weight),
    ...(unowned.children.count > 0 ? [unowned] : []),
  ]
}

export type Month = {
  readonly month: Day
  readonly due: Counted
  readonly outcomes: Readonly<Record<Outcome, Counted>>
}

/** Every one of the twelve months, also those in which nothing was due. */
export function months(counts: readonly DueCount[], today: Day): Month[] {
  return twelveMonths(today).map((month) => {
    const own = counts.filter((one) => one.month === month)
    const chosen = { manad: writeMonth(month) }
    const of = (outcome: Outcome): Counted => ({
      count: own.find((one) => one.outcome === outcome)?.count ?? 0,
      href: at('/arbetslista', { ...chosen, utfall: outcome }),
    })
    return {
      month,
      due: {
        count: own.reduce((total, { count }) => total + count, 0),
        href: at('/arbetslista', chosen),
      },
      outcomes: Object.fromEntries(outcomes.map((one) => [one, of(one)])) as Month['outcomes'],
    }
  })
}

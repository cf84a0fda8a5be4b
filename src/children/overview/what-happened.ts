import type { FactKind } from '../../rules/fact-kind.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import type { Day } from '../../shared/day.ts'
import type { Say } from '../../shared/text.ts'
import type { KindWords } from '../lane.ts'

export type Happened = {
  readonly id: string
  readonly day: Day
  readonly what: string
  readonly isEnd: boolean
  /** The fact's own particulars; empty for a protected child, whose paper must not tell where it is. */
  readonly detail: string
}

/** More than this and the page would be the whole history; how many are left out is said. */
export const mostHappened = 12

/**
 * What began or ended from a day through today, the latest first. A period that ends says so only
 * where nothing of its kind follows on the same day: else what follows tells it.
 * @param kinds those that the slices own; what else is kept about a child (whom to call) is no event
 * @example since 2026-05-19: a placement from 2026-11-09 and the school's end the same day are two lines
 */
export function happenedSince(
  since: Day,
  given: {
    readonly facts: readonly RecordedFact[]
    readonly kinds: readonly FactKind[]
    readonly words: Readonly<Record<string, KindWords>>
    readonly today: Day
    readonly say: Say
    readonly isProtected: boolean
  },
): Happened[] {
  const { facts, kinds, words, today, say, isProtected } = given
  const told = new Set(kinds.map(({ kind }) => kind))
  const within = (day: Day | null): day is Day => day !== null && day >= since && day <= today
  return facts
    .filter(({ kind }) => told.has(kind) && words[kind] !== undefined)
    .flatMap((fact): Happened[] => {
      const { id, kind, from, until } = fact
      const name = words[kind]
      if (name === undefined) return []
      const isEvent = name.correctDays === 'day'
      const isFollowed = facts.some((other) => other.kind === kind && other.from === until)
      const what = say(name.name)
      const detail = isProtected ? '' : tellShortly(fact, name, say)
      return [
        ...(within(from) ? [{ id, day: from, what, isEnd: false, detail }] : []),
        ...(!isEvent && !isFollowed && within(until)
          ? [{ id: `${id}-slut`, day: until, what, isEnd: true, detail }]
          : []),
      ]
    })
    .toSorted((one, other) => other.day - one.day)
}

function tellShortly(fact: RecordedFact, { tell }: KindWords, say: Say): string {
  return tell(fact, say, () => '–')
    .map(({ value }) => value)
    .filter((value) => value !== '–')
    .slice(0, 2)
    .join(', ')
}

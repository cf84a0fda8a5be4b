import { text } from '../../shared/text.ts'
import { isObject, ReadingStopped, type Written } from './reading.ts'

/** By the place of an inner cell: what each contributor, a person or a provider, put into it. */
export type ReadContributions = ReadonlyMap<
  number,
  readonly (readonly [contributor: string, amount: number])[]
>

/**
 * What stands in `extension.contributions` of a dataset of amounts, by the position of the value:
 * `{ "0": [["a", 1200.5], ["b", 300]] }`. Undefined where a dataset has none, and so is one of counts.
 */
export function readContributions(
  { contributions }: Written,
  count: number,
  place: string,
): ReadContributions | undefined {
  if (contributions === undefined) return undefined
  if (!isObject(contributions)) throw wrong(place)
  return new Map(
    Object.entries(contributions).map(([position, list]) => {
      const at = Number(position)
      if (!/^\d+$/.test(position) || at >= count) throw wrong(place)
      if (!Array.isArray(list) || !list.every(isContribution)) throw wrong(place, at)
      const who = new Set(list.map(([contributor]) => contributor))
      if (who.size < list.length) {
        throw new ReadingStopped(
          text(
            `${place}: värde ${at + 1} har samma bidragsgivare två gånger i extension.contributions; lägg ihop dem.`,
            `${place}: value ${at + 1} has the same contributor twice in extension.contributions; add them up.`,
          ),
        )
      }
      return [at, list] as const
    }),
  )
}

function isContribution(value: unknown): value is readonly [string, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [who, amount] = value as unknown[]
  return typeof who === 'string' && Number.isFinite(amount) && (amount as number) >= 0
}

function wrong(place: string, at?: number): ReadingStopped {
  if (at === undefined) {
    return new ReadingStopped(
      text(
        `${place}: extension.contributions ska ha en lista för varje värdes plats, räknad från 0.`,
        `${place}: extension.contributions must have a list for the position of each value, counted from 0.`,
      ),
    )
  }
  return new ReadingStopped(
    text(
      `${place}: värde ${at + 1}: extension.contributions ska vara par av bidragsgivare (text) och belopp som inte är negativt.`,
      `${place}: value ${at + 1}: extension.contributions must be pairs of a contributor (text) and an amount that is not negative.`,
    ),
  )
}

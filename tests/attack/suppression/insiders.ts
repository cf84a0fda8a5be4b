/** Who is alone in a cell, and in which other cells she is then alone: told from the true tables. */
import type { Seen } from './attacker.ts'

/** For each person alone, the cells of 1 that she so knows, by the attacker's names. */
export function aloneOnes(
  truth: readonly Pick<Seen, 'dimensions'>[],
  values: ReadonlyMap<string, number>,
): ReadonlyMap<string, number>[] {
  const parents = new Map<string, string>(
    truth.flatMap(({ dimensions }) =>
      dimensions.flatMap(({ id, categories }) =>
        categories.map((category) => [`${id}=${category.id}`, `${id}=${category.parent}`] as const),
      ),
    ),
  )
  const isWithin = (part: string, whole: string): boolean => {
    const seen = new Set<string>()
    for (
      let at: string | undefined = part;
      at !== undefined && !seen.has(at);
      at = parents.get(at)
    ) {
      if (at === whole) return true
      seen.add(at)
    }
    return false
  }
  const split = (name: string) => (name === '' ? [] : name.split(', '))
  const holds = (whole: string, part: string) =>
    split(whole).every((one) => split(part).some((other) => isWithin(other, one)))
  const left = new Set([...values].filter(([, value]) => value === 1).map(([name]) => name))
  const found: Map<string, number>[] = []
  while (left.size > 0) {
    const group = new Set<string>()
    const waiting = [...left].slice(0, 1)
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      group.add(name)
      left.delete(name)
      for (const other of left) {
        if (holds(name, other) || holds(other, name)) waiting.push(other)
      }
    }
    found.push(new Map([...group].map((name) => [name, 1])))
  }
  return found
}

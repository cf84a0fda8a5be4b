import { cpus, loadavg } from 'node:os'

/** The value below which that share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/**
 * Runs every contender once a round, so that what else the machine does meets all of them alike.
 * Returns what each measured, a result a round.
 */
export async function interleaved<Name extends string, Result>(
  rounds: number,
  contenders: Readonly<Record<Name, () => Promise<Result>>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(contenders) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Result[]
  >
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await contenders[name]())
  }
  return results
}

/** What the figures were taken on; the load says who else was at work. */
export function machine(): string {
  const load = loadavg().map((value) => value.toFixed(1))
  return `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load.join(' ')}, Node ${process.versions.node}`
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`

/** A table as Markdown, so that it can stand in the docs as it was printed. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** BENCH_ROUNDS says how often, where somebody wants a quicker or a surer answer. */
export function roundsOr(usual: number): number {
  return Number(process.env.BENCH_ROUNDS ?? usual)
}

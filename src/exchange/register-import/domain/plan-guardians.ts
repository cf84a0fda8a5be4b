import type { ChildAtHand } from './plan-facts.ts'
import type { HeldFact, Plan, PlannedDifference, PlannedVersion } from './planned.ts'
import { asText, periodWords, toldTooLate } from './planned.ts'
import type { ImportRow } from './reading/read-file.ts'

/** Custodians, known by their names. New ones are added; of those we have told ourselves, ours counts. */
export function planGuardians(
  child: ChildAtHand,
  held: readonly HeldFact[],
  rows: readonly ImportRow[],
): Plan {
  const byName = new Map(held.map((fact) => [plain(fact.data.name), fact]))
  const versions: PlannedVersion[] = []
  const differences: PlannedDifference[] = []
  const told = new Map(rows.map((row) => [plain(row.values.name), row]))
  for (const [name, { values }] of told) {
    const own = byName.get(name)
    const theirs = {
      name: values.name ?? null,
      relation: values.relation ?? null,
      phone: values.phone ?? null,
    }
    const period = { from: own?.from ?? child.born, until: own?.until ?? null }
    if (own === undefined && isGone(child, ({ data }) => plain(data.name) === name)) {
      differences.push(toldTooLate(child.id, 'guardian', String(theirs.name)))
      continue
    }
    if (own === undefined) {
      versions.push({
        childId: child.id,
        kind: 'guardian',
        ...period,
        data: theirs,
        replaces: null,
      })
      continue
    }
    const fields = (['relation', 'phone'] as const).filter(
      (field) => theirs[field] !== null && theirs[field] !== (own.data[field] ?? null),
    )
    if (fields.length === 0) continue
    if (!own.isOurs && !own.isNewer) {
      const data = {
        ...own.data,
        ...Object.fromEntries(fields.map((field) => [field, theirs[field]])),
      }
      versions.push({ childId: child.id, kind: 'guardian', ...period, data, replaces: own })
      continue
    }
    for (const field of fields) {
      differences.push({
        childId: child.id,
        factId: own.id,
        about: 'guardian',
        field,
        ours: asText(own.data[field]),
        theirs: asText(theirs[field]),
        taken: 'ours',
      })
    }
  }
  return { versions, differences }
}

/** Whether what an older extract has is no longer so: the register or somebody here has dropped it since. */
function isGone(child: ChildAtHand, isTheSame: (dropped: HeldFact) => boolean): boolean {
  return child.isOlderExtract || child.dropped.some(isTheSame)
}

const plain = (name: unknown) =>
  String(name ?? '')
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/\s+/g, ' ')

/** Överväganden and omprövningar happen on a day; those we have nothing of are added. */
export function planReviews(
  child: ChildAtHand,
  held: readonly HeldFact[],
  rows: readonly ImportRow[],
): Plan {
  const known = new Set(held.map(({ kind, from }) => `${kind} ${from}`))
  const versions: PlannedVersion[] = []
  const differences: PlannedDifference[] = []
  for (const { values } of rows) {
    const [kind, from] = [String(values.kind), Number(values.from)]
    if (known.has(`${kind} ${from}`)) continue
    known.add(`${kind} ${from}`)
    if (isGone(child, (dropped) => dropped.kind === kind && dropped.from === from)) {
      const about = kind as 'overvagande' | 'omprovning'
      differences.push(toldTooLate(child.id, about, periodWords({ from, until: from + 1 })))
      continue
    }
    const data = { of: values.basis ?? null, decidedBy: values.decidedBy ?? null }
    versions.push({ childId: child.id, kind, from, until: from + 1, data, replaces: null })
  }
  return { versions, differences }
}

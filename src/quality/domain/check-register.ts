import type { AnyRow, ChildRows, Column, PersonRow, Register } from './register.ts'
import type { Look, QualityRule } from './rule.ts'

export type Finding = { readonly rule: QualityRule; readonly child: string; readonly row: AnyRow }

export type Checked = {
  readonly findings: readonly Finding[]
  /** Rules that the register lacks a column for: they say nothing, which is not that all is well. */
  readonly cannotBeChecked: readonly {
    readonly rule: QualityRule
    readonly lacks: readonly Column[]
  }[]
}

/**
 * Holds a register against the rules: grouped by child and put in order of time once, then each child
 * is asked about once. What a rule needs and the register lacks is told rather than passed over.
 */
export function checkRegister(
  register: Register,
  { rules, ...look }: Look & { readonly rules: readonly QualityRule[] },
): Checked {
  const lacking = rules.map((rule) => ({
    rule,
    lacks: rule.needs.filter((column) => !register.has.has(column)),
  }))
  const checked = lacking.filter(({ lacks }) => lacks.length === 0).map(({ rule }) => rule)
  const findings: Finding[] = []
  for (const rows of groupByChild(register)) {
    for (const rule of checked) {
      for (const row of rule.check(rows, look)) findings.push({ rule, child: rows.child, row })
    }
  }
  return { findings, cannotBeChecked: lacking.filter(({ lacks }) => lacks.length > 0) }
}

type Growing = {
  -readonly [Key in keyof ChildRows]: ChildRows[Key] extends readonly (infer Kind)[]
    ? Kind[]
    : ChildRows[Key]
}

/** The rows of each child, in order of their first day; rows of nobody known make a child without person. */
export function groupByChild(register: Register): Iterable<ChildRows> {
  const children = new Map<string, Growing>()
  const of = (child: string): Growing => {
    const known = children.get(child)
    if (known !== undefined) return known
    const fresh = emptyRows(child)
    children.set(child, fresh)
    return fresh
  }
  const byNumber = new Map<string, Growing>()
  for (const person of register.persons) {
    const rows = of(person.child)
    rows.persons.push(person)
    rows.person ??= person
    shareNumber(byNumber, rows, person)
  }
  for (const row of register.placements) of(row.child).placements.push(row)
  for (const row of register.bases) of(row.child).bases.push(row)
  for (const row of register.reviews) of(row.child).reviews.push(row)
  for (const row of register.enrolments) of(row.child).enrolments.push(row)
  for (const row of register.absences) of(row.child).absences.push(row)
  for (const rows of children.values()) {
    inOrder(rows.placements, byFrom)
    inOrder(rows.bases, byFrom)
    inOrder(rows.enrolments, byFrom)
    inOrder(rows.absences, byFrom)
    inOrder(rows.reviews, (one, other) => (one.on ?? 0) - (other.on ?? 0))
  }
  return children.values()
}

function emptyRows(child: string): Growing {
  return {
    child,
    persons: [],
    person: null,
    sharesNumber: false,
    placements: [],
    bases: [],
    reviews: [],
    enrolments: [],
    absences: [],
  }
}

function shareNumber(byNumber: Map<string, Growing>, rows: Growing, { identityNumber }: PersonRow) {
  if (identityNumber === null) return
  const other = byNumber.get(identityNumber)
  if (other === undefined) byNumber.set(identityNumber, rows)
  else if (other !== rows) {
    other.sharesNumber = true
    rows.sharesNumber = true
  }
}

const byFrom = (one: { from: number | null }, other: { from: number | null }) =>
  (one.from ?? 0) - (other.from ?? 0)

/** Sorted only when it is not so already: a register mostly comes in order. */
function inOrder<Kind>(rows: Kind[], compare: (one: Kind, other: Kind) => number): void {
  for (let index = 1; index < rows.length; index += 1) {
    if (compare(rows[index - 1] as Kind, rows[index] as Kind) > 0) {
      rows.sort(compare)
      return
    }
  }
}

import { evaluate } from '../../src/rules/evaluate.ts'
import { addDays, parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { calendar, firstRules } from './evaluated.ts'

/**
 * How fast are the duties of a city's children worked out? 100 000 children, each with care of some
 * years: two placements, a decision, school and the half-yearly övervägande.
 * Run: node --import tsx tests/rules/evaluate-speed.ts
 */
const today = parseDay('2027-01-02')
const iso = (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()

const children = Array.from({ length: 100_000 }, (_, index) => {
  const start = addDays(today, -30 - ((index * 37) % 1800))
  const moved = start + 40 + (index % 90)
  const basis = ['sol', 'sol', 'lvu-2', 'lvu-3'][index % 4] ?? 'sol'
  const child = aChild().born(iso(parseDay('2009-01-01') + ((index * 13) % 4000)))
  child.under(basis, iso(start)).placed('jourhem', iso(start), moved <= today ? iso(moved) : null)
  if (moved <= today) child.placed('familjehem', iso(moved), null, { isReplacement: true })
  child.startedSchool(iso(start + (index % 12))).sent('sams-message', iso(start + 2))
  for (let day = start + 170; day < today; day += 170) {
    if (basis === 'lvu-3') child.reviewed(basis, iso(day))
    else child.considered(basis, iso(day))
  }
  return { facts: child.facts, born: child.bornOn }
})

const runs = Array.from({ length: 3 }, () => {
  const began = performance.now()
  let duties = 0
  for (const { facts, born } of children) {
    const subject = { kind: 'child' as const, id: 'child', born }
    duties += evaluate({ rules: firstRules, facts, subject, today, calendar }).length
  }
  return { ms: performance.now() - began, duties }
})
const facts = children.reduce((sum, child) => sum + child.facts.length, 0)
for (const { ms, duties } of runs) {
  const perChild = ((ms * 1000) / children.length).toFixed(1)
  console.log(
    `${children.length} children, ${facts} facts, ${duties} duties: ${ms.toFixed(0)} ms, ${perChild} µs a child`,
  )
}

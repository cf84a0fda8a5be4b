import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupProblems } from './group-problems.ts'
import { type ProblemCode, rowProblem } from './row-problem.ts'

const grouped = (...problems: readonly [row: number, column: string, code: ProblemCode][]) =>
  groupProblems(problems.map((problem) => rowProblem(...problem))).map(({ rows, column, what }) => [
    rows,
    column,
    what.sv,
  ])

test('the same wrong of many rows is told once, with each row', () => {
  const rows = [2, 3, 4, 9, 11, 12].map((row): [number, string, ProblemCode] => [
    row,
    'FR',
    'empty',
  ])
  assert.deepEqual(grouped(...rows), [['2–4, 9, 11, 12', 'FR', 'Uppgiften saknas.']])
})

test('another column or another wrong is another group, in the order of their first rows', () => {
  assert.deepEqual(
    grouped([2, 'TOM', 'empty'], [3, 'FR', 'empty'], [4, 'TOM', 'empty'], [4, 'FR', 'not-a-date']),
    [
      ['2, 4', 'TOM', 'Uppgiften saknas.'],
      ['3', 'FR', 'Uppgiften saknas.'],
      ['4', 'FR', 'Det är inget datum i den form som mappningsfilen anger.'],
    ],
  )
})

test('a row that is twice wrong alike is told once; nothing wrong is nothing told', () => {
  assert.deepEqual(grouped([7, 'FR', 'empty'], [7, 'FR', 'empty']), [
    ['7', 'FR', 'Uppgiften saknas.'],
  ])
  assert.deepEqual(grouped(), [])
})

/** The rules and kinds without pages are all of them, and files of facts have words for each. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleEngine } from '../../src/assemble.ts'
import { ruleKinds, rules } from '../../src/catalogue.ts'
import { kindWords } from '../../src/cli/duties/column-words.ts'
import type { FactKind } from '../../src/rules/fact-kind.ts'

test('the catalogue without pages is the whole one', () => {
  const engine = assembleEngine()
  assert.deepEqual(ruleKinds, engine.ruleKinds)
  assert.deepEqual(rules, engine.rules)
})

test('every kind and column has its words, and no words are left over', () => {
  const columnsOf = ({ columns }: FactKind | (typeof kindWords)[string]) =>
    Object.keys(columns).toSorted()
  assert.deepEqual(Object.keys(kindWords).toSorted(), ruleKinds.map(({ kind }) => kind).toSorted())
  for (const kind of ruleKinds) {
    assert.deepEqual(columnsOf(kindWords[kind.kind] ?? kind), columnsOf(kind), kind.kind)
  }
})

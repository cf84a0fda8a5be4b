/** docs/facts.md tells what the kinds of fact declare, no more and no less. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { withKinds } from '../../scripts/fact-kinds.ts'
import { assembleEngine } from '../../src/assemble.ts'
import { ruleKinds, rules } from '../../src/catalogue.ts'
import { kindWords } from '../../src/cli/duties/column-words.ts'
import type { FactKind } from '../../src/rules/fact-kind.ts'

const document = readFileSync(join('docs', 'facts.md'), 'utf8')

test('docs/facts.md is what npm run docs:facts writes', () => {
  assert.equal(withKinds(document), document)
})

test('and a change there is seen', () => {
  assert.notEqual(
    withKinds(document.replace('Form of placement', 'Shape')),
    document.replace('Form of placement', 'Shape'),
  )
})

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

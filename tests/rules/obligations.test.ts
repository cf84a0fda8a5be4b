import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ruleKinds, rules } from '../../src/catalogue.ts'
import { citation } from '../../src/rules/source.ts'
import { validateCatalogue } from '../../src/rules/validate-catalogue.ts'
import { cityGoals, crossings, inLaw, newInLaw, type Obligation } from './obligations.ts'

const byId = new Map(rules.map((rule) => [rule.id, rule]))
const placesOf = (ids: readonly string[]) =>
  ids.flatMap((id) => byId.get(id)?.versions.map(({ source }) => citation(source).sv) ?? [])

function tick(rows: readonly Obligation[], level?: string): void {
  for (const { what, by, paragraphs } of rows) {
    test(what, () => {
      for (const id of by) assert.ok(byId.has(id), `no rule ${id}`)
      for (const paragraph of paragraphs) {
        const cited = placesOf(by)
        assert.ok(
          cited.some((place) => place.includes(paragraph)),
          `${paragraph} is not cited, but ${cited.join('; ')}`,
        )
      }
      if (level === undefined) return
      for (const id of by) {
        for (const version of byId.get(id)?.versions ?? []) {
          assert.equal(version.level, level, `${id} ${version.id}`)
        }
      }
    })
  }
}

describe('what the laws ask', () => tick(inLaw))
describe('what the new laws add', () => tick(newInLaw))
describe('what the city has set as its goals', () => tick(cityGoals, 'stadsmål'))

test('a rule that outlives its law cites both', () => {
  for (const [id, numbers] of Object.entries(crossings)) {
    const works = byId.get(id)?.versions.map(({ source }) => source.work.sv) ?? []
    for (const number of numbers) {
      assert.ok(
        works.some((work) => work.includes(number)),
        `${id} never cites ${number}`,
      )
    }
  }
})

test('no rule is in the catalogue for nothing the list knows, but what it names', () => {
  const listed = new Set([...inLaw, ...newInLaw, ...cityGoals].flatMap(({ by }) => by))
  const beside = rules.map(({ id }) => id).filter((id) => !listed.has(id))
  assert.deepEqual(beside.toSorted(), [
    'report-feedback-at-once',
    'school-plan',
    'sheltered-submission',
    'temporary-travel-ban-application',
    'temporary-travel-ban-submission',
  ])
})

test('a law never has a number of days that it does not give', () => {
  for (const { id, versions } of rules) {
    for (const { id: version, level, term } of versions) {
      if (level !== 'stadsmål') continue
      assert.notEqual(
        term.level,
        'lag',
        `${id} ${version}: a goal of the city's with the law's days`,
      )
    }
  }
})

test('the catalogue holds together', () => {
  validateCatalogue(
    rules,
    ruleKinds.map(({ kind }) => kind),
  )
})

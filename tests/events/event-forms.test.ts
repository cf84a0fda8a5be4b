import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { areas } from '../../src/catalogue.ts'
import { dataOf, schemaOf } from '../../src/children/events/event-form.ts'
import { readForm } from '../../src/platform/web/read-form.ts'
import type { EventKind } from '../../src/rules/event-kind.ts'

const kinds = areas.flatMap(({ events }) => events)
const report = '0197b2f0-0000-7000-8000-000000000001'

/** What a browser sends of the form when only what must be told is told. */
function sent(kind: EventKind): Record<string, string> {
  const { about, hour, outcome, provision, decidedBy = [], untilDay } = kind
  const [first] = decidedBy
  return {
    dag: '2026-11-20',
    ...(hour && { kl: hour === 'required' ? '14.05' : '' }),
    ...(about && { om: about.isOptional ? '' : report }),
    ...(outcome && { utfall: outcome.isOptional ? '' : (outcome.choices[0]?.code ?? '') }),
    ...(provision && { lagrum: provision.isOptional ? '' : (provision.choices[0]?.code ?? '') }),
    ...(decidedBy.length > 1 && first !== undefined && { av: first }),
    ...(untilDay && { till: untilDay.isOptional ? '' : '2026-12-20' }),
  }
}

describe('the form of each kind of event', () => {
  test('there are kinds to read', () => assert.ok(kinds.length >= 20))

  for (const kind of kinds) {
    test(`${kind.kind}: what must be told is enough, and nothing less`, () => {
      const schema = schemaOf(kind, [report])
      const read = readForm(schema, sent(kind), 'sv')
      assert.ok(read.ok, JSON.stringify(read))
      assert.deepEqual(
        Object.keys(dataOf(kind, read.value)).toSorted(),
        Object.keys(kind.fact.columns).toSorted(),
      )
      const without = readForm(schema, {}, 'sv')
      assert.ok(!without.ok)
      for (const sentence of Object.values(without.errors)) {
        assert.doesNotMatch(sentence ?? '', /Invalid input/, 'a sentence of ours')
      }
    })
  }

  test('a choice that the form leaves open may be left out altogether', () => {
    const optional = kinds.find(({ about }) => about?.isOptional)
    assert.ok(optional)
    const { om: _, ...rest } = sent(optional)
    assert.ok(readForm(schemaOf(optional, [report]), rest, 'sv').ok)
  })
})

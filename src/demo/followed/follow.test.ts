import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noBreaks } from '../../rules/calendar.ts'
import { timing } from '../../rules/duty.ts'
import { evaluate } from '../../rules/evaluate.ts'
import { eventKind } from '../../rules/event-kind.ts'
import { factNaming } from '../../rules/fulfilment.ts'
import { laws } from '../../rules/laws.ts'
import { rule } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { startOfCare } from '../../rules/triggers.ts'
import { addMonths, parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { Chance } from '../chance.ts'
import { makeCity } from '../city.ts'
import { factsInForce } from '../write/facts-in-force.ts'
import { followed } from './follow.ts'

const said = text('Besök', 'Visit')
const visit = eventKind({
  kind: 'visit',
  path: 'besok',
  name: said,
  record: said,
  day: said,
  about: { kinds: ['placement'], label: said, missing: said },
})
const demand = { level: 'lag', source: citeLaw(laws.sol, '22 kap. 11 §'), text: said } as const
const visits = rule({
  id: 'visit',
  subject: 'child',
  title: said,
  who: said,
  recordedHere: true,
  versions: [
    {
      ...demand,
      id: 'first',
      validFrom: '2013-01-01',
      appliesTo: 'triggers-from',
      term: demand,
      due: within(30, 'days'),
      recurrence: 'rolling',
      trigger: startOfCare(said, { counts: () => true, when: () => true }),
      fulfilledBy: [factNaming('visit', 'about')],
    },
  ],
})

const today = parseDay('2026-11-20')
const inUseSince = addMonths(today, -14)
const frame = { rules: [visits], events: [visit], today, calendar: noBreaks, inUseSince }
const { children } = makeCity({ seed: 'stockholm', today })
const follow = () => children.map((child) => followed(child, frame, new Chance(`test/${child.id}`)))
const after = follow()
const told = after.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'visit'))

describe('what the demo says was done about its duties', () => {
  test('is the same each time', () => assert.deepEqual(follow(), after))

  test('lies within what is recorded here, on no later day, and by the caseworker', () => {
    assert.ok(told.length > 500, `${told.length} visits`)
    const workers = new Set(children.map(({ caseworkerId }) => caseworkerId))
    for (const { from, recordedBy } of told) {
      assert.ok(from >= inUseSince && from <= today)
      assert.ok(workers.has(recordedBy))
    }
  })

  test('is mostly in time, now and then late, and now and then not done at all', () => {
    const counts = { done: 0, 'done-late': 0, late: 0 }
    for (const { id, born, facts } of after) {
      const subject = { kind: 'child' as const, id, born }
      const inForce = factsInForce(facts)
      const { rules, calendar } = frame
      for (const duty of evaluate({
        rules,
        facts: inForce,
        subject,
        today,
        calendar,
        inUseSince,
      })) {
        const when = timing(duty, today)
        if (when in counts) counts[when as keyof typeof counts] += 1
      }
    }
    const { done, late } = counts
    const all = done + late + counts['done-late']
    assert.ok(done / all > 0.7, JSON.stringify(counts))
    assert.ok(counts['done-late'] > 5 && late > 5, JSON.stringify(counts))
  })

  test('leaves alone what nobody works with', () => {
    const idle = children.findIndex(({ caseworkerId }) => caseworkerId === null)
    assert.ok(idle >= 0)
    assert.equal(after[idle], children[idle])
  })
})

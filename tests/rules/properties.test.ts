import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Duty } from '../../src/rules/duty.ts'
import { timing } from '../../src/rules/duty.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import type { Fact } from '../../src/rules/fact.ts'
import { ownWhy, wholeWhy } from '../../src/rules/own-why.ts'
import { addMonths, parseDay } from '../../src/shared/day.ts'
import { isWorkday } from '../../src/shared/swedish-holidays.ts'
import { calendar, firstRules } from './evaluated.ts'

/** Each property is run at both sides of the new law, and on a leap day. */
const todays = ['2026-12-31', '2027-01-02', '2028-02-29'].map(parseDay)
const firstDay = parseDay('2024-01-01')
const aDay = fc.integer({ min: firstDay, max: parseDay('2028-03-31') })
const born = fc.option(fc.integer({ min: parseDay('2005-01-01'), max: parseDay('2022-01-01') }))

const dataOf: Record<string, fc.Arbitrary<Fact['data']>> = {
  placement: fc.record({
    form: fc.constantFrom(
      'jourhem',
      'familjehem',
      'hvb',
      'sis',
      'skyddat-boende',
      'privatplacering',
    ),
    changesSchool: fc.boolean(),
    isReplacement: fc.boolean(),
  }),
  'legal-basis': fc.record({
    basis: fc.constantFrom(
      'sol',
      'lvu-2',
      'lvu-3',
      'lvu-6',
      'law2026-3-2',
      'law2026-3-3',
      'law2026-5-1',
    ),
  }),
  'school-enrolment': fc.record({
    kind: fc.constantFrom('school', 'larteam'),
    schoolForm: fc.constantFrom('grundskola', 'gymnasieskola'),
  }),
  'school-start': fc.record({ placementId: fc.constantFrom('0', '1', '2', '3') }),
  'sams-message': fc.record({ placementId: fc.constantFrom('0', '1', '2', '3') }),
  'region-notified': fc.record({ placementId: fc.constantFrom('0', '1', '2', '3') }),
  overvagande: fc.record({ of: fc.constantFrom('sol', 'lvu-2', 'law2026-3-2') }),
  omprovning: fc.record({ of: fc.constantFrom('lvu-3', 'law2026-3-3') }),
}

const aFact = fc.constantFrom(...Object.keys(dataOf)).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    from: aDay,
    length: fc.option(fc.integer({ min: 0, max: 500 })),
    data: dataOf[kind] ?? fc.constant({}),
  }),
)

const someFacts = fc.array(aFact, { maxLength: 14 }).map((list) =>
  list.map(
    ({ kind, from, length, data }, index): Fact => ({
      id: String(index),
      originId: String(index),
      kind,
      subject: { kind: 'child', id: 'child' },
      from,
      until: length === null ? null : from + length,
      data,
    }),
  ),
)

function run(facts: readonly Fact[], bornOn: number | null, today: number): Duty[] {
  const subject = { kind: 'child' as const, id: 'child', born: bornOn }
  return evaluate({ rules: firstRules, facts, subject, today, calendar })
}

const byKey = (duties: readonly Duty[]) =>
  [...duties].sort((one, other) => (one.key < other.key ? -1 : 1))

function always(
  name: string,
  holds: (facts: readonly Fact[], bornOn: number | null, today: number) => void,
) {
  test(name, () => {
    fc.assert(
      fc.property(someFacts, born, fc.constantFrom(...todays), (facts, bornOn, today) => {
        holds(facts, bornOn, today)
      }),
      { numRuns: 1500 },
    )
  })
}

always('the order in which facts are read never matters', (facts, bornOn, today) => {
  const shuffled = [...facts].reverse()
  assert.deepEqual(byKey(run(shuffled, bornOn, today)), byKey(run(facts, bornOn, today)))
})

always('evaluating twice gives the same, and changes no fact', (facts, bornOn, today) => {
  const before = JSON.stringify(facts)
  const once = run(facts, bornOn, today)
  assert.deepEqual(run(facts, bornOn, today), once)
  assert.equal(JSON.stringify(facts), before)
})

always('a later fact changes nothing until its day comes', (facts, bornOn, today) => {
  const known = facts.filter(({ from }) => from <= today)
  assert.deepEqual(run(facts, bornOn, today), run(known, bornOn, today))
})

always(
  'keys are unique, and a rolling rule has at most one open duty at a time',
  (facts, bornOn, today) => {
    const duties = run(facts, bornOn, today)
    assert.equal(new Set(duties.map(({ key }) => key)).size, duties.length)
    const open = duties
      .filter(({ state }) => state === 'open')
      .map(({ key }) => key.replace(/:\d+$/, ''))
    assert.equal(new Set(open).size, open.length)
  },
)

always('the day to plan by is a working day on or before the limit', (facts, bornOn, today) => {
  for (const { limit, planBy, countedFrom } of run(facts, bornOn, today)) {
    assert.ok(limit !== null && planBy !== null && planBy <= limit)
    assert.ok(isWorkday(planBy) || planBy === Math.min(countedFrom, limit))
  }
})

always(
  'no six months pass between one occurrence and the limit of the next',
  (facts, bornOn, today) => {
    for (const duty of run(facts, bornOn, today)) {
      if (duty.occurrence === 1) continue
      assert.equal(duty.limit, addMonths(duty.countedFrom, 6))
    }
  },
)

always(
  'an open duty stands under the law of the day, and says what is to come',
  (facts, bornOn, today) => {
    for (const duty of run(facts, bornOn, today)) {
      if (duty.state !== 'open' || !duty.ruleId.endsWith('-lvu-2')) continue
      const isNew = today >= parseDay('2027-01-01')
      assert.equal(duty.versionId, isNew ? 'law-2026-1600' : 'lvu-1990')
      assert.equal(duty.upcomingVersion?.versionId, isNew ? undefined : 'law-2026-1600')
    }
  },
)

always('done late is done late, and what is done is never late', (facts, bornOn, today) => {
  for (const duty of run(facts, bornOn, today)) {
    const told = timing(duty, today)
    if (duty.state === 'done') {
      const isLate = (duty.fulfilledOn ?? 0) > (duty.limit ?? Number.NaN)
      assert.equal(told, isLate ? 'done-late' : 'done')
    } else assert.notEqual(told, 'done')
  }
})

test('voiding a fact gives what never having had it gives, whatever was evaluated between', () => {
  fc.assert(
    fc.property(someFacts, aFact, born, (facts, extra, bornOn) => {
      const voided: Fact = {
        ...extra,
        id: 'x',
        originId: 'x',
        subject: { kind: 'child', id: 'child' },
        until: null,
      }
      for (const today of todays) {
        const never = run(facts, bornOn, today)
        run([...facts, voided], bornOn, today)
        assert.deepEqual(run(facts, bornOn, today), never)
      }
    }),
    { numRuns: 500 },
  )
})

test('correcting the day of a placement or decision keeps the key of its duties', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('sol', 'lvu-2', 'lvu-3'),
      fc.integer({ min: parseDay('2026-06-01'), max: parseDay('2026-11-30') }),
      fc.integer({ min: -10, max: 10 }),
      fc.integer({ min: -10, max: 10 }),
      (basis, day, placementMoves, basisMoves) => {
        const facts = (placedOn: number, decidedOn: number): Fact[] =>
          [
            {
              kind: 'placement',
              from: placedOn,
              data: { form: 'hvb', changesSchool: true, isReplacement: false },
            },
            { kind: 'legal-basis', from: decidedOn, data: { basis } },
          ].map((fact, index) => ({
            ...fact,
            id: `${index}-${placedOn}-${decidedOn}`,
            originId: String(index),
            until: null,
            subject: { kind: 'child', id: 'child' },
          }))
        const bornOn = parseDay('2014-05-05')
        const keys = (list: Fact[]) =>
          run(list, bornOn, parseDay('2026-12-31')).map(({ key }) => key)
        assert.deepEqual(keys(facts(day + placementMoves, day + basisMoves)), keys(facts(day, day)))
      },
    ),
    { numRuns: 1000 },
  )
})

always('what is held of why gives the whole why again', (facts, bornOn, today) => {
  for (const { ruleId, versionId, why } of run(facts, bornOn, today)) {
    const rule = firstRules.find(({ id }) => id === ruleId)
    const version = rule?.versions.find(({ id }) => id === versionId)
    assert.ok(rule !== undefined && version !== undefined)
    const held = JSON.parse(JSON.stringify(ownWhy(why)))
    assert.deepEqual(wholeWhy(held, rule, version), JSON.parse(JSON.stringify(why)))
    assert.ok(!JSON.stringify(held).includes(version.text.sv))
  }
})

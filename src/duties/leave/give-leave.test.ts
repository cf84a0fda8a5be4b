import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { laws } from '../../rules/laws.ts'
import { localRoutine } from '../../rules/local-routine.ts'
import { type RuleVersion, rule } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { eachEvent } from '../../rules/triggers.ts'
import { parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { giveLeave, type LeaveKind, leaveFor } from './give-leave.ts'

const said = text('Något', 'Something')
const law = { level: 'lag', source: citeLaw(laws.sol, '20 kap. 3 §'), text: said } as const

function version(more: Partial<RuleVersion>): RuleVersion {
  const whole = rule({
    id: 'a-rule',
    subject: 'child',
    title: said,
    who: said,
    versions: [
      {
        ...law,
        id: 'first',
        validFrom: '2025-07-01',
        appliesTo: 'triggers-from',
        term: law,
        due: within(7, 'days'),
        trigger: eachEvent('asked', said),
        fulfilledBy: [{ kind: 'answered', on: () => null }],
      },
    ],
  })
  return { ...(whole.versions[0] as RuleVersion), ...more }
}

const absolute = version({})
const extendable = version({ extendable: { ground: said, source: law.source } })
const goal = version({ level: 'stadsmål' })
const routine = version({
  term: { level: 'lokal rutin', source: localRoutine(said), text: said },
})

test('what may be given, by whom', () => {
  assert.deepEqual(leaveFor(absolute, 'unit_manager'), [])
  assert.deepEqual(leaveFor(extendable, 'caseworker'), ['extend'])
  assert.deepEqual(leaveFor(extendable, 'unit_manager'), ['extend'])
  assert.deepEqual(leaveFor(goal, 'caseworker'), [])
  assert.deepEqual(leaveFor(goal, 'unit_manager'), ['extend', 'exempt'])
  assert.deepEqual(leaveFor(routine, 'caseworker'), [])
  assert.deepEqual(leaveFor(routine, 'unit_manager'), ['extend'])
})

describe('on 2026-11-22, of a duty whose last day is 2026-11-30', () => {
  const ask = (kind: LeaveKind, until: string, decidedOn: string, of = goal) =>
    giveLeave(
      { kind, until: parseDay(until), decidedOn: parseDay(decidedOn) },
      {
        duty: { state: 'open', limit: parseDay('2026-11-30') },
        version: of,
        role: 'unit_manager',
        today: parseDay('2026-11-22'),
      },
    )
  const examples: [LeaveKind, until: string, decidedOn: string, expected: string][] = [
    ['extend', '2026-12-15', '2026-11-20', 'accepted'],
    ['extend', '2026-12-01', '2026-11-22', 'accepted'],
    ['extend', '2026-11-30', '2026-11-20', 'not-later'],
    ['extend', '2026-12-15', '2026-11-23', 'in-future'],
    ['extend', '2027-11-23', '2026-11-20', 'too-far'],
    ['extend', '2027-11-22', '2026-11-20', 'accepted'],
    ['exempt', '2026-11-22', '2026-11-22', 'accepted'],
    ['exempt', '2026-11-21', '2026-11-21', 'gone'],
  ]
  for (const [kind, until, decidedOn, expected] of examples) {
    test(`${kind} until ${until}, decided ${decidedOn}: ${expected}`, () => {
      const decision = ask(kind, until, decidedOn)
      assert.equal(decision.accepted ? 'accepted' : decision.reason, expected)
    })
  }

  test('the law’s own time is absolute, for the manager too', () => {
    const decision = ask('extend', '2026-12-15', '2026-11-20', absolute)
    assert.equal(decision.accepted || decision.reason, 'not-yours')
  })
})

test('a decision after the last day does not mend what is late; what is done is done', () => {
  const asked = { kind: 'extend', until: parseDay('2026-12-15') } as const
  const on = { version: extendable, role: 'caseworker', today: parseDay('2026-11-22') } as const
  const late = { state: 'open', limit: parseDay('2026-11-10') } as const
  const after = giveLeave({ ...asked, decidedOn: parseDay('2026-11-11') }, { ...on, duty: late })
  assert.equal(after.accepted || after.reason, 'passed')
  const before = giveLeave({ ...asked, decidedOn: parseDay('2026-11-10') }, { ...on, duty: late })
  assert.ok(before.accepted, 'decided in time, though recorded later')
  const done = giveLeave(
    { ...asked, decidedOn: parseDay('2026-11-10') },
    { ...on, duty: { ...late, state: 'done' } },
  )
  assert.equal(done.accepted || done.reason, 'not-open')
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { kept, shareOf } from '../../src/rulebook/domain/kept.ts'
import { layOutVersions } from '../../src/rulebook/domain/version-line.ts'
import { parseDay } from '../../src/shared/day.ts'

const versionsOf = (id: string) => rules.find((rule) => rule.id === id)?.versions ?? []

describe('the versions of a rule on one axis', () => {
  for (const width of [340, 880]) {
    test(`stand in order and inside ${width} pixels`, () => {
      for (const { versions } of rules) {
        for (const day of ['2001-05-01', '2026-11-22', '2027-01-01', '2060-01-01']) {
          const { bars, years, today } = layOutVersions(versions, { today: parseDay(day), width })
          assert.equal(bars.length, versions.length)
          let before = -1
          for (const { x0, x1 } of bars) {
            assert.ok(x0 >= before && x1 - x0 >= 10 && x1 <= width + 0.01, `${x0} ${x1} ${day}`)
            before = x0
          }
          assert.ok(today >= 0 && today <= width)
          for (const [index, { x }] of years.entries()) {
            assert.ok(x >= 0 && x <= width)
            const next = years[index + 1]
            if (next) assert.ok(next.x - x >= 30, `${next.x - x} between years`)
          }
        }
      }
    })
  }

  test('what began long ago is cut, and what is to come is drawn as such', () => {
    const { bars } = layOutVersions(versionsOf('overvagande-lvu-2'), {
      today: parseDay('2026-12-31'),
      width: 880,
    })
    assert.deepEqual(
      bars.map(({ cutLeft, goesOn, state }) => ({ cutLeft, goesOn, state })),
      [
        { cutLeft: true, goesOn: false, state: 'now' },
        { cutLeft: false, goesOn: true, state: 'coming' },
      ],
    )
    const [old] = layOutVersions(versionsOf('overvagande-lvu-2'), {
      today: parseDay('2027-01-01'),
      width: 880,
    }).bars
    assert.equal(old?.state, 'before')
  })
})

describe('kept in time', () => {
  const counted = (outcome: 'i-tid' | 'sent' | 'aldrig' | 'kvar' | null, count: number) => ({
    rule_id: 'r',
    state: 'done' as const,
    standing: null,
    is_extended: false,
    outcome,
    count,
  })
  test('is of all that were to be done by now, and of nothing else', () => {
    const told = kept([
      counted('i-tid', 7),
      counted('sent', 1),
      counted('aldrig', 1),
      counted('kvar', 1),
      counted(null, 90),
    ])
    assert.equal(told.all, 10)
    assert.equal(told.share, 70)
  })
  test('of nothing is no share', () => assert.equal(kept([counted(null, 5)]).share, null))
  test('is never rounded up to all nor down to none', () => {
    assert.equal(shareOf(999, 1000), 99)
    assert.equal(shareOf(1, 1000), 1)
    assert.equal(shareOf(0, 1000), 0)
    assert.equal(shareOf(1000, 1000), 100)
  })
})

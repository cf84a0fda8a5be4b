/**
 * The demo city over the change of law: the same facts evaluated on 31 December 2026 and on 2 January
 * 2027. Nothing that was open is lost, what was told to come has come, and LVU governs nothing more.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { areas, rules, schoolCalendar } from '../../src/catalogue.ts'
import { Chance } from '../../src/demo/chance.ts'
import { inUseSinceIn, makeCity } from '../../src/demo/city.ts'
import { followed } from '../../src/demo/followed/follow.ts'
import { factsInForce } from '../../src/demo/write/facts-in-force.ts'
import type { Duty } from '../../src/rules/duty.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import type { Fact } from '../../src/rules/fact.ts'
import { dutyExtended, leaveIn } from '../../src/rules/leave.ts'
import { type Day, parseDay } from '../../src/shared/day.ts'

const before = parseDay('2026-12-31')
const force = parseDay('2027-01-01')
const after = parseDay('2027-01-02')
const calendar = schoolCalendar([], [])
const inUseSince = inUseSinceIn(before)
const events = areas.flatMap((area) => area.events)

const { children } = makeCity({ seed: 'stockholm', today: before })
const histories = children.map((child) => {
  const frame = { rules, events, today: before, calendar, inUseSince }
  const file = followed(child, frame, new Chance(`new-law/${child.id}`))
  return { id: file.id, born: file.born, facts: factsInForce(file.facts) }
})

type History = (typeof histories)[number]

function dutiesOn(day: Day, { id, born, facts }: History, more: readonly Fact[] = []): Duty[] {
  return evaluate({
    rules,
    facts: [...facts, ...more],
    subject: { kind: 'child', id, born },
    today: day,
    calendar,
    inUseSince,
  })
}

const both = histories.map((history) => ({
  history,
  old: dutiesOn(before, history),
  now: new Map(dutiesOn(after, history).map((duty) => [duty.key, duty])),
}))
const open = both.flatMap(({ old, now }) =>
  old.filter(({ state }) => state === 'open').map((duty) => ({ duty, now: now.get(duty.key) })),
)
const versionOf = ({ ruleId, versionId }: Duty) =>
  rules.find(({ id }) => id === ruleId)?.versions.find(({ id }) => id === versionId)

describe('over New Year 2027', () => {
  test('no duty that was open is lost', () => {
    assert.ok(open.length > 200, `${open.length} open`)
    const lost = open.filter(({ now }) => now === undefined)
    assert.deepEqual(
      lost.map(({ duty }) => duty.key),
      [],
    )
  })

  test('what was told to come into force has done so, on the day that was told', () => {
    const told = open.filter(({ duty }) => (duty.upcomingVersion?.validFrom ?? after) <= force)
    assert.ok(told.length > 10, `${told.length} told`)
    for (const { duty, now } of told) {
      if (now?.state !== 'open') continue
      assert.equal(now.versionId, duty.upcomingVersion?.versionId, duty.key)
      assert.equal(now.limit, duty.upcomingVersion?.limit, duty.key)
    }
  })

  test('LVU governs nothing that is open, but what its own transition leaves to it', () => {
    const stillThere = both
      .flatMap(({ now }) => [...now.values()])
      .filter((duty) => duty.state === 'open')
      .filter((duty) => {
        const version = versionOf(duty)
        // What was decided under LVU 22 § stays under it (item 5 of the transition).
        if (version?.keepsItsOwn !== undefined) return false
        return version?.source.work.sv.includes('(1990:52)') && version.validUntil !== null
      })
      .map(({ ruleId, versionId }) => `${ruleId} ${versionId}`)
    assert.deepEqual(stillThere, [])
  })

  test('an extension is kept by its duty', () => {
    let tried = 0
    for (const { history, old } of both) {
      const duty = old.find((one) => {
        const version = versionOf(one)
        return one.state === 'open' && version && leaveIn(version) === 'by-law'
      })
      if (duty?.limit == null) continue
      tried += 1
      const until = Math.max(duty.limit, after) + 60
      const given: Fact = {
        id: 'given',
        originId: 'given',
        kind: dutyExtended.kind,
        subject: { kind: 'child', id: history.id },
        from: before,
        until: null,
        data: { dutyKey: duty.key, untilDay: until, byManager: false, ground: 'Skäl' },
      }
      for (const day of [before, after]) {
        const same: Duty | undefined = dutiesOn(day, history, [given]).find(
          ({ key }) => key === duty.key,
        )
        assert.equal(same?.limit, until, duty.key)
        assert.equal(same?.extendedBy, 'given')
      }
    }
    assert.ok(tried > 5, `${tried} tried`)
  })
})

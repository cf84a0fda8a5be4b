import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { factKind } from '../../rules/fact-kind.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import { isoDay, parseDay } from '../../shared/day.ts'
import { speak, text } from '../../shared/text.ts'
import type { KindWords } from '../lane.ts'
import { happenedSince } from './what-happened.ts'

const words: Record<string, KindWords> = {
  placement: {
    name: text('Placering', 'Placement'),
    tell: ({ data }) => [{ term: 'Hem', value: String(data.home) }],
  },
  visit: { name: text('Besök', 'Visit'), tell: () => [], correctDays: 'day' },
  guardian: { name: text('Vårdnadshavare', 'Custodian'), tell: () => [] },
}
const kinds = [factKind('placement', null), factKind('visit', null)]

function fact(kind: string, from: string, until: string | null, home = ''): RecordedFact {
  return {
    id: `${kind} ${from}`,
    originId: `${kind} ${from}`,
    kind,
    from: parseDay(from),
    until: until === null ? null : parseDay(until),
    data: { home },
    childId: 'c',
    recordedAt: new Date(0),
    recordedBy: null,
    voidedAt: null,
    voidReason: null,
    subject: { kind: 'child', id: 'c' },
  }
}

function happened(facts: RecordedFact[], isProtected = false): string[] {
  const given = {
    facts,
    kinds,
    words,
    today: parseDay('2026-11-22'),
    say: speak('sv'),
    isProtected,
  }
  return happenedSince(parseDay('2026-05-19'), given).map(
    ({ day, what, isEnd, detail }) =>
      `${isoDay(day)} ${what}${isEnd ? ' slut' : ''}${detail && `: ${detail}`}`,
  )
}

describe('what happened since the last time the care was taken up', () => {
  test('is what began or ended then or later, the latest first', () => {
    const facts = [
      fact('visit', '2026-05-18', '2026-05-19'),
      fact('visit', '2026-05-19', '2026-05-20'),
      fact('placement', '2026-01-02', '2026-11-09', 'Ek'),
      fact('visit', '2026-11-22', '2026-11-23'),
      fact('visit', '2026-11-23', '2026-11-24'),
    ]
    assert.deepEqual(happened(facts), [
      '2026-11-22 Besök',
      '2026-11-09 Placering slut: Ek',
      '2026-05-19 Besök',
    ])
  })

  test('tells a move once: by where the child came', () => {
    const facts = [
      fact('placement', '2026-01-02', '2026-11-09', 'Ek'),
      fact('placement', '2026-11-09', null, 'Asp'),
    ]
    assert.deepEqual(happened(facts), ['2026-11-09 Placering: Asp'])
  })

  test('of a protected child tells that, and not where', () => {
    const facts = [fact('placement', '2026-11-09', null, 'Asp')]
    assert.deepEqual(happened(facts, true), ['2026-11-09 Placering'])
  })

  test('leaves out whom to call: that is no event', () => {
    assert.deepEqual(happened([fact('guardian', '2026-11-09', null)]), [])
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import type { ChainLane } from './chain-lane.ts'
import { chooseSpan, reachesOutside } from './choose-span.ts'

const today = parseDay('2026-11-22')

function laneWith(marks: string[]): ChainLane[] {
  const title = text('Skola', 'School')
  const tone = 'fact' as const
  return [
    {
      id: 'a',
      title,
      bars: [],
      marks: marks.map((at) => ({ at: parseDay(at), label: 'x', tone })),
    },
  ]
}

/** Marks, extent, first day, first day after. */
const cases: [string[], 'recent' | 'all', string, string][] = [
  [['2019-03-05'], 'recent', '2025-05-01', '2027-06-01'],
  [['2019-03-05'], 'all', '2019-02-01', '2027-06-01'],
  [['2026-10-20'], 'recent', '2026-10-01', '2027-06-01'],
  [['2026-10-10'], 'recent', '2026-09-01', '2027-06-01'],
  [['2026-10-10', '2027-07-05'], 'recent', '2026-09-01', '2027-08-01'],
  [['2026-10-10', '2031-07-05'], 'recent', '2026-09-01', '2027-09-01'],
  [['2026-10-10', '2031-07-05'], 'all', '2026-09-01', '2031-08-01'],
  [[], 'recent', '2026-11-01', '2027-06-01'],
]

for (const [marks, extent, from, until] of cases) {
  test(`${extent} of ${marks.join(', ') || 'nothing'}: ${from} to ${until}`, () => {
    const span = chooseSpan(laneWith(marks), today, extent)
    assert.deepEqual([isoDay(span.from), isoDay(span.until)], [from, until])
  })
}

test('the entire history reaches outside nothing', () => {
  const lanes = laneWith(['2016-01-01', '2030-01-01'])
  assert.equal(reachesOutside(lanes, chooseSpan(lanes, today, 'recent')), true)
  assert.equal(reachesOutside(lanes, chooseSpan(lanes, today, 'all')), false)
})

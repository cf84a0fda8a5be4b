import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import type { Reporting, StadsdelReport } from './reporting.ts'
import { monthsIn, quietText, reportedText } from './reporting-words.ts'

const day = parseDay
const stadsdel = (name: string, more: Partial<StadsdelReport> = {}): StadsdelReport => ({
  stadsdel: name,
  hasFiles: true,
  hasTold: true,
  lastRecorded: day('2026-11-20'),
  monthFiles: null,
  ...more,
})
const silent = { hasTold: false }
const none = { hasFiles: false, hasTold: false, lastRecorded: null }

function reporting(stadsdelar: readonly StadsdelReport[], more: Partial<Reporting> = {}) {
  return { stadsdelar, until: day('2026-11-01'), isOver: true, months: [], ...more }
}

describe('from whom the numbers come', () => {
  const says: readonly (readonly [string, readonly StadsdelReport[], string])[] = [
    [
      'all',
      [stadsdel('Bromma'), stadsdel('Farsta')],
      'Alla 2 stadsdelar har uppgifter om perioden.',
    ],
    ['one alone', [stadsdel('Farsta')], 'Talen kommer från Farsta, som har uppgifter om perioden.'],
    [
      'not one that has files and nothing of the period: its nought is a guess',
      [stadsdel('Bromma'), stadsdel('Farsta'), stadsdel('Skarpnäck', silent)],
      '2 av 3 stadsdelar har uppgifter om perioden. Inget om den från Skarpnäck, som räknas som noll.',
    ],
    [
      'nor those without files',
      [stadsdel('Bromma', none), stadsdel('Farsta'), stadsdel('Skarpnäck', none)],
      '1 av 3 stadsdelar har uppgifter om perioden. Bromma och Skarpnäck har inte rapporterat något alls och ingår inte i talen.',
    ],
    [
      'nobody',
      [stadsdel('Farsta', silent)],
      'Ingen stadsdel har uppgifter om perioden, så allt räknas som noll.',
    ],
  ]
  for (const [what, stadsdelar, sentence] of says) {
    test(what, () => assert.equal(reportedText(reporting(stadsdelar)).sv, sentence))
  }

  test('and nothing of when or how much, since it leaves the house', () => {
    const some = [stadsdel('Farsta', { monthFiles: [day('2026-10-01')] }), stadsdel('Bromma', none)]
    assert.doesNotMatch(reportedText(reporting(some)).sv, /2026|månad/)
  })
})

describe('whoever fell quiet', () => {
  const last = (written: string) => [stadsdel('Bromma', { lastRecorded: day(written) })]
  const goesOn = { until: day('2026-11-23'), isOver: false }

  test('before the period was over, may have more to tell', () => {
    const told = quietText(reporting(last('2026-10-31')))
    assert.match(told?.sv ?? '', /^Bromma har inte registrerat något sedan perioden tog slut/)
    assert.equal(quietText(reporting(last('2026-11-01'))), null)
  })
  test('while the period goes on, after more than 31 days', () => {
    assert.equal(quietText(reporting(last('2026-10-23'), goesOn)), null)
    assert.match(quietText(reporting(last('2026-10-22'), goesOn))?.sv ?? '', /mer än en månad/)
  })
  test('is not who has told nothing: that is said already', () => {
    assert.equal(quietText(reporting([stadsdel('Bromma', none)])), null)
  })
})

test('months with their file in, of those of the period', () => {
  const months = [day('2026-08-01'), day('2026-09-01'), day('2026-10-01')]
  const monthFiles = [day('2026-07-01'), day('2026-09-01')]
  const told = reporting([], { months })
  assert.deepEqual(monthsIn(stadsdel('Bromma', { monthFiles }), told), { in: 1, of: 3 })
  assert.equal(monthsIn(stadsdel('Farsta'), told), null)
})

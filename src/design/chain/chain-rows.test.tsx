import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import { renderFragment } from '../frame/render-page.ts'
import { galleryToday, longLanes, recentLanes } from '../gallery/made-up.ts'
import { Chain } from './Chain.tsx'
import { ChainTable } from './ChainTable.tsx'
import type { ChainLane } from './chain-lane.ts'
import { chainRows } from './chain-rows.ts'

const count = (lanes: readonly ChainLane[]) =>
  lanes.reduce((sum, { bars, marks }) => sum + bars.length + marks.length, 0)

test('the table has a row for each bar and mark of the entire history, in order of time', () => {
  for (const lanes of [recentLanes, longLanes]) {
    const table = renderFragment(<ChainTable lanes={lanes} today={galleryToday} />)
    const body = table.slice(table.indexOf('<tbody'))
    assert.equal(body.match(/<tr/g)?.length, count(lanes))
    const days = chainRows(lanes, galleryToday, 'sv').map(({ day }) => day)
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    )
  }
})

test('a row says when with its last day counted, in which lane, what, and how it stands', () => {
  const rows = chainRows(recentLanes, galleryToday, 'sv')
  const told = rows.map(({ when, lane, what, status }) => [when, lane, what, status].join(' | '))
  assert.ok(told.includes('20 jan 2026 – 9 feb 2026 | Skola | 21 dagar utan skola | Lucka'))
  assert.ok(told.includes('9 nov 2026 – pågår | Boende | Familjehem B | Gäller'))
  assert.ok(told.includes('20 jan 2026 – 26 apr 2026 | Boende | Jourhem | Gällde'))
  assert.ok(told.includes('16 nov 2026 | Skola | skolstart 6 dagar sen | Försenat'))
  assert.ok(told.includes('11 jan 2027 – 30 apr 2027 | Insatser | Traumafokuserad KBT | Planerat'))
})

test('the link to the entire history is offered only where there is more to see', () => {
  const draw = (lanes: readonly ChainLane[]) =>
    renderFragment(<Chain lanes={lanes} today={galleryToday} extent="recent" extentHref="?allt" />)
  assert.ok(draw(longLanes).includes('href="?allt"'))
  const young = { ...recentLanes[0], bars: [], marks: [] } as unknown as ChainLane
  const at = parseDay('2026-11-09')
  const lanes = [{ ...young, marks: [{ at, label: 'x', tone: 'fact' as const }] }]
  assert.equal(draw(lanes).includes('href="?allt"'), false)
})

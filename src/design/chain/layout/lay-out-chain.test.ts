import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDay } from '../../../shared/day.ts'
import { text } from '../../../shared/text.ts'
import type { BarTone, ChainBar, ChainLane, ChainMark, MarkTone } from '../chain-lane.ts'
import { chooseSpan } from '../choose-span.ts'
import { type ChainLayout, layOutChain } from './lay-out-chain.ts'
import { type Box, measures } from './measures.ts'

const today = parseDay('2026-11-22')

const words = fc
  .array(
    fc.constantFrom('Jourhem', 'Bergaskolan', 'åk 3', 'övervägande', 'LVU 2 §', 'Wm', 'i', '學'),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(' '))
const barTones: BarTone[] = ['held', 'planned', 'gap', 'break', 'away']
const markTones: MarkTone[] = ['fact', 'planned', 'late', 'soon', 'coming', 'done', 'done-late']
const day = fc.integer({ min: today - 3650, max: today + 800 })
const bar: fc.Arbitrary<ChainBar> = fc
  .record({
    from: day,
    days: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 900 })),
    open: fc.integer({ min: 0, max: 5 }),
    label: fc.oneof(words, fc.constant('')),
    tone: fc.constantFrom(...barTones),
  })
  .map(({ from, days, open, label, tone }) => ({
    from,
    until: open === 0 ? null : from + days,
    label,
    tone,
  }))
const mark: fc.Arbitrary<ChainMark> = fc.record({
  at: day,
  label: words,
  tone: fc.constantFrom(...markTones),
})
const lane: fc.Arbitrary<ChainLane> = fc.record({
  id: fc.uuid(),
  title: words.map((title) => text(title, title)),
  bars: fc.array(bar, { maxLength: 12 }),
  marks: fc.array(mark, { maxLength: 14 }),
})
const chain = fc.record({
  lanes: fc.array(lane, { minLength: 1, maxLength: 7 }),
  extent: fc.constantFrom('recent' as const, 'all' as const),
  markers: fc.array(fc.record({ at: day, label: words }), { maxLength: 4 }),
  width: fc.constantFrom(760, 1200),
  language: fc.constantFrom('sv' as const, 'en' as const),
})

type Drawing = {
  lanes: ChainLane[]
  extent: 'recent' | 'all'
  markers?: { at: number; label: string }[]
  width?: number
  language?: 'sv' | 'en'
}

function draw({
  lanes,
  extent,
  markers = [],
  width = 1200,
  language = 'sv',
}: Drawing): ChainLayout {
  const span = chooseSpan(lanes, today, extent)
  return layOutChain({ lanes, today, span, markers, width, language })
}

/** Every word and icon of a drawing as a box with a name. */
function boxesOf({ axis, lanes }: ChainLayout): { what: string; box: Box }[] {
  const half = measures.icon / 2
  return [
    ...axis.flags.map(({ label }) => ({ what: `flag ${label.words}`, box: label.box })),
    ...axis.years.map(({ words, box }) => ({ what: `year ${words}`, box })),
    ...axis.ticks.flatMap(({ label }) =>
      label ? [{ what: `month ${label.words}`, box: label.box }] : [],
    ),
    ...lanes.flatMap(({ title, quiet, bars, marks }) => [
      { what: `title ${title.words}`, box: title.box },
      ...(quiet ? [{ what: 'quiet', box: quiet.box }] : []),
      ...bars.flatMap(({ label }) =>
        label ? [{ what: `bar ${label.words}`, box: label.box }] : [],
      ),
      ...marks.flatMap(({ x, y, label, mark }) => [
        {
          what: `icon ${mark.at}`,
          box: { x0: x - half, x1: x + half, y0: y - half, y1: y + half },
        },
        ...(label ? [{ what: `mark ${label.words}`, box: label.box }] : []),
      ]),
    ]),
  ]
}

const meet = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

test('no two words or icons meet, whatever the chain holds', () => {
  fc.assert(
    fc.property(chain, (input) => {
      const boxes = boxesOf(draw(input))
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          assert.ok(!meet(a.box, b.box), `${a.what} meets ${b.what}`)
        }
      }
    }),
    { numRuns: 600, seed: 20261122 },
  )
})

test('nothing leaves the frame, and nothing of a lane leaves its lane', () => {
  fc.assert(
    fc.property(chain, (input) => {
      const layout = draw(input)
      for (const { what, box } of boxesOf(layout)) {
        assert.ok(box.x0 >= 0 && box.x1 <= layout.width, `${what} ${box.x0}–${box.x1}`)
        assert.ok(box.y0 >= 0 && box.y1 <= layout.height, `${what} ${box.y0}–${box.y1}`)
      }
      for (const { bars, top, height } of layout.lanes) {
        for (const { x0, x1, y, label } of bars) {
          assert.ok(x0 >= layout.left - 0.01 && x1 <= layout.right + 0.01 && x1 > x0)
          assert.ok(y >= top && y + measures.barHeight <= top + height)
          if (label) assert.ok(label.box.y0 >= top && label.box.y1 <= top + height)
        }
      }
    }),
    { numRuns: 600, seed: 20261123 },
  )
})

test('bars of one row stand beside each other, but for what is drawn upon them', () => {
  fc.assert(
    fc.property(chain, (input) => {
      for (const { bars } of draw(input).lanes) {
        const own = bars.filter(({ upon }) => !upon)
        for (const [index, a] of own.entries()) {
          for (const b of own.slice(index + 1)) {
            if (a.y === b.y) assert.ok(Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) <= 3)
          }
        }
      }
    }),
    { numRuns: 300, seed: 20261124 },
  )
})

test('every bar and mark of the span is drawn once', () => {
  fc.assert(
    fc.property(chain, (input) => {
      const span = chooseSpan(input.lanes, today, input.extent)
      const layout = draw(input)
      for (const [index, { marks, bars }] of input.lanes.entries()) {
        const drawn = layout.lanes[index]
        const marksInSpan = marks.filter(({ at }) => at >= span.from && at < span.until)
        assert.equal(drawn?.marks.length, marksInSpan.length)
        if (input.extent === 'all') assert.ok((drawn?.bars.length ?? 0) <= bars.length)
      }
    }),
    { numRuns: 300, seed: 20261125 },
  )
})

const school: ChainLane = {
  id: 'school',
  title: text('Skola', 'School'),
  bars: [
    {
      from: parseDay('2025-08-18'),
      until: parseDay('2026-11-09'),
      label: 'Skola A, åk 2',
      tone: 'held',
    },
    {
      from: parseDay('2026-06-12'),
      until: parseDay('2026-08-17'),
      label: 'Sommarlov',
      tone: 'break',
    },
    { from: parseDay('2026-11-09'), until: null, label: '13 dagar utan skola', tone: 'gap' },
  ],
  marks: [{ at: parseDay('2026-11-16'), label: 'skolstart 6 dagar sen', tone: 'late' }],
}

test('a gap stands where it is: from its first day to today, its days named above it', () => {
  const layout = draw({ lanes: [school], extent: 'recent' })
  const [lane] = layout.lanes
  const gap = lane?.bars.find(({ bar }) => bar.tone === 'gap')
  const before = lane?.bars.find(({ bar }) => bar.tone === 'held')
  const line = layout.axis.flags.find(({ kind }) => kind === 'today')
  assert.equal(gap?.x0, before?.x1)
  assert.equal(gap?.x1, line?.x)
  assert.equal(gap?.y, before?.y)
  assert.equal(gap?.label?.words, '13 dagar utan skola')
  assert.ok((gap?.label?.box.y1 ?? 0) <= (gap?.y ?? 0))
})

test('a school break lies upon the school and is no gap in it', () => {
  const layout = draw({ lanes: [school], extent: 'recent' })
  const summer = layout.lanes[0]?.bars.find(({ bar }) => bar.tone === 'break')
  const host = layout.lanes[0]?.bars.find(({ bar }) => bar.tone === 'held')
  assert.equal(summer?.upon, true)
  assert.equal(summer?.y, host?.y)
})

test('a gap without words of its own tells its days', () => {
  const lanes: ChainLane[] = [
    {
      ...school,
      bars: [
        { from: parseDay('2026-01-12'), until: parseDay('2026-02-02'), label: '', tone: 'gap' },
      ],
    },
  ]
  assert.equal(draw({ lanes, extent: 'recent' }).lanes[0]?.bars[0]?.label?.words, '21 dagar')
})

test('what goes on past today turns there into what is to come', () => {
  const lanes: ChainLane[] = [
    { ...school, bars: [{ from: today - 30, until: null, label: 'Skola B', tone: 'held' }] },
  ]
  const layout = draw({ lanes, extent: 'recent' })
  const line = layout.axis.flags.find(({ kind }) => kind === 'today')
  assert.equal(layout.lanes[0]?.bars[0]?.turnsAt, line?.x)
  assert.equal(layout.lanes[0]?.bars[0]?.goesOn, true)
})

test('a lane without anything says so', () => {
  const lanes: ChainLane[] = [{ ...school, bars: [], marks: [] }]
  assert.equal(draw({ lanes, extent: 'recent' }).lanes[0]?.quiet?.words, 'inga uppgifter')
})

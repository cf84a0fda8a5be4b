import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../../shared/day.ts'
import type { Decision } from '../../shared/refusal.ts'
import { endAbsconding, startAbsconding } from './absconding.ts'
import { endPlacement } from './end-placement.ts'
import type { Placement } from './placement.ts'
import { placementForms } from './placement-forms.ts'
import { type ProviderCode, providerOf, providers } from './providers.ts'
import { type PlacementRefusal, refusalText } from './refusal-text.ts'
import { replanPlacement } from './replan-placement.ts'
import { specialReasonsText } from './special-reasons.ts'
import { type StartPlacement, startPlacement } from './start-placement.ts'
import { unbrokenCare } from './unbroken-care.ts'

const today = parseDay('2026-11-22')

function placement(
  from: string,
  until: string | null = null,
  more: Partial<Placement> = {},
): Placement {
  return {
    id: from,
    period: { from: parseDay(from), until: until === null ? null : parseDay(until) },
    form: 'familjehem',
    changesSchool: true,
    plannedEnd: null,
    endReason: null,
    isReplacement: false,
    provider: null,
    ...more,
  }
}

const starting = (from: string, more: Partial<StartPlacement> = {}): StartPlacement => ({
  form: 'familjehem',
  from: parseDay(from),
  plannedEnd: null,
  changesSchool: true,
  isReplacement: false,
  provider: null,
  born: parseDay('2017-05-02'),
  today,
  ...more,
})

const accepted = ['accepted', ''] as const

/** The reason, and the Swedish sentence a person would read. */
function refusal(decision: Decision<unknown, PlacementRefusal>): readonly [string, string] {
  if (decision.accepted) return accepted
  const said = refusalText(decision.reason, decision.detail)
  assert.notEqual(said.en, said.sv)
  assert.doesNotMatch(said.sv + said.en, /undefined|NaN/)
  return [decision.reason, said.sv]
}

test('a placement starts on the day the child came', () => {
  const decision = startPlacement([], starting('2026-11-20'))
  assert.equal(decision.accepted && isoDay(decision.value.period.from), '2026-11-20')
  assert.equal(refusal(startPlacement([], starting('2026-11-22')))[0], 'accepted')
  // A move: the new one starts on the day the other ends.
  const moved = [placement('2026-02-01', '2026-11-20')]
  assert.equal(
    refusal(startPlacement(moved, starting('2026-11-20', { isReplacement: true })))[0],
    'accepted',
  )
})

test('each refusal to start says what is wrong and what to do', () => {
  const table: [Placement[], StartPlacement, string, RegExp][] = [
    [[], starting('2026-11-23'), 'starts-in-the-future', /när barnet har kommit/],
    [[], starting('2017-05-01'), 'starts-before-birth', /2 maj 2017/],
    [
      [],
      starting('2026-11-20', { form: 'stodboende' }),
      'too-young',
      /tidigast från 16 år; barnet är 9/,
    ],
    [
      [],
      starting('2026-11-20', { form: 'stodboende', born: parseDay('2005-11-20') }),
      'too-old',
      /till och med 20 år; den unge är 21/,
    ],
    [
      [],
      starting('2026-11-20', { plannedEnd: parseDay('2026-11-20') }),
      'planned-end-before-start',
      /20 november 2026/,
    ],
    [
      [placement('2026-02-01')],
      starting('2026-11-20'),
      'another-placement-open',
      /sedan 1 februari 2026. Avsluta den först/,
    ],
    [
      [placement('2026-02-01', '2026-11-21')],
      starting('2026-11-20'),
      'overlaps',
      /1 februari 2026 till 21 november 2026/,
    ],
    [[placement('2026-11-21')], starting('2026-11-20'), 'overlaps', /från 21 november 2026, efter/],
    [
      [],
      starting('2026-11-20', { isReplacement: true }),
      'replaces-nothing',
      /ingen tidigare placering/,
    ],
    [
      [],
      starting('2026-11-20', { form: 'sis', provider: 'independent' }),
      'sis-is-the-states',
      /drivs av staten/,
    ],
  ]
  for (const [others, input, reason, sentence] of table) {
    const [code, said] = refusal(startPlacement(others, input))
    assert.equal(code, reason)
    assert.match(said, sentence)
  }
})

test('a home of SiS is the state’s; of no other form is it known whose it is', () => {
  const told: readonly (ProviderCode | null)[] = [
    null,
    ...Object.values(providers).map(({ code }) => code),
  ]
  for (const { code: form } of Object.values(placementForms)) {
    const answers = told.map((provider) => {
      const decided = providerOf(form, provider)
      return decided.accepted ? decided.value : decided.reason
    })
    const no = 'sis-is-the-states'
    assert.deepEqual(answers, form === 'sis' ? ['state', no, no, no, 'state'] : told, form)
  }
})

test('stödboende at 16 and 17 needs special reasons; at 18 it does not', () => {
  const needs = (born: string) => {
    const decision = startPlacement(
      [],
      starting('2026-11-20', { form: 'stodboende', born: parseDay(born) }),
    )
    return decision.accepted && decision.value.needsSpecialReasons
  }
  assert.deepEqual(['2010-11-20', '2008-11-21', '2008-11-20'].map(needs), [true, true, false])
  assert.match(specialReasonsText('stodboende')?.sv ?? '', /16–17 år kräver särskilda skäl/)
  assert.equal(specialReasonsText('hvb'), null)
})

test('a placement ends on the day the child leaves', () => {
  const open = placement('2026-02-01')
  const end = (of: Placement, until: string) =>
    endPlacement(of, { until: parseDay(until), reason: 'planned-move', today })
  const decision = end(open, '2026-02-03')
  assert.equal(decision.accepted && decision.value.expectsNext, true)
  assert.equal(refusal(end(open, '2026-02-02'))[0], 'accepted')
  assert.equal(refusal(end(open, '2026-02-01'))[0], 'ends-before-start')
  assert.deepEqual(refusal(end(open, '2026-01-31')), [
    'ends-before-start',
    'Slutdatumet måste vara minst en dag efter startdatumet, 1 februari 2026. Kom barnet aldrig dit, makulera placeringen.',
  ])
  assert.equal(refusal(end(open, '2026-11-23'))[0], 'ends-in-the-future')
  const [code, said] = refusal(end(placement('2026-02-01', '2026-03-01'), '2026-03-02'))
  assert.equal(code, 'already-ended')
  assert.match(said, /1 mars 2026/)
})

test('a plan lies ahead, and can be taken back', () => {
  const replan = (of: Placement, day: string | null) =>
    replanPlacement(of, { plannedEnd: day === null ? null : parseDay(day), today })
  const open = placement('2026-02-01')
  assert.equal(refusal(replan(open, '2026-12-24'))[0], 'accepted')
  assert.equal(refusal(replan(open, '2026-11-22'))[0], 'accepted')
  assert.equal(refusal(replan(open, null))[0], 'accepted')
  assert.equal(refusal(replan(open, '2026-11-21'))[0], 'planned-end-in-the-past')
  assert.equal(refusal(replan(open, '2026-01-31'))[0], 'planned-end-before-start')
  assert.equal(
    refusal(replan(placement('2026-02-01', '2026-03-01'), '2026-12-24'))[0],
    'already-ended',
  )
})

test('a child absconds from a placement it is in, once at a time', () => {
  const start = (
    from: string,
    of = placement('2026-02-01'),
    others: [string, string | null][] = [],
  ) =>
    startAbsconding(of, {
      from: parseDay(from),
      today,
      abscondings: others.map(([day, until]) => ({
        id: day,
        period: { from: parseDay(day), until: until === null ? null : parseDay(until) },
      })),
    })
  assert.equal(refusal(start('2026-02-01'))[0], 'accepted')
  assert.equal(
    refusal(start('2026-05-01', undefined, [['2026-04-01', '2026-05-01']]))[0],
    'accepted',
  )
  assert.equal(refusal(start('2026-11-23'))[0], 'absconds-in-the-future')
  assert.equal(refusal(start('2026-01-31'))[0], 'absconds-before-placement')
  assert.equal(
    refusal(start('2026-03-01', placement('2026-02-01', '2026-03-01')))[0],
    'absconds-after-placement',
  )
  assert.equal(
    refusal(start('2026-05-01', undefined, [['2026-04-01', null]]))[0],
    'already-absconding',
  )
  assert.equal(
    refusal(start('2026-05-01', undefined, [['2026-04-01', '2026-05-02']]))[0],
    'already-absconding',
  )
})

test('a child comes back on the day it left or later', () => {
  const away = { id: 'a', period: { from: parseDay('2026-05-01'), until: null } }
  const back = (until: string, of = away as Parameters<typeof endAbsconding>[0]) =>
    endAbsconding(of, { until: parseDay(until), today })
  assert.equal(refusal(back('2026-05-01'))[0], 'accepted')
  assert.equal(refusal(back('2026-04-30'))[0], 'returns-before-absconding')
  assert.equal(refusal(back('2026-11-23'))[0], 'returns-in-the-future')
  const returned = { id: 'a', period: { from: away.period.from, until: parseDay('2026-05-02') } }
  assert.equal(refusal(back('2026-05-03', returned))[0], 'absconding-already-ended')
})

test('moves are joined to one care', () => {
  const care = unbrokenCare([
    placement('2026-05-04', '2026-06-01', { isReplacement: true }),
    placement('2026-03-02', '2026-05-04'),
    placement('2026-06-02', '2026-07-01', { isReplacement: true }),
    placement('2026-08-01'),
  ])
  assert.deepEqual(
    care.map(({ period, placementIds }) => [
      isoDay(period.from),
      period.until === null ? null : isoDay(period.until),
      placementIds.length,
    ]),
    [
      ['2026-03-02', '2026-07-01', 3],
      ['2026-08-01', null, 1],
    ],
  )
})

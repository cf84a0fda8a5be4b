import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { interventions, whichIntervention } from '../../src/prevention/intervention-catalogue.ts'
import { interventionOffer } from '../../src/prevention/intervention-events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { told } from './evaluated.ts'

describe('insats under pågående utredning, stadsmål', () => {
  const opened = () => aChild().happened('investigation', '2026-10-20')

  test('thirty days by the municipality’s own number, from the day it was opened', () => {
    assert.deepEqual(told(opened(), 'early-intervention', '2026-11-01'), [
      '1. city-2021 2026-11-19 coming',
    ])
    assert.deepEqual(told(opened(), 'early-intervention', '2026-11-20'), [
      '1. city-2021 2026-11-19 late',
    ])
  })

  test('a no is an answer; the earlier of an offer and an intervention counts', () => {
    const declined = opened().happened('intervention-offer', '2026-10-28', {
      about: 'f1',
      outcome: 'nej',
    })
    assert.deepEqual(told(declined, 'early-intervention', '2026-12-01'), [
      '1. city-2021 2026-11-19 done',
    ])
    const given = opened().happened('intervention', '2026-10-28', { outcome: 'komet' })
    assert.deepEqual(told(given, 'early-intervention', '2026-12-01'), [
      '1. city-2021 2026-11-19 done',
    ])
    const offerFirst = opened()
      .happened('intervention-offer', '2026-10-28', { about: 'f1', outcome: 'ja' })
      .happened('intervention', '2026-11-30', { outcome: 'komet' })
    assert.deepEqual(told(offerFirst, 'early-intervention', '2026-12-01'), [
      '1. city-2021 2026-11-19 done',
    ])
    const offerAfter = opened()
      .happened('intervention', '2026-10-28', { outcome: 'komet' })
      .happened('intervention-offer', '2026-11-30', { about: 'f1', outcome: 'ja' })
    assert.deepEqual(told(offerAfter, 'early-intervention', '2026-12-01'), [
      '1. city-2021 2026-11-19 done',
    ])
  })

  test('closed before that, nothing more is asked; an intervention before it is no answer', () => {
    const closed = aChild().happened('investigation', '2026-10-20', {}, '2026-11-05')
    assert.deepEqual(told(closed, 'early-intervention', '2026-11-20'), [
      '1. city-2021 2026-11-19 ended',
    ])
    const before = opened().happened('intervention', '2026-10-19', { outcome: 'komet' })
    assert.deepEqual(told(before, 'early-intervention', '2026-11-20'), [
      '1. city-2021 2026-11-19 late',
    ])
  })

  test('an offer is refused before the investigation and after its end', () => {
    const { facts } = aChild().happened('investigation', '2026-10-20', {}, '2026-11-05')
    const on = (day: string) =>
      interventionOffer.refuse?.({ from: parseDay(day), data: { about: 'f1' }, born: 0 }, facts)
        ?.sv ?? ''
    assert.match(on('2026-10-19'), /före den dag utredningen inleddes/)
    assert.equal(on('2026-10-20'), '')
    assert.equal(on('2026-11-04'), '')
    assert.match(on('2026-11-05'), /var avslutad/)
  })
})

describe('ej verkställt beslut, SoL 34 kap. 1 § (oSoL 16 kap. 6 f §): tre månader, sedan varje kvartal', () => {
  const decided = (day: string) => aChild().happened('intervention', day, { outcome: 'mst' })

  // Three months pass in a quarter; its report is given in the month after, Q2's until 31 August.
  const first: [decided: string, limit: string, why: string][] = [
    ['2025-12-31', '1. sol-2025 2026-04-30', 'passed on 31 March: the first quarter'],
    ['2026-01-01', '1. sol-2025 2026-08-31', 'passed on 1 April: the second'],
    ['2026-01-31', '1. sol-2025 2026-08-31', 'passed on 30 April, the month being shorter'],
    ['2026-05-15', '1. sol-2025 2026-10-31 (2026-10-30)', 'passed on 15 August, a Saturday last'],
    ['2026-08-10', '1. sol-2025 2027-01-31 (2027-01-29)', 'passed on 10 November, over New Year'],
    ['2025-02-10', '1. osol-2006 2025-08-31 (2025-08-29)', 'passed on 10 May 2025, in the old Act'],
  ]
  for (const [day, limit, why] of first) {
    test(`decided ${day}: ${why}`, () => {
      const version = limit.split(' ')[1]
      const today = version === 'osol-2006' ? '2025-06-30' : '2026-11-22'
      const [said] = told(decided(day), 'decision-not-executed', today)
      assert.equal(said?.startsWith(limit), true, said ?? 'no duty')
    })
  }

  test('not asked within the three months, nor on the day they pass', () => {
    assert.deepEqual(told(decided('2026-08-10'), 'decision-not-executed', '2026-11-10'), [])
    assert.equal(told(decided('2026-08-10'), 'decision-not-executed', '2026-11-11').length, 1)
  })

  test('not when it began in time, was begun already, or ended', () => {
    const begun = decided('2026-05-15').happened('intervention-started', '2026-08-15', {
      about: 'f1',
    })
    assert.deepEqual(told(begun, 'decision-not-executed', '2026-11-22'), [])
    const atOnce = aChild().happened('intervention', '2026-05-15', { outcome: 'mst', flag: true })
    assert.deepEqual(told(atOnce, 'decision-not-executed', '2026-11-22'), [])
    const ended = aChild().happened('intervention', '2026-05-15', { outcome: 'mst' }, '2026-06-20')
    assert.deepEqual(told(ended, 'decision-not-executed', '2026-11-22'), [])
  })

  test('the day after the three months is too late: reported, and again each quarter until it begins', () => {
    const child = decided('2026-01-15')
      .happened('unexecuted-reported', '2026-08-20', { about: 'f1' })
      .happened('unexecuted-reported', '2026-10-30', { about: 'f1' })
    assert.deepEqual(told(child, 'decision-not-executed', '2026-11-22'), [
      '1. sol-2025 2026-08-31 done',
      '2. sol-2025 2026-10-31 (2026-10-30) done',
      '3. sol-2025 2027-01-31 (2027-01-29) coming',
    ])
    child.happened('intervention-started', '2026-11-20', { about: 'f1' })
    assert.deepEqual(
      told(child, 'decision-not-executed', '2026-11-22').at(-1),
      '3. sol-2025 2027-01-31 (2027-01-29) ended',
    )
  })

  test('open over the change of Act it keeps its day', () => {
    assert.deepEqual(told(decided('2025-02-10'), 'decision-not-executed', '2025-07-01'), [
      '1. sol-2025 2025-08-31 (2025-08-29) coming',
    ])
  })
})

describe('the catalogue of interventions', () => {
  test('each says for whom, what is known and where, in both languages, under a code of its own', () => {
    const codes = interventions.map(({ code }) => code)
    assert.equal(new Set(codes).size, codes.length)
    for (const { code, forWhom, known, source } of interventions) {
      assert.match(code, /^[a-z0-9-]{1,40}$/)
      for (const words of [forWhom, known]) {
        assert.ok(words.sv.length > 10 && words.en.length > 10, code)
        assert.notEqual(words.sv, words.en, code)
      }
      assert.match(source, /Socialstyrelsen/)
    }
    assert.deepEqual(
      whichIntervention.choices.map(({ code }) => code),
      codes,
    )
  })
})

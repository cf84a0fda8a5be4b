import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dischargeConsidered, withoutConsent } from '../../src/prevention/without-consent-events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'

describe('what the form of an intervention without consent refuses', () => {
  const born = parseDay('2010-05-02')
  const untilDay = parseDay('2027-06-30')
  const refused = (
    day: string,
    data: Record<string, string | number | boolean>,
    child = aChild(),
    birth = born,
  ) =>
    withoutConsent.refuse?.(
      { from: parseDay(day), data: { untilDay, ...data }, born: birth },
      child.facts,
    )?.sv ?? ''
  const of = (provision: string) => ({ provision })

  test('each law has its time, and 1 January 2027 has none', () => {
    assert.equal(refused('2026-12-31', of('lvu-22')), '')
    assert.match(refused('2027-01-01', of('lvu-22')), /upphörde att gälla den 1 januari 2027/)
    assert.match(refused('2027-01-01', of('law1637-4-1')), /gäller från den 2 januari 2027/)
    assert.equal(refused('2027-01-02', of('law1637-4-1')), '')
  })

  test('1 kap. 4 §: none for a child placed outside the home, on the days it is', () => {
    const placed = aChild().placed('familjehem', '2027-01-10', '2027-02-01')
    assert.equal(refused('2027-01-09', of('law1637-4-1'), placed), '')
    assert.match(refused('2027-01-10', of('law1637-4-1'), placed), /1 kap\. 4 §/)
    assert.match(refused('2027-01-31', of('law1637-4-1'), placed), /1 kap\. 4 §/)
    assert.equal(refused('2027-02-01', of('law1637-4-1'), placed), '')
    const parents = aChild().placed('privatplacering', '2027-01-10')
    assert.equal(refused('2027-01-12', of('law1637-4-1'), parents), '')
  })

  test('in care at home conditions may be decided, and interventions not', () => {
    const atHome = aChild().under('law2026-3-3', '2027-01-10')
    assert.match(refused('2027-01-12', of('law1637-4-1'), atHome), /4 kap\. 5 §/)
    assert.equal(refused('2027-01-12', of('law1637-4-5'), atHome), '')
    assert.match(refused('2027-01-12', of('law1637-4-5'), aChild()), /ingen sådan vård/)
    const placed = aChild().under('law2026-3-3', '2027-01-10').placed('sis', '2027-01-10')
    assert.match(refused('2027-01-12', of('law1637-4-5'), placed), /ingen sådan vård/)
  })

  test('a custodian’s by 3 kap. 1 § with the child at home, by 3 kap. 4 § when placed or in care', () => {
    const placed = aChild().placed('familjehem', '2027-01-10')
    assert.match(refused('2027-01-12', of('law1637-3-1'), placed), /3 kap\. 4 §/)
    assert.equal(refused('2027-01-12', of('law1637-3-4'), placed), '')
    assert.equal(refused('2027-01-12', of('law1637-3-1')), '')
    assert.match(refused('2027-01-12', of('law1637-3-4')), /3 kap\. 1 §/)
  })

  test('ages: 20 by LVU, 21 by the Act, 18 for custodians; the day before and the birthday', () => {
    const at = (provision: string, day: string, birth: string) =>
      refused(day, of(provision), aChild(), parseDay(birth))
    assert.equal(at('lvu-22', '2026-11-30', '2006-12-01'), '')
    assert.match(at('lvu-22', '2026-12-01', '2006-12-01'), /fyllt 20 år/)
    assert.equal(at('law1637-4-1', '2027-01-31', '2006-02-01'), '')
    assert.match(at('law1637-4-1', '2027-02-01', '2006-02-01'), /fyllt 21 år/)
    assert.equal(at('law1637-3-1', '2027-01-31', '2009-02-01'), '')
    assert.match(at('law1637-3-1', '2027-02-01', '2009-02-01'), /fyllt 18 år/)
  })

  test('7 kap. 2 §: for a certain time; to stay at home for six months at most', () => {
    const endless = withoutConsent.refuse?.(
      { from: parseDay('2027-01-12'), data: { provision: 'law1637-4-1', untilDay: null }, born },
      [],
    )
    assert.match(endless?.sv ?? '', /för viss tid/)
    const curfew = (until: string) =>
      refused('2027-01-12', { provision: 'law1637-4-1', flag: true, untilDay: parseDay(until) })
    assert.equal(curfew('2027-07-11'), '')
    assert.match(curfew('2027-07-12'), /högst sex månader/)
    assert.match(refused('2027-01-12', { provision: 'law1637-3-1', flag: true }), /4 kap\. 3 § 5/)
    assert.match(
      dischargeConsidered.refuse?.({ from: parseDay('2027-01-01'), data: {}, born }, [])?.sv ?? '',
      /2 januari 2027/,
    )
  })
})

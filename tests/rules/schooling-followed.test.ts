import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { followArea } from '../../src/schooling/follow/events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { told } from './evaluated.ts'

// Stöd till placerade barn och unga, Socialförvaltningen 2021-11-12.
describe('skolgång i skyddat boende (s. 18): within seven days of the arrival', () => {
  const rule = 'school-in-sheltered-housing'
  const came = (from = '2026-11-02') => aChild().placed('skyddat-boende', from)
  const limit = '1. stockholm-2021 2026-11-09'

  test('day seven is in time, day eight late; Lärteamet counts', () => {
    assert.deepEqual(told(came(), rule, '2026-11-09'), [`${limit} today`])
    assert.deepEqual(told(came(), rule, '2026-11-10'), [`${limit} late`])
    assert.deepEqual(told(came().startedSchool('2026-11-09'), rule, '2026-11-22'), [
      `${limit} done`,
    ])
    assert.deepEqual(told(came().startedSchool('2026-11-10'), rule, '2026-11-22'), [
      `${limit} done-late`,
    ])
    const taught = came().enrolled('larteam', 'grundskola', '2026-11-05')
    assert.deepEqual(told(taught, rule, '2026-11-22'), [`${limit} done`])
    const already = came().enrolled('larteam', 'grundskola', '2026-09-01')
    assert.deepEqual(told(already, rule, '2026-11-22'), [`${limit} done`])
  })

  test('one who stays at its school needs no other; one who lost it does', () => {
    const stays = (changesSchool: boolean, until: string | null = null) =>
      told(
        aChild()
          .placed('skyddat-boende', '2026-11-02', null, { changesSchool })
          .enrolled('school', 'grundskola', '2024-08-20', until),
        rule,
        '2026-11-22',
      )
    assert.deepEqual(stays(false), [])
    assert.deepEqual(stays(true), [`${limit} late`])
    assert.deepEqual(stays(false, '2026-11-02'), [`${limit} late`])
  })

  test('during höstlovet the first school day after it or day seven, whichever is later', () => {
    assert.deepEqual(told(came('2026-10-24'), rule, '2026-10-24'), [
      '1. stockholm-2021 2026-11-02 soon',
    ])
  })

  test('school age and sheltered housing only; never twice with school start', () => {
    assert.deepEqual(told(came().born('2022-05-02'), rule, '2026-11-22'), [])
    assert.deepEqual(told(aChild().placed('hvb', '2026-11-02'), rule, '2026-11-22'), [])
    assert.deepEqual(told(came(), 'school-start', '2026-11-22'), [])
    assert.deepEqual(told(came(), 'sams-message', '2026-11-22'), [])
  })
})

describe('följ upp skolgången (s. 36): every 180 days', () => {
  const rule = 'schooling-follow-up'
  const placed = (born = '2015-05-02', from = '2026-01-12', until: string | null = null) =>
    aChild().born(born).placed('familjehem', from, until)

  test('180 days, then from each time', () => {
    assert.deepEqual(told(placed(), rule, '2026-07-11'), [
      '1. stockholm-2021 2026-07-11 (2026-07-10) today',
    ])
    const followed = placed()
      .happened('schooling-follow-up', '2026-06-01')
      .happened('schooling-follow-up', '2026-12-01')
    assert.deepEqual(told(followed, rule, '2026-12-02'), [
      '1. stockholm-2021 2026-07-11 (2026-07-10) done',
      '2. stockholm-2021 2026-11-28 (2026-11-27) done-late',
      '3. stockholm-2021 2027-05-30 (2027-05-28) coming',
    ])
  })

  test('from the summer the child turns six to the summer it turns sixteen', () => {
    // Skollagen 7 kap. 10 and 12 §§: förskoleklass the autumn it turns six.
    assert.deepEqual(told(placed('2020-12-31'), rule, '2026-06-30'), [])
    assert.deepEqual(told(placed('2020-12-31'), rule, '2026-07-01'), [
      '1. stockholm-2021 2026-12-28 coming',
    ])
    const grade9 = placed('2010-03-03')
    assert.deepEqual(told(grade9, rule, '2026-06-30'), [
      '1. stockholm-2021 2026-07-11 (2026-07-10) soon',
    ])
    assert.deepEqual(told(grade9, rule, '2026-07-01'), [
      '1. stockholm-2021 2026-07-11 (2026-07-10) ended',
    ])
  })

  test('on for those in upper secondary school; none for those who are not, or after the care', () => {
    const pupil = placed('2009-03-03').enrolled('school', 'gymnasieskola', '2025-08-19')
    assert.equal(told(pupil, rule, '2026-02-01').length, 1)
    assert.deepEqual(told(placed('2009-03-03'), rule, '2026-02-01'), [])
    assert.deepEqual(told(placed('2015-05-02', '2026-01-12', '2026-03-02'), rule, '2026-08-01'), [
      '1. stockholm-2021 2026-07-11 (2026-07-10) ended',
    ])
    assert.deepEqual(told(aChild().placed('privatplacering', '2026-01-12'), rule, '2026-02-01'), [])
  })
})

describe('checklistan vid jourhem (s. 13): seven days', () => {
  const rule = 'school-checklist'
  test('asked once for the time in jourhem, of ages one to seventeen', () => {
    const child = (born = '2017-05-02') => aChild().born(born).placed('jourhem', '2026-11-02')
    assert.deepEqual(told(child(), rule, '2026-11-09'), ['1. stockholm-2021 2026-11-09 today'])
    assert.deepEqual(told(child(), rule, '2026-11-10'), ['1. stockholm-2021 2026-11-09 late'])
    const done = child().happened('school-checklist', '2026-11-03', { about: 'p1' })
    assert.deepEqual(told(done, rule, '2026-11-10'), ['1. stockholm-2021 2026-11-09 done'])
    assert.equal(told(child('2025-11-02'), rule, '2026-11-10').length, 1, 'one year old')
    assert.equal(told(child('2025-11-03'), rule, '2026-11-10').length, 0, 'not yet one')
    assert.equal(told(child('2008-11-02'), rule, '2026-11-10').length, 0, 'eighteen')
    assert.deepEqual(told(aChild().placed('familjehem', '2026-11-02'), rule, '2026-11-10'), [])
    const moved = aChild()
      .placed('jourhem', '2026-11-02', '2026-11-05')
      .placed('jourhem', '2026-11-05')
    assert.deepEqual(told(moved, rule, '2026-11-06'), ['1. stockholm-2021 2026-11-09 soon'])
  })
})

describe('återkoppling efter skolmöte i Skolfam (s. 30): seven days', () => {
  const rule = 'skolfam-feedback'
  test('each meeting has its own', () => {
    const child = aChild()
      .happened('skolfam-meeting', '2026-11-02', { flag: true })
      .happened('skolfam-meeting', '2026-11-09', { flag: false })
      .happened('skolfam-feedback', '2026-11-10', { about: 'f1' })
    assert.deepEqual(told(child, rule, '2026-11-17'), [
      '1. stockholm-2021 2026-11-09 done-late',
      '1. stockholm-2021 2026-11-16 late',
    ])
  })

  test('feedback before the meeting is refused', () => {
    const event = followArea.events.find(({ kind }) => kind === 'skolfam-feedback')
    const facts = aChild().happened('skolfam-meeting', '2026-11-02').facts
    const on = (day: string) =>
      event?.refuse?.({ from: parseDay(day), data: { about: 'f1' }, born: 0 }, facts)
    assert.equal(on('2026-11-01')?.sv, 'Dagen är före skolmötet.')
    assert.equal(on('2026-11-02'), null)
  })
})

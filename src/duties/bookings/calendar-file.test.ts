import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../../shared/day.ts'
import { calendarFile, moment } from './calendar-file.ts'

test('a clock in Sweden is an hour ahead of UTC in winter and two in summer', () => {
  assert.equal(moment(parseDay('2026-12-03'), '13:00').toISOString(), '2026-12-03T12:00:00.000Z')
  assert.equal(moment(parseDay('2026-07-03'), '13:00').toISOString(), '2026-07-03T11:00:00.000Z')
  // The night the clocks are put forward, and the night they are put back.
  assert.equal(moment(parseDay('2026-03-29'), '08:15').toISOString(), '2026-03-29T06:15:00.000Z')
  assert.equal(moment(parseDay('2026-10-25'), '08:15').toISOString(), '2026-10-25T07:15:00.000Z')
})

test('the file holds when and where to read more, and nothing else', () => {
  const url = 'https://obruten.example.stockholm.se/atagande/0190a0a0-0000-7000-8000-000000000000'
  const file = new TextDecoder().decode(
    calendarFile({
      uid: '0190a0a0-1111-7000-8000-000000000000',
      sequence: 2,
      day: parseDay('2026-12-03'),
      at: '13:00',
      title: 'Bokad tid, Obruten',
      url,
      stamp: new Date('2026-11-22T07:30:00.000Z'),
    }),
  )
  assert.equal(
    file,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Obruten//Bokad tid//SV',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:0190a0a0-1111-7000-8000-000000000000@obruten',
      'SEQUENCE:2',
      'DTSTAMP:20261122T073000Z',
      'DTSTART:20261203T120000Z',
      'DTEND:20261203T130000Z',
      'SUMMARY:Bokad tid\\, Obruten',
      'URL:https://obruten.example.stockholm.se/atagande/0190a0a0-0000-7000-8',
      ' 000-000000000000',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
})

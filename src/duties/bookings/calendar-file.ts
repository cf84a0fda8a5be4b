import { civilDate, type Day } from '../../shared/day.ts'

/** What a calendar outside the system may be told: when, and where to read more. Nothing of whom. */
export type CalendarEntry = {
  readonly uid: string
  /** How many times it has been moved; a calendar then moves the entry it has. */
  readonly sequence: number
  readonly day: Day
  readonly at: string
  readonly title: string
  readonly url: string
  readonly stamp: Date
}

const minutesLong = 60

/**
 * An entry of one hour by RFC 5545. A calendar on a phone is synchronised, shared and shown on locked
 * screens, so neither child, place nor whom one meets is in it; the link asks for sign-in.
 */
export function calendarFile(entry: CalendarEntry): Uint8Array {
  const from = moment(entry.day, entry.at)
  const until = new Date(from.getTime() + minutesLong * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Obruten//Bokad tid//SV',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.uid}@obruten`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(until)}`,
    `SUMMARY:${escapeText(entry.title)}`,
    `URL:${entry.url}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.flatMap(fold).join('\r\n').concat('\r\n'))
}

/** The moment that a clock in Sweden shows that time on that day. */
export function moment(day: Day, at: string): Date {
  const { year, month, date } = civilDate(day)
  const [hour = 0, minute = 0] = at.split(':').map(Number)
  const local = { year, month, day: date, hour, minute, timeZone: 'Europe/Stockholm' }
  return new Date(Temporal.ZonedDateTime.from(local).epochMilliseconds)
}

/** @example '20261203T120000Z' */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '')
}

function escapeText(words: string): string {
  return words.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
}

/** Lines are at most 75 octets; what is longer goes on after a line break and a space. */
function fold(line: string): string[] {
  const parts = [line.slice(0, 70)]
  for (let at = 70; at < line.length; at += 69) parts.push(` ${line.slice(at, at + 69)}`)
  return parts
}

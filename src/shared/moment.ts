import { type Day, dayOf } from './day.ts'

const zone = 'Europe/Stockholm'

/** The day in Stockholm in which a moment (milliseconds since 1970) falls. */
export function dayInStockholm(moment: number): Day {
  const { year, month, day } = atStockholm(moment)
  return dayOf(year, month, day)
}

/** Hours and minutes by the clock on the wall in Stockholm. @example '14:05' */
export function clockInStockholm(moment: number): string {
  return atStockholm(moment).toPlainTime().toString({ smallestUnit: 'minute' })
}

/**
 * The moment of a day and a time by the clock in Stockholm, in milliseconds since 1970. In the hour
 * that comes twice when clocks are set back it is the first, so that no limit is counted too late;
 * a time that is skipped when clocks are set forward is the hour after. Null for what is no time.
 * @param time '14:05', '14.05' or '9:05'
 */
export function momentInStockholm(day: Day, time: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  const { year, month, day: date } = Temporal.PlainDate.from('1970-01-01').add({ days: day })
  const local = {
    year,
    month,
    day: date,
    hour: Number(hour),
    minute: Number(minute),
    timeZone: zone,
  }
  return Temporal.ZonedDateTime.from(local, { disambiguation: 'compatible' }).epochMilliseconds
}

function atStockholm(moment: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
}

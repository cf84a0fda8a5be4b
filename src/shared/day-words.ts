import { civilDate, type Day, weekday } from './day.ts'
import type { Period } from './period.ts'
import type { Language, Text } from './text.ts'

/** short 'mån 16 nov', medium '16 nov 2026', long '16 november 2026', full 'måndag 16 november 2026'. */
export type DayStyle = 'short' | 'medium' | 'long' | 'full'

export function formatDay(day: Day, language: Language, style: DayStyle = 'medium'): string {
  const { year, month, date } = civilDate(day)
  const words = names[language]
  const nameOfDay = words.days[weekday(day) - 1] ?? ''
  const nameOfMonth = words.months[month - 1] ?? ''
  const shortMonth = words.shortMonths[month - 1] ?? ''
  if (style === 'short') return `${nameOfDay.slice(0, 3)} ${date} ${shortMonth}`
  if (style === 'medium') return `${date} ${shortMonth} ${year}`
  return `${style === 'full' ? `${nameOfDay} ` : ''}${date} ${nameOfMonth} ${year}`
}

/** Short as in a list, with the year where it is not this one: 'mån 16 nov', '9 maj 2027'. */
export function formatNearDay(day: Day, today: Day, language: Language): string {
  const isThisYear = civilDate(day).year === civilDate(today).year
  return formatDay(day, language, isThisYear ? 'short' : 'medium')
}

/** A day in both languages, for sentences: '3 mars 2026' and '3 March 2026'. */
export function dayText(day: Day, style: DayStyle = 'long'): Text {
  return { sv: formatDay(day, 'sv', style), en: formatDay(day, 'en', style) }
}

/**
 * A half-open period as people say it, with its last day included.
 * @example from 2026-02-01 until 2026-02-03: '1 feb 2026 t.o.m. 2 feb 2026'
 */
export function formatPeriod(
  period: Period,
  language: Language,
  style: DayStyle = 'medium',
): string {
  const from = formatDay(period.from, language, style)
  if (period.until === null) return language === 'sv' ? `från ${from}` : `from ${from}`
  const lastDay = period.until - 1
  if (lastDay <= period.from) return from
  const to = formatDay(lastDay, language, style)
  return language === 'sv' ? `${from} t.o.m. ${to}` : `${from} to ${to}`
}

const names = {
  sv: {
    days: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    months:
      'januari februari mars april maj juni juli augusti september oktober november december'.split(
        ' ',
      ),
    shortMonths: 'jan feb mars apr maj juni juli aug sep okt nov dec'.split(' '),
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    shortMonths: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
  },
} as const

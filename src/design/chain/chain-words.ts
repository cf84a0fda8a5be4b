/** The chain's own few words, and its short way of writing days. */
import { civilDate, type Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { type Language, type Text, text } from '../../shared/text.ts'
import type { BarTone, ChainBar, MarkTone } from './chain-lane.ts'

export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** @example dayMonth(day, 'sv') is '9 nov' */
export function dayMonth(day: Day, language: Language): string {
  const { month, date } = civilDate(day)
  return `${date} ${monthNames[language][month - 1]}`
}

/** The period as people write it, the last day counted: '9 nov 2026 – 3 jan 2027'. */
export function periodWords({ from, until }: ChainBar, today: Day, language: Language): string {
  if (until === null) {
    const goesOn = from > today ? text('framåt', 'onwards') : text('pågår', 'ongoing')
    return `${formatDay(from, language)} – ${goesOn[language]}`
  }
  if (until - from <= 1) return formatDay(from, language)
  return `${formatDay(from, language)} – ${formatDay(until - 1, language)}`
}

/** @example dayWithYear(day, 'sv') is '9 nov 2026' */
export function dayWithYear(day: Day, language: Language): string {
  return formatDay(day, language)
}

export function daysWords(days: number): Text {
  return days === 1 ? text('1 dag', '1 day') : text(`${days} dagar`, `${days} days`)
}

export const barWords: Readonly<Record<BarTone, Text>> = {
  held: text('Gällde', 'Held'),
  planned: text('Planerat', 'Planned'),
  gap: text('Lucka', 'Gap'),
  break: text('Uppehåll', 'Break'),
  away: text('Borta', 'Away'),
}

export const markWords: Readonly<Record<MarkTone, Text>> = {
  fact: text('Hände', 'Happened'),
  planned: text('Planerat', 'Planned'),
  late: text('Försenat', 'Late'),
  soon: text('Snart', 'Soon'),
  coming: text('Kommande', 'Coming'),
  done: text('Klart', 'Done'),
  'done-late': text('Klart, men sent', 'Done late'),
}

/** What a bar is today: what holds now is said to hold now. */
export function barStatus({ tone, from, until }: ChainBar, today: Day): Text {
  if (tone === 'gap' || tone === 'away') {
    return until === null
      ? text(`${barWords[tone].sv}, pågår`, `${barWords[tone].en}, ongoing`)
      : barWords[tone]
  }
  if (tone !== 'held') return barWords[tone]
  if (from > today) return text('Planerat', 'Planned')
  return until === null || until > today ? text('Gäller', 'Holds') : barWords.held
}

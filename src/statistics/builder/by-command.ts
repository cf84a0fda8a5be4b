import { isoDay } from '../../shared/day.ts'
import { type Choice, requestOf } from './choice.ts'

/**
 * The commands that count and protect this very table where the server runs, for a table that is too large for a
 * page. All that stands in them has been read as a request; what is no plain word is quoted for the shell.
 * @example 'npx obruten table --measure stock --rows form --period 2025-12-31 --out tabell.json'
 */
export function commandsFor(choice: Choice): readonly string[] {
  const { measure, rows, columns, period, filters = {}, asOf = null } = requestOf(choice)
  const filter = Object.entries(filters).map(([id, chosen]) => `${id}=${chosen.join(',')}`)
  return [
    command('table', {
      measure,
      rows: rows.join(','),
      columns: columns.join(','),
      period,
      filter: filter.join(';'),
      'as-of': asOf === null ? '' : isoDay(asOf),
      out: 'tabell.json',
    }),
    command('protect', {
      in: 'tabell.json',
      method: 'fast',
      audit: 'granskning.json',
      out: 'skyddad.json',
    }),
  ]
}

function command(name: string, options: Readonly<Record<string, string>>): string {
  const said = Object.entries(options).flatMap(([option, value]) =>
    value === '' ? [] : [`--${option} ${quoted(value)}`],
  )
  return ['npx obruten', name, ...said].join(' ')
}

function quoted(word: string): string {
  return /^[A-Za-z0-9,.:_-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

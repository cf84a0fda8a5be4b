import { isoDay } from '../../shared/day.ts'
import { type Choice, dayIn } from './choice.ts'

/**
 * The address that a choice is read from, written one way: always with measure, rows and period, so that it
 * means the same another year, and of the rest only what is chosen. Nothing that was typed besides goes along.
 * @example '/tabeller?matt=stock&rad=form&period=2025-12-31'
 */
export function addressOf(choice: Choice): string {
  const said: Readonly<Record<string, string>> = {
    inom: choice.within,
    kol: choice.columns,
    bara: choice.only,
    kand: dayWritten(choice.asOf),
    sedan: dayWritten(choice.since),
    upplaga: choice.edition === 'exakt' ? '' : choice.edition,
    visa: choice.view === 'tabell' ? '' : choice.view,
  }
  const parameters = new URLSearchParams({
    matt: choice.measure.id,
    rad: choice.rows,
    period: choice.period,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
  })
  return `/tabeller?${parameters}`
}

function dayWritten(typed: string): string {
  const day = dayIn(typed)
  return day === null ? '' : isoDay(day)
}

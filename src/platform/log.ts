import { randomBytes } from 'node:crypto'
import pino from 'pino'

/** The running log, for operators. Never a child's data: of errors only name, code and places. */
export const log = pino({ level: process.env.NODE_ENV === 'test' ? 'silent' : 'info', base: null })

/** A short number the user can tell and the operator can find. */
export function incidentNumber(): string {
  return randomBytes(4).toString('hex').toUpperCase()
}

/** A defect's message may quote what was typed, and a database's detail a row, so neither is kept. */
export function traceOf(defect: unknown): Record<string, unknown> {
  if (!(defect instanceof Error)) return { thrown: typeof defect }
  const { code, constraint, table, routine } = defect as Error & Record<string, unknown>
  const places = (defect.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { name: defect.name, code, constraint, table, routine, places: places.slice(0, 12) }
}

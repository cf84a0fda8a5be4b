import { parseDay } from '../shared/day.ts'
import type { FactValue } from './fact.ts'
import type { ColumnKind } from './fact-kind.ts'

/** A value of a column as it is written in JSON, as a fact holds it. */
export function fromText(type: ColumnKind['type'], value: string): FactValue {
  if (type === 'day') return parseDay(value)
  if (type === 'moment') return Date.parse(value)
  return value
}

import { type Day, isoDay } from '../../shared/day.ts'
import type { DemoFact } from '../life/demo-fact.ts'
import { recordSaid, type Said, type Scribe } from '../life/recording.ts'

/**
 * The versions of a fact of a child who was in the case system before this one. What had ended by
 * the day of the import came in as it ended; what went on came in open, and its end was recorded here.
 */
export function recordSince(importDay: Day, said: Said, scribe: Scribe): DemoFact[] {
  const { originId, kind, from, until, data } = said
  const { childId, authorityId } = scribe
  const recordedAt = `${isoDay(Math.max(importDay, scribe.openedOn))} 06:00:00`
  const imported = { recordedAt, recordedBy: null }
  if (until !== null && until <= importDay) {
    const fact = { id: originId, originId, kind, childId, authorityId, from, until, data }
    return [{ ...fact, ...imported, voided: null }]
  }
  const known = { ...scribe, openedOn: Math.max(importDay, scribe.openedOn) }
  return recordSaid(said, known).map((fact, index) =>
    index === 0 && from < importDay ? { ...fact, ...imported } : fact,
  )
}

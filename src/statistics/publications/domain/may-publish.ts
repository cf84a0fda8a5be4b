import { accept, type Decision, refuse } from '../../../shared/refusal.ts'
import { numberIn, showingOf } from '../../outputs/edition.ts'
import type { Listed, NewPublication, Published } from '../publication.ts'

export type PublishRefusal =
  | 'not-safe'
  | 'low-threshold'
  | 'shows-small'
  | 'unshaped'
  | 'no-such-publication'
  | 'already-corrected'
  | 'other-family'
  | 'reason-missing'

/** The lowest threshold that anything is published with: 1, 2 and 3 are never shown. */
export const leastThreshold = 3

/**
 * Whether a table may leave us: its audit says safe, no count from 1 to the threshold is shown, and a
 * correction is of a publication of the same family that nobody has corrected yet. Rounded numbers may
 * be small, since they are not the true ones. The database holds the same, whoever asks.
 * @example threshold 3, a shown 2: refused as 'shows-small'; a shown 0 or 4: accepted.
 */
export function mayPublish(
  wanted: NewPublication,
  corrected: Pick<Published & Listed, 'family' | 'correctedBy'> | null,
): Decision<true, PublishRefusal> {
  const { table, audit, counted, threshold, corrects } = wanted
  if (!audit.isSafe) return refuse('not-safe')
  if (!(threshold >= leastThreshold)) return refuse('low-threshold', { least: leastThreshold })
  const size = table.dimensions.reduce((count, { categories }) => count * categories.length, 1)
  if (size !== table.cells.length || size === 0) return refuse('unshaped')
  const isShown = table.cells.filter((cell) => showingOf(cell) === 'shown').map(numberIn)
  const isWrong = (value: number | null) =>
    value === null ||
    (counted === 'count' &&
      (!Number.isInteger(value) || value < 0 || (value >= 1 && value <= threshold)))
  if (isShown.some(isWrong)) return refuse('shows-small', { threshold })
  if (corrects === undefined) return accept(true)
  if (corrects.reason.trim() === '') return refuse('reason-missing')
  if (corrected === null) return refuse('no-such-publication')
  if (corrected.correctedBy !== null) return refuse('already-corrected')
  return corrected.family === wanted.family ? accept(true) : refuse('other-family')
}

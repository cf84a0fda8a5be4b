import { text } from '../../shared/text.ts'
import { type Asked, CommandFailed } from '../command.ts'

/** The options of `protect` as the protector takes them; choices are checked with the options. */
export function readRule({ value }: Asked) {
  const written = value('threshold') ?? '3'
  const threshold = Number(written)
  if (!/^\d+$/.test(written) || threshold < 1 || threshold > 100) {
    throw new CommandFailed(
      2,
      text(
        '--threshold ska vara ett heltal från 1 till 100.',
        '--threshold must be a whole number from 1 to 100.',
      ),
    )
  }
  return {
    threshold,
    zeros: (value('zeros') ?? 'show') as 'show' | 'hide',
    objective: (value('objective') ?? 'value') as 'count' | 'value',
    method: (value('method') ?? 'fast') as 'exact' | 'fast' | 'round',
    keep: new Set((value('keep') ?? '').split(',').filter(Boolean).map(cellName)),
  }
}

/** 'form=hvb+area=farsta' is the cell 'area=farsta, form=hvb', and 'total' counts everything. */
function cellName(written: string): string {
  const parts = written.split('+').map((part) => part.trim())
  return parts
    .filter((part) => part !== 'total')
    .toSorted()
    .join(', ')
}

import type { Day } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import type { Cell, StatTable } from '../table/stat-table.ts'

/**
 * A table as it leaves us: protected, numbered and with all that a reader needs to understand it.
 * Everything that writes a file takes an edition, so that no format says more than another.
 */
export type Edition = {
  /** As it is cited: '2026:3'. */
  readonly number: string
  readonly publishedOn: Day
  /** Who answers for it, as the reader knows them. */
  readonly publisher: string
  readonly table: StatTable
  /** What the numbers count, beside them: 'barn', 'placeringar'. */
  readonly unit: Text
  readonly definitions: readonly Definition[]
  /** How small numbers are protected. */
  readonly protection: Text
  /** The number of the publication that this one corrects. */
  readonly corrects: string | null
}

/** A word of the table and what it means there; a new meaning is a new version. */
export type Definition = {
  readonly term: Text
  readonly meaning: Text
  readonly version: string
}

/**
 * What is told of a cell. Small ones and those hidden for their sake are one and the same to the
 * reader: who knew which is which would know that the small ones are 1, 2 or 3.
 */
export type Showing = 'shown' | 'rounded' | 'hidden' | 'missing'

export function showingOf({ status }: Cell): Showing {
  return status === 'small' || status === 'for-others' ? 'hidden' : status
}

/** A hidden or missing cell has no number in any file, whatever it was handed over with. */
export function numberIn(cell: Cell): number | null {
  const showing = showingOf(cell)
  return showing === 'shown' || showing === 'rounded' ? cell.value : null
}

/** The sign that stands for a cell without a number, the same in every file and on the page. */
export const signs: Readonly<Record<'hidden' | 'missing', string>> = {
  hidden: '..',
  missing: '...',
}

export const showingNames: Readonly<Record<Showing, Text>> = {
  shown: text('visas', 'shown'),
  rounded: text('avrundad', 'rounded'),
  hidden: text('skyddad', 'protected'),
  missing: text('saknas', 'missing'),
}

export const signMeanings: Readonly<Record<'hidden' | 'missing', Text>> = {
  hidden: text(
    'Skyddad uppgift: talet visas inte, för att ingen enskild ska kunna kännas igen.',
    'Protected: the number is not shown, so that nobody can be recognised.',
  ),
  missing: text('Uppgift saknas: ingen har rapporterat.', 'Missing: nobody has reported.'),
}

/** The signs that occur in the table, and so must be explained beside it. */
export function signsIn({ cells }: StatTable): readonly ('hidden' | 'missing')[] {
  return (['hidden', 'missing'] as const).filter((sign) =>
    cells.some((cell) => showingOf(cell) === sign),
  )
}

/** The number as part of an address and a file name: '2026-3'. */
export function slugOf(number: string): string {
  return number.replace(':', '-')
}

/** The most decimals that any shown value has, at most six. */
export function decimalsIn({ cells }: StatTable): number {
  const decimals = cells.map((cell) => {
    const [, fraction = ''] = String(numberIn(cell) ?? 0).split('.')
    return fraction.length
  })
  return Math.min(6, Math.max(0, ...decimals))
}

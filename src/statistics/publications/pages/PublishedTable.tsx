import type { ReactNode } from 'react'
import { DataTable, useLanguage, useSay } from '../../../design/index.ts'
import { numberIn, showingOf, signs } from '../../outputs/edition.ts'
import { columnsOf, rowsOf, type TableRow } from '../../outputs/rows.ts'
import type { Cell, StatTable } from '../../table/stat-table.ts'
import { texts } from '../texts.ts'

/**
 * A table of numbers as a table: the last dimension makes the columns, the one before it the rows, and
 * those before stand as headings over groups of rows. What a sign stands for is heard, not the sign.
 */
export function PublishedTable({ table }: { readonly table: StatTable }) {
  const say = useSay()
  const heading = columnsOf(table)
  const stub = table.dimensions.slice(0, -1)
  const rowDimension = stub.at(-1)
  const outer = stub.slice(0, -1)
  const caption =
    rowDimension === undefined
      ? say(table.title)
      : `${say(table.title)}. ${say(
          texts.rows(say(rowDimension.label).toLowerCase(), say(heading.label).toLowerCase()),
        )}`
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rowsOf(table)}
      rowKey={({ at }) => at.map(({ id }) => id).join('|')}
      groupOf={
        outer.length === 0
          ? undefined
          : ({ at }) =>
              at
                .slice(0, -1)
                .map(({ label }) => say(label))
                .join(', ')
      }
      empty={{ text: '' }}
      columns={[
        {
          key: 'rad',
          title: rowDimension === undefined ? '' : say(rowDimension.label),
          render: ({ at }: TableRow) => rowName(at.at(-1), say(table.title), say),
        },
        ...heading.categories.map(({ id, label }, nth) => ({
          key: `kolumn-${id}`,
          title: say(label),
          align: 'end' as const,
          render: ({ cells }: TableRow) => <Shown cell={cells[nth]} />,
        })),
      ]}
    />
  )
}

function rowName(
  category: TableRow['at'][number] | undefined,
  title: string,
  say: ReturnType<typeof useSay>,
): ReactNode {
  if (category === undefined) return title
  return category.parent === null ? <strong>{say(category.label)}</strong> : say(category.label)
}

/** A number, or the sign and what it stands for. */
export function Shown({ cell }: { readonly cell: Cell | undefined }) {
  const say = useSay()
  const language = useLanguage()
  if (cell === undefined) return null
  const number = numberIn(cell)
  const showing = showingOf(cell)
  if (number === null) {
    const sign = showing === 'missing' ? 'missing' : 'hidden'
    return (
      <>
        <span aria-hidden="true">{signs[sign]}</span>
        <span className="ob-only-heard">{say(texts[sign])}</span>
      </>
    )
  }
  return (
    <>
      {number.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')}
      {showing === 'rounded' && <span className="ob-only-heard">, {say(texts.rounded)}</span>}
    </>
  )
}

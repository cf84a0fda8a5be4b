import { DataTable, useLanguage, useSay } from '../../../design/index.ts'
import type { Text } from '../../../shared/text.ts'
import { numberIn, showingOf, signs } from '../../outputs/edition.ts'
import { columnsOf, rowsOf, type TableRow, withColumns } from '../../outputs/rows.ts'
import type { Cell, StatTable } from '../../table/stat-table.ts'
import { texts } from '../texts.ts'

/**
 * A table of numbers as a table: the last dimension makes the columns, the one before it the rows, and
 * those before stand as headings over groups of rows. What a sign stands for is heard, not the sign.
 */
export function PublishedTable(props: { readonly table: StatTable; readonly unit: Text }) {
  const say = useSay()
  const table = withColumns(props.table, props.unit)
  const heading = columnsOf(table)
  const stub = table.dimensions.slice(0, -1)
  const rowLabel = say((stub.at(-1) ?? heading).label)
  const columnLabel = say(heading.label)
  const parted = say(texts.rows(rowLabel.toLowerCase(), columnLabel.toLowerCase()))
  const outer = stub.slice(0, -1)
  return (
    <DataTable
      caption={`${say(table.title)}. ${parted}`}
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
          title: rowLabel,
          render: ({ at }: TableRow) => say(at.at(-1)?.label ?? table.title),
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

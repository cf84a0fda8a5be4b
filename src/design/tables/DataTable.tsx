// biome-ignore-all lint/a11y/noRedundantRoles: the cards of a narrow screen change display, and with it the roles
import type { ReactNode } from 'react'
import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { withQuery } from './address.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** true: may be sorted by; 'asc' or 'desc': is sorted so now. */
  readonly sort?: 'asc' | 'desc' | true | undefined
  /** 'end' for numbers, so that their digits stand under each other. */
  readonly align?: 'start' | 'end'
  /** Kept on one line: dates, short codes. */
  readonly tight?: boolean
  readonly render: (row: Row) => ReactNode
  /** The same column in the totals row. */
  readonly total?: ReactNode
}

export type DataTableProps<Row> = {
  readonly caption: string
  /** The heading above already says it: the caption is then only heard. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Makes the first column a link, and the whole row its target. */
  readonly rowHref?: (row: Row) => string | undefined
  readonly empty: { readonly text: string; readonly action?: ReactNode }
  /** The present path and query; the links in the header keep the rest of it. */
  readonly address?: string
  readonly totalsTitle?: string
  /** Rows of one group stand together under its heading; rows come in the order of groups. */
  readonly groupOf?: ((row: Row) => string) | undefined
  /** As wide as its content: for a few columns of numbers that are read together. */
  readonly narrow?: boolean
}

/**
 * A table of rows. On a narrow screen each row becomes a card whose lines carry their column's
 * title; the roles are written out because `display` takes the table's own meaning away.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowHref, empty, address = '' } = props
  if (rows.length === 0) return <EmptyState action={empty.action}>{empty.text}</EmptyState>
  const hasTotals = columns.some(({ total }) => total !== undefined)
  return (
    <div className="ob-table-frame">
      <table
        className="ds-table ob-table"
        role="table"
        data-narrow={props.narrow ? true : undefined}
      >
        <caption className={captionHidden ? 'ob-only-heard' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} address={address} />
            ))}
          </tr>
        </thead>
        {inGroups(rows, props.groupOf).map(({ group, members }) => (
          <tbody key={group ?? ''} role="rowgroup">
            {group !== null && (
              <tr role="row" className="ob-group-row">
                <th scope="rowgroup" colSpan={columns.length}>
                  {group}
                </th>
              </tr>
            )}
            {members.map((row) => (
              <BodyRow key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} />
            ))}
          </tbody>
        ))}
        {hasTotals && <Totals columns={columns} title={props.totalsTitle} />}
      </table>
    </div>
  )
}

type Group<Row> = { readonly group: string | null; readonly members: readonly Row[] }

function inGroups<Row>(rows: readonly Row[], groupOf?: (row: Row) => string): Group<Row>[] {
  if (groupOf === undefined) return [{ group: null, members: rows }]
  return [...Map.groupBy(rows, groupOf)].map(([group, members]) => ({ group, members }))
}

function BodyRow<Row>(props: {
  row: Row
  columns: readonly Column<Row>[]
  href: string | undefined
}) {
  const { row, columns, href } = props
  return (
    <tr role="row" data-linked={href ? true : undefined}>
      {columns.map((column, index) => (
        <Cell key={column.key} column={column} first={index === 0}>
          {index === 0 && href ? (
            <a className="ob-row-link" href={href}>
              {column.render(row)}
            </a>
          ) : (
            column.render(row)
          )}
        </Cell>
      ))}
    </tr>
  )
}

function ColumnHead<Row>({ column, address }: { column: Column<Row>; address: string }) {
  const { key, title, sort, align, tight } = column
  const next = sort === 'asc' ? `-${key}` : key
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={align}
      data-tight={tight ? true : undefined}
      aria-sort={sort === 'asc' ? 'ascending' : sort === 'desc' ? 'descending' : undefined}
    >
      {sort === undefined ? (
        title
      ) : (
        <a className="ob-sort" href={withQuery(address, { sortera: next, sida: null })}>
          {title}
          <SortMark sort={sort} />
        </a>
      )}
    </th>
  )
}

function SortMark({ sort }: { sort: 'asc' | 'desc' | true }) {
  return (
    <svg className="ob-sort-mark" viewBox="0 0 10 14" aria-hidden="true" focusable="false">
      {sort !== 'desc' && <path d="M5 1 9 6H1z" data-on={sort === 'asc' ? true : undefined} />}
      {sort !== 'asc' && <path d="M5 13 1 8h8z" data-on={sort === 'desc' ? true : undefined} />}
    </svg>
  )
}

function Cell<Row>(props: { column: Column<Row>; first: boolean; children: ReactNode }) {
  const { column, first, children } = props
  const shared = {
    'data-label': column.title,
    'data-align': column.align,
    'data-tight': column.tight ? true : undefined,
  }
  return first ? (
    <th role="rowheader" scope="row" {...shared}>
      {children}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {children}
    </td>
  )
}

function Totals<Row>(props: { columns: readonly Column<Row>[]; title: string | undefined }) {
  const say = useSay()
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {props.columns.map((column, index) => (
          <Cell key={column.key} column={column} first={index === 0}>
            {index === 0
              ? (column.total ?? props.title ?? say(text('Summa', 'Total')))
              : column.total}
          </Cell>
        ))}
      </tr>
    </tfoot>
  )
}

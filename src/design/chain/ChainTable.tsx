import type { Day } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Status, type StatusKind } from '../parts/Status.tsx'
import { DataTable } from '../tables/DataTable.tsx'
import type { ChainLane } from './chain-lane.ts'
import { type ChainRow, chainRows } from './chain-rows.ts'

/** The drawing's twin: every bar and mark of the entire history, in order of time. */
export function ChainTable({ lanes, today }: { lanes: readonly ChainLane[]; today: Day }) {
  const say = useSay()
  const rows = chainRows(lanes, today, useLanguage())
  return (
    <DataTable
      caption={say(text('Kedjan som tabell', 'The chain as a table'))}
      rows={rows}
      rowKey={({ key }) => key}
      empty={{ text: say(text('Inget är registrerat ännu.', 'Nothing is recorded yet.')) }}
      columns={[
        { key: 'nar', title: say(text('När', 'When')), render: ({ when }) => when },
        { key: 'spar', title: say(text('Spår', 'Lane')), tight: true, render: ({ lane }) => lane },
        { key: 'vad', title: say(text('Vad', 'What')), render: (row) => <What row={row} /> },
        {
          key: 'lage',
          title: say(text('Läge', 'Status')),
          render: ({ status, tone }) => <RowStatus tone={tone}>{status}</RowStatus>,
        },
      ]}
    />
  )
}

export function What({ row: { what, detail, href } }: { row: ChainRow }) {
  return (
    <>
      {href ? <a href={href}>{what}</a> : what}
      {detail && <span className="ob-muted"> – {detail}</span>}
    </>
  )
}

const statusKinds: Partial<Record<ChainRow['tone'], StatusKind>> = {
  late: 'late',
  gap: 'late',
  soon: 'soon',
  coming: 'coming',
  done: 'done',
  'done-late': 'done-late',
}

export function RowStatus({ tone, children }: { tone: ChainRow['tone']; children: string }) {
  const kind = statusKinds[tone]
  return kind ? <Status kind={kind}>{children}</Status> : children
}

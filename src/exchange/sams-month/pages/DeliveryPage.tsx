import {
  Breadcrumbs,
  Button,
  DataTable,
  Notice,
  PageHead,
  Progress,
  SummaryList,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { schoolStartMeasure } from '../../../schooling/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import type { CountingRow, Delivery } from '../deliveries.ts'
import { columns } from '../domain/columns.ts'
import type { MonthComparison } from '../domain/compare-months.ts'
import { monthName } from '../domain/month.ts'
import { daysToSchool, type MonthRow, rowKey } from '../domain/month-row.ts'
import type { RowProblem } from '../domain/reading/problems.ts'
import { texts } from '../texts.ts'
import { daysWords } from './ReleasePage.tsx'

type Compared = {
  readonly comparison: MonthComparison
  readonly held: readonly CountingRow[]
  readonly isFirst: boolean
}

type Props = {
  readonly delivery: Delivery
  readonly comparison: Compared | null
  readonly address: string
}

export function DeliveryPage({ delivery, comparison, address }: Props) {
  const say = useSay()
  const { state } = delivery
  return (
    <>
      <Breadcrumbs
        label={say(texts.receiveTitle)}
        steps={[{ href: '/manadsfiler', label: say(texts.receiveTitle) }]}
      />
      {(state === 'waiting' || state === 'reading') && (
        <>
          <PageHead title={say(texts.reading)} sub={delivery.fileName} />
          <DeliveryProgress delivery={delivery} />
        </>
      )}
      {state === 'refused' && <Refused delivery={delivery} address={address} />}
      {state === 'ready' && comparison && (
        <Preview delivery={delivery} compared={comparison} address={address} />
      )}
      {(state === 'committed' || state === 'discarded') && (
        <>
          <PageHead title={title(delivery, say)} sub={delivery.fileName} />
          <Notice kind={state === 'committed' ? 'success' : 'info'}>
            {say(state === 'committed' ? texts.committed : texts.discarded)}
          </Notice>
        </>
      )}
    </>
  )
}

/** While the file is read the bar fetches itself anew; when it is done the answer leads to the page. */
export function DeliveryProgress({ delivery }: { delivery: Delivery }) {
  const say = useSay()
  const address = `/manadsfiler/${delivery.id}`
  return (
    <Progress
      id="lasning"
      label={say(texts.reading)}
      done={delivery.progress}
      total={100}
      poll={`${address}/framsteg`}
      reload={address}
    />
  )
}

function title({ stadsdel, month }: Delivery, say: ReturnType<typeof useSay>): string {
  if (stadsdel === null || month === null) return say(texts.file)
  return say(texts.previewTitle(stadsdel, say(monthName(month))))
}

function Refused({ delivery, address }: { delivery: Delivery; address: string }) {
  const say = useSay()
  const { refusal, problems = [], problemCount = 0 } = delivery.outcome
  return (
    <>
      <PageHead title={say(texts.refusedTitle)} sub={delivery.fileName} />
      <Notice kind="warning" title={say(texts.nothingSaved)}>
        {refusal && say(refusal)}
      </Notice>
      {problemCount > 0 && (
        <ProblemTable
          caption={say(texts.problems(problemCount))}
          problems={problems}
          count={problemCount}
        />
      )}
      <form method="post" action={`${address}/kasta`}>
        <Button look="secondary">{say(texts.discard)}</Button>
      </form>
    </>
  )
}

function ProblemTable(props: { caption: string; problems: readonly RowProblem[]; count: number }) {
  const { caption, problems, count } = props
  const say = useSay()
  return (
    <>
      <DataTable
        caption={caption}
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ index }) => String(index)}
        empty={{ text: '' }}
        columns={[
          { key: 'rad', title: say(texts.row), align: 'end', render: ({ row }) => row },
          {
            key: 'kolumn',
            title: say(texts.column),
            render: ({ column, header }) =>
              [column, header === null ? null : say(header)].filter(Boolean).join(' ') || '–',
          },
          { key: 'fel', title: say(texts.whatIsWrong), render: ({ what }) => say(what) },
          { key: 'gor', title: say(texts.whatToDo), render: ({ todo }) => say(todo) },
        ]}
      />
      {count > problems.length && <p>{say(texts.onlyFirst(problems.length, count))}</p>}
    </>
  )
}

function Preview(props: { delivery: Delivery; compared: Compared; address: string }) {
  const { delivery, compared, address } = props
  const say = useSay()
  const language = useLanguage()
  const { comparison, isFirst } = compared
  const rows = delivery.rows ?? []
  const figures = schoolStartMeasure.count(rows)
  const { added, changed, removed, unchanged } = comparison
  const isSame = !isFirst && added.length + changed.length + removed.length === 0
  const { warnings = [], warningCount = 0 } = delivery.outcome
  return (
    <>
      <PageHead title={title(delivery, say)} sub={delivery.fileName} />
      <p>
        {say(
          isFirst
            ? texts.previewFirst(rows.length)
            : isSame
              ? texts.nothingChanges
              : texts.previewAgain({
                  added: added.length,
                  changed: changed.length,
                  removed: removed.length,
                  unchanged,
                }),
        )}
      </p>
      <SummaryList
        items={[
          { term: say(texts.placements), value: figures.placements },
          { term: say(texts.started), value: figures.started },
          { term: say(texts.withinWeek), value: figures.withinWeek },
          { term: say(texts.medianDays), value: daysWords(figures.medianDays, language) },
          { term: say(texts.missing), value: figures.missing },
        ]}
      />
      {warningCount > 0 && (
        <ProblemTable
          caption={say(texts.warnings(warningCount))}
          problems={warnings}
          count={warningCount}
        />
      )}
      <div className="ob-actions">
        <form method="post" action={`${address}/las-in`}>
          <Button>{say(texts.commit)}</Button>
        </form>
        <form method="post" action={`${address}/kasta`}>
          <Button look="secondary">{say(texts.discard)}</Button>
        </form>
      </div>
      {!isSame && <Differences comparison={comparison} />}
    </>
  )
}

type Difference = { readonly row: MonthRow; readonly kind: string; readonly words: string }

function Differences({ comparison }: { comparison: MonthComparison }) {
  const say = useSay()
  const language = useLanguage()
  const header = (field: keyof MonthRow) => {
    const column = columns.find(({ key }) => key === field)
    return column === undefined ? field : say(column.header)
  }
  const differences: Difference[] = [
    ...comparison.removed.map((row) => ({ row, kind: say(texts.removed), words: '' })),
    ...comparison.changed.map(({ after, fields }) => ({
      row: after,
      kind: say(texts.changed),
      words: fields.map(header).join(', '),
    })),
    ...comparison.added.map((row) => ({ row, kind: say(texts.added), words: '' })),
  ]
  return (
    <DataTable
      caption={say(texts.rows)}
      rows={differences.slice(0, 500)}
      rowKey={({ row, kind }) => kind + rowKey(row)}
      empty={{ text: say(texts.nothingChanges) }}
      columns={[
        { key: 'pseudonym', title: say(texts.pseudonym), render: ({ row }) => row.pseudonym },
        {
          key: 'placerad',
          title: say(texts.placed),
          render: ({ row }) => formatDay(row.placedOn, language),
        },
        {
          key: 'dagar',
          title: say(texts.days),
          align: 'end',
          render: ({ row }) => daysToSchool(row) ?? '–',
        },
        { key: 'skillnad', title: say(texts.difference), render: ({ kind }) => kind },
        { key: 'falt', title: say(texts.column), render: ({ words }) => words },
      ]}
    />
  )
}

import { type Column, DataTable, EmptyState, useLanguage, useSay } from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import { outcomeNames, outcomes } from '../duty-choice.ts'
import { CountLink } from './CountLink.tsx'
import { TrendDrawing } from './TrendDrawing.tsx'
import { texts } from './texts.ts'
import type { Month } from './unit-state.ts'

/** Bars for the eye and the same numbers in a table, where each opens its rows. */
export function TrendSection({ months }: { months: readonly Month[] }) {
  const say = useSay()
  const language = useLanguage()
  const nameOf = ({ month }: Month) => formatDay(month, language, 'medium').replace(/^\d+ /, '')
  const columns: Column<Month>[] = outcomes.map((outcome) => ({
    key: outcome,
    title: say(outcomeNames[outcome]),
    align: 'end',
    render: (row) => (
      <CountLink {...row.outcomes[outcome]} of={`${nameOf(row)}, ${say(outcomeNames[outcome])}`} />
    ),
  }))
  return (
    <section>
      <h2>{say(texts.trend)}</h2>
      <p className="ob-sub">{say(texts.trendIntro)}</p>
      {months.every(({ due }) => due.count === 0) ? (
        <EmptyState>{say(texts.noTrend)}</EmptyState>
      ) : (
        <>
          <figure className="ob-trend" aria-hidden="true">
            <ul className="ob-trend-key">
              {outcomes.map((outcome) => (
                <li key={outcome}>
                  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                    <rect
                      className="ob-trend-bar"
                      data-outcome={outcome}
                      x="1"
                      y="1"
                      width="12"
                      height="12"
                    />
                  </svg>{' '}
                  {say(outcomeNames[outcome])}
                </li>
              ))}
            </ul>
            <TrendDrawing months={months} width={880} />
            <TrendDrawing months={months} width={340} />
          </figure>
          <div className="ob-table-numbers">
            <DataTable
              caption={say(texts.trendTable)}
              narrow
              rows={months.toReversed()}
              rowKey={({ month }) => String(month)}
              empty={{ text: '' }}
              columns={[
                { key: 'manad', title: say(texts.month), tight: true, render: nameOf },
                {
                  key: 'alla',
                  title: say(texts.due),
                  align: 'end',
                  render: (row) => (
                    <CountLink {...row.due} of={`${nameOf(row)}, ${say(texts.due)}`} />
                  ),
                },
                ...columns,
              ]}
            />
          </div>
        </>
      )}
    </section>
  )
}

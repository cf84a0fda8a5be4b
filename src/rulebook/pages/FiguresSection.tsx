import type { Visit } from '../../access/visit.ts'
import { DataTable, useLanguage, useSay } from '../../design/index.ts'
import { CountLink, type Outcome, outcomeNames, outcomes, yearUntil } from '../../duties/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import { kept, openNow, outcomeRows, rowsOf, shareOf } from '../domain/kept.ts'
import type { FigureCount } from '../figures.ts'
import { texts } from '../texts.ts'

/** Open, late, soon, and how many were done by their day: each number opens its own rows. */
export function FiguresSection(props: {
  readonly visit: Visit
  readonly ruleId: string
  readonly counts: readonly FigureCount[]
}) {
  const { visit, ruleId, counts } = props
  const say = useSay()
  const language = useLanguage()
  const now = openNow(ruleId, counts)
  const year = kept(counts)
  const { from, until } = yearUntil(visit.today)
  const day = (on: number) => formatDay(on, language, 'long')
  const figures = [
    { label: say(texts.openNow), counted: now.open, tone: 'plain' },
    { label: say(texts.lateNow), counted: now.late, tone: 'late' },
    { label: say(texts.soon), counted: now.soon, tone: 'soon' },
    ...[
      { label: say(texts.extended), counted: now.extended, tone: 'plain' },
      { label: say(texts.exempted), counted: now.exempted, tone: 'plain' },
    ].filter(({ counted }) => counted.count > 0),
  ]
  return (
    <section>
      <h2>{say(texts.figures)}</h2>
      <p className="ob-sub">{whose(visit, say)}</p>
      <dl className="ob-figures">
        {figures.map(({ label, counted, tone }) => (
          <div key={label} data-tone={counted.count > 0 ? tone : 'plain'}>
            <dt>{label}</dt>
            <dd>
              <CountLink {...counted} of={label} />
            </dd>
          </div>
        ))}
        <div data-tone="plain">
          <dt>{say(texts.kept)}</dt>
          <dd>
            {year.share === null ? (
              <span className="ob-nought">{say(texts.nothingDue)}</span>
            ) : (
              say(texts.share(year.share))
            )}
          </dd>
        </div>
      </dl>
      <p className="ob-sub">{say(texts.counted(day(from), day(until - 1)))}</p>
      {year.all > 0 && (
        <DataTable<Outcome>
          caption={say(texts.kept)}
          captionHidden
          narrow
          rows={outcomes}
          rowKey={(outcome) => outcome}
          empty={{ text: '' }}
          totalsTitle={say(texts.total)}
          columns={[
            {
              key: 'utfall',
              title: say(texts.outcome),
              render: (outcome) => say(outcomeNames[outcome]),
            },
            {
              key: 'antal',
              title: say(texts.number),
              align: 'end',
              render: (outcome) => (
                <CountLink
                  {...outcomeRows(ruleId, outcome, year.outcomes[outcome])}
                  of={say(outcomeNames[outcome])}
                />
              ),
              total: (
                <CountLink
                  count={year.all}
                  href={rowsOf(ruleId, { tid: 'tolv' })}
                  of={say(texts.total)}
                />
              ),
            },
            {
              key: 'andel',
              title: say(texts.ofAll),
              align: 'end',
              render: (outcome) => say(texts.share(shareOf(year.outcomes[outcome], year.all) ?? 0)),
            },
          ]}
        />
      )}
    </section>
  )
}

function whose({ actor }: Visit, say: ReturnType<typeof useSay>): string {
  const { caseworker, intake, unit_manager } = texts.figuresOf
  if (actor.role === 'unit_manager') return say(unit_manager(actor.unitName ?? ''))
  return say(actor.role === 'intake' ? intake : caseworker)
}

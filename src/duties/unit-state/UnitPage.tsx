import type { Visit } from '../../access/visit.ts'
import type { Colleague } from '../../children/index.ts'
import {
  ButtonLink,
  type Column,
  DataTable,
  PageHead,
  PrintButton,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { formatDay } from '../../shared/day-words.ts'
import { nobody } from '../child-choice.ts'
import { LawDayLink } from '../LawDayLink.tsx'
import { texts as leaveTexts } from '../leave/texts.ts'
import { LoansSection } from '../loans/LoansSection.tsx'
import type { Left, Loan } from '../loans/queries.ts'
import { CountLink } from './CountLink.tsx'
import { LoadSection } from './LoadSection.tsx'
import type { Weights } from './load.ts'
import { TrendSection } from './TrendSection.tsx'
import { texts } from './texts.ts'
import type { Counted, Line, Load, Month } from './unit-state.ts'

export type UnitPageProps = {
  readonly visit: Visit
  readonly rules: readonly Rule[]
  readonly colleagues: readonly Colleague[]
  readonly whole: Line
  readonly byCaseworker: readonly Line[]
  readonly byRule: readonly Line[]
  readonly loads: readonly Load[]
  readonly weights: Weights
  readonly months: readonly Month[]
  readonly lent: readonly Loan[]
  readonly left: readonly Left[]
}

export function UnitPage(props: UnitPageProps) {
  const { visit, rules, colleagues, whole } = props
  const say = useSay()
  const language = useLanguage()
  const day = formatDay(visit.today, language, 'full')
  const caseworkerName = ({ key }: { key: string }) =>
    key === nobody ? say(texts.noCaseworker) : (colleagues.find(({ id }) => id === key)?.name ?? '')
  const ruleName = ({ key }: { key: string }) => {
    const rule = rules.find(({ id }) => id === key)
    return rule === undefined ? key : say(rule.title)
  }
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(texts.sub(visit.actor.unitName ?? '', day))}
        actions={
          <>
            <ButtonLink look="secondary" href="/enheten/vikariat">
              {say(texts.covers)}
            </ButtonLink>
            <ButtonLink look="secondary" href="/enheten/undanta">
              {say(leaveTexts.bulk)}
            </ButtonLink>
            <ButtonLink look="secondary" href="/enheten/lamna-over">
              {say(texts.handOver)}
            </ButtonLink>
            <ButtonLink look="secondary" href="/enheten/lan">
              {say(texts.loans)}
            </ButtonLink>
            <LawDayLink rules={rules} today={visit.today} />
            <PrintButton>{say(texts.print)}</PrintButton>
          </>
        }
      />
      <Figures {...props} />
      <h2>{say(texts.byCaseworker)}</h2>
      <p className="ob-sub">{say(texts.counts)}</p>
      <LineTable
        title={texts.byCaseworker}
        first={texts.caseworker}
        lines={props.byCaseworker}
        name={caseworkerName}
        whole={whole}
      />
      <h2>{say(texts.byRule)}</h2>
      <LineTable
        title={texts.byRule}
        first={texts.duty}
        lines={props.byRule}
        name={ruleName}
        whole={whole}
      />
      <LoansSection visit={visit} loans={props.lent} left={props.left} />
      <LoadSection loads={props.loads} weights={props.weights} name={caseworkerName} />
      <TrendSection months={props.months} />
    </>
  )
}

function Figures({ whole, loads }: UnitPageProps) {
  const say = useSay()
  const unowned = loads.find(({ key }) => key === nobody)?.children ?? null
  const figures: { label: string; counted: Counted; tone: 'late' | 'soon' }[] = [
    { label: say(texts.late), counted: whole.late, tone: 'late' },
    { label: say(texts.lateLong), counted: whole.more, tone: 'late' },
    { label: say(texts.soon), counted: whole.soon, tone: 'soon' },
    ...(unowned === null
      ? []
      : [{ label: say(texts.withoutCaseworker), counted: unowned, tone: 'late' as const }]),
  ]
  return (
    <section>
      <h2 className="ob-only-heard">{say(texts.figures)}</h2>
      <dl className="ob-figures">
        {figures.map(({ label, counted, tone }) => (
          <div key={label} data-tone={counted.count > 0 ? tone : 'plain'}>
            <dt>{label}</dt>
            <dd>
              <CountLink {...counted} of={label} />
            </dd>
          </div>
        ))}
        {unowned === null && (
          <div data-tone="plain">
            <dt>{say(texts.withoutCaseworker)}</dt>
            <dd>0</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

type Texts = typeof texts

function LineTable(props: {
  readonly title: Texts['byCaseworker']
  readonly first: Texts['caseworker']
  readonly lines: readonly Line[]
  readonly name: (line: Line) => string
  readonly whole: Line
}) {
  const { title, first, lines, name, whole } = props
  const say = useSay()
  const column = (
    key: 'late' | 'days7' | 'days30' | 'more' | 'soon' | 'open',
    words: Texts['allLate'],
  ): Column<Line> => ({
    key,
    title: say(words),
    align: 'end',
    render: (line) => <CountLink {...line[key]} of={`${name(line)}, ${say(words)}`} />,
    total: <CountLink {...whole[key]} of={`${say(texts.unit)}, ${say(words)}`} />,
  })
  return (
    <div className="ob-table-numbers">
      <DataTable
        caption={say(title)}
        captionHidden
        narrow
        rows={lines}
        rowKey={({ key }) => key}
        empty={{ text: say(texts.nothingOpen) }}
        totalsTitle={say(texts.unit)}
        columns={[
          { key: 'vem', title: say(first), render: name },
          column('late', texts.allLate),
          column('days7', texts.days7),
          column('days30', texts.days30),
          column('more', texts.more),
          column('soon', texts.soonShort),
          column('open', texts.open),
        ]}
      />
    </div>
  )
}

import {
  ButtonLink,
  DataTable,
  Disclosure,
  FileField,
  Filters,
  Form,
  type FormState,
  PageHead,
  SelectField,
  Status,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { schoolStartMeasure } from '../../../schooling/index.ts'
import type { Delivery } from '../deliveries.ts'
import { type Month, monthName } from '../domain/month.ts'
import type { MonthRow } from '../domain/month-row.ts'
import { texts } from '../texts.ts'
import { daysWords, moment } from './ReleasePage.tsx'

export type StadsdelMonth = {
  readonly stadsdel: string
  readonly reportedAt: Date | null
  readonly rows: readonly MonthRow[]
}

type Props = {
  readonly form: FormState
  readonly month: Month
  readonly months: readonly Month[]
  readonly stadsdelar: readonly StadsdelMonth[]
  readonly deliveries: readonly Delivery[]
}

export function OverviewPage({ form, month, months, stadsdelar, deliveries }: Props) {
  const say = useSay()
  return (
    <>
      <PageHead
        title={say(texts.receiveTitle)}
        sub={say(texts.receiveIntro)}
        actions={
          <ButtonLink look="secondary" href="/manadsfiler/mall">
            {say(texts.template)}
          </ButtonLink>
        }
      />
      <Form form={form} action="/manadsfiler" submit={say(texts.upload)} multipart>
        <FileField form={form} name="fil" label={say(texts.fileLabel)} accept=".xlsx,.csv" />
      </Form>
      <Filters action="/manadsfiler">
        <SelectField
          form={{ values: { manad: month }, errors: {} }}
          name="manad"
          label={say(texts.month)}
          empty={false}
          choices={months.map((value) => ({ value, label: say(monthName(value)) }))}
        />
      </Filters>
      <CityMonth month={month} stadsdelar={stadsdelar} />
      <Disclosure summary={say(texts.definition)}>
        <p>{say(schoolStartMeasure.definition)}</p>
      </Disclosure>
      <Deliveries deliveries={deliveries} />
    </>
  )
}

function CityMonth({ month, stadsdelar }: Pick<Props, 'month' | 'stadsdelar'>) {
  const say = useSay()
  const language = useLanguage()
  const rows = stadsdelar.map((one) => ({ ...one, figures: schoolStartMeasure.count(one.rows) }))
  const city = schoolStartMeasure.count(stadsdelar.flatMap((one) => one.rows))
  const reported = stadsdelar.filter(({ reportedAt }) => reportedAt !== null).length
  // A stadsdel that has not reported has no figures; a nought would say that it had no placements.
  const figure = (one: StadsdelMonth, value: string | number) =>
    one.reportedAt === null ? '–' : value
  return (
    <DataTable
      caption={say(monthName(month))}
      rows={rows}
      rowKey={({ stadsdel }) => stadsdel}
      empty={{ text: say(texts.noDeliveries) }}
      totalsTitle={say(texts.cityOf(reported, stadsdelar.length))}
      columns={[
        { key: 'stadsdel', title: say(texts.stadsdel), render: ({ stadsdel }) => stadsdel },
        {
          key: 'rapporterat',
          title: say(texts.reported),
          render: ({ reportedAt }) =>
            reportedAt === null ? (
              <Status kind="soon">{say(texts.notReported)}</Status>
            ) : (
              <Status kind="done">{moment.format(reportedAt)}</Status>
            ),
          total: '',
        },
        {
          key: 'placeringar',
          title: say(texts.placements),
          align: 'end',
          render: (row) => figure(row, row.figures.placements),
          total: city.placements,
        },
        {
          key: 'borjat',
          title: say(texts.started),
          align: 'end',
          render: (row) => figure(row, row.figures.started),
          total: city.started,
        },
        {
          key: 'vecka',
          title: say(texts.withinWeek),
          align: 'end',
          render: (row) => figure(row, row.figures.withinWeek),
          total: city.withinWeek,
        },
        {
          key: 'median',
          title: say(texts.medianDays),
          align: 'end',
          render: (row) => figure(row, daysWords(row.figures.medianDays, language)),
          total: daysWords(city.medianDays, language),
        },
        {
          key: 'saknas',
          title: say(texts.missing),
          align: 'end',
          render: (row) => figure(row, row.figures.missing),
          total: city.missing,
        },
      ]}
    />
  )
}

function Deliveries({ deliveries }: Pick<Props, 'deliveries'>) {
  const say = useSay()
  return (
    <DataTable
      caption={say(texts.deliveries)}
      rows={deliveries}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/manadsfiler/${id}`}
      empty={{ text: say(texts.noDeliveries) }}
      columns={[
        { key: 'fil', title: say(texts.fileName), render: ({ fileName }) => fileName },
        { key: 'stadsdel', title: say(texts.stadsdel), render: ({ stadsdel }) => stadsdel ?? '–' },
        {
          key: 'manad',
          title: say(texts.month),
          render: ({ month }) => (month === null ? '–' : say(monthName(month))),
        },
        {
          key: 'rader',
          title: say(texts.rows),
          align: 'end',
          render: ({ rowsCount }) => rowsCount ?? '–',
        },
        { key: 'lage', title: say(texts.state), render: ({ state }) => say(texts.states[state]) },
        {
          key: 'nar',
          title: say(texts.when),
          render: ({ deliveredAt }) => moment.format(deliveredAt),
        },
        { key: 'av', title: say(texts.who), render: ({ deliveredBy }) => deliveredBy ?? '–' },
      ]}
    />
  )
}

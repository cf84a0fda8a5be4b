import {
  DataTable,
  type Draft,
  Filters,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  RadioGroup,
  SelectField,
  SummaryList,
  TextField,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { schoolStartMeasure } from '../../../schooling/index.ts'
import type { Language } from '../../../shared/text.ts'
import { type Month, monthName, monthOf } from '../domain/month.ts'
import type { OwnMonth } from '../own-rows.ts'
import { grounds, type Release } from '../release-record.ts'
import { texts } from '../texts.ts'

type Props = {
  readonly form: FormState
  readonly draft: Draft | undefined
  readonly own: OwnMonth
  readonly month: Month
  readonly months: readonly Month[]
  readonly earlier: readonly Release[]
}

export function ReleasePage({ form, draft, own, month, months, earlier }: Props) {
  const say = useSay()
  const language = useLanguage()
  const figures = schoolStartMeasure.count(own.rows)
  return (
    <>
      <PageHead title={say(texts.exportTitle)} sub={say(texts.exportIntro)} />
      <Filters action="/manadsfil">
        <SelectField
          form={{ values: { manad: month }, errors: {} }}
          name="manad"
          label={say(texts.month)}
          empty={false}
          choices={months.map((value) => ({ value, label: say(monthName(value)) }))}
        />
      </Filters>
      <h2>{say(monthName(month))}</h2>
      <SummaryList
        items={[
          { term: say(texts.placements), value: figures.placements },
          { term: say(texts.started), value: figures.started },
          { term: say(texts.withinWeek), value: figures.withinWeek },
          { term: say(texts.medianDays), value: daysWords(figures.medianDays, language) },
          { term: say(texts.missing), value: figures.missing },
          { term: say(texts.leftOut), value: own.leftOutProtected },
        ]}
      />
      <p className="ob-sub">{say(schoolStartMeasure.definition)}</p>
      <Form form={form} action="/manadsfil" submit={say(texts.release)} draft={draft}>
        <HiddenField name="tillbaka" value={`/manadsfil?manad=${month}`} />
        <HiddenField name="manad" value={month} />
        <RadioGroup
          form={form}
          name="format"
          label={say(texts.format)}
          inline
          choices={[
            { value: 'xlsx', label: 'Excel (xlsx)' },
            { value: 'csv', label: 'csv' },
          ]}
        />
        <SelectField
          form={form}
          name="grund"
          label={say(texts.ground)}
          description={say(texts.groundHelp)}
          choices={grounds.map((value) => ({ value, label: say(texts.grounds[value]) }))}
        />
        <TextField form={form} name="grundtext" label={say(texts.groundNote)} size={40} optional />
        <TextField form={form} name="mottagare" label={say(texts.recipient)} size={44} />
      </Form>
      <DataTable
        caption={say(texts.earlier)}
        rows={earlier}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.noneEarlier) }}
        columns={[
          {
            key: 'manad',
            title: say(texts.month),
            render: (row) => say(monthName(monthOf(row.month))),
          },
          {
            key: 'nar',
            title: say(texts.when),
            tight: true,
            render: (row) => moment.format(row.released_at),
          },
          { key: 'format', title: say(texts.format), render: (row) => row.format },
          { key: 'rader', title: say(texts.rows), align: 'end', render: (row) => row.rows_count },
          {
            key: 'utelamnade',
            title: say(texts.leftOut),
            align: 'end',
            render: (row) => row.left_out_protected,
          },
          { key: 'mottagare', title: say(texts.recipient), render: (row) => row.recipient },
          { key: 'av', title: say(texts.who), render: (row) => row.name ?? '–' },
        ]}
      />
    </>
  )
}

/** A median may fall between two days. */
export function daysWords(days: number | null, language: Language): string {
  if (days === null) return '–'
  return days.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
}

export const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

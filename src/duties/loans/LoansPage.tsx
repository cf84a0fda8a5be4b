import type { Actor } from '../../access/actor.ts'
import {
  Button,
  CheckboxField,
  DataTable,
  DateField,
  FieldRow,
  FieldSection,
  Filters,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  SelectField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatPeriod } from '../../shared/day-words.ts'
import type { Loan, Named } from './queries.ts'
import { texts } from './texts.ts'

export type LoansPageProps = {
  readonly form: FormState
  readonly actor: Actor
  readonly loans: readonly Loan[]
  readonly units: readonly Named[]
  /** The unit that lends. */
  readonly unit: Named | null
  readonly others: readonly Named[]
  readonly people: readonly Named[]
}

export function LoansPage(props: LoansPageProps) {
  const { units, unit } = props
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      <LoanTable {...props} />
      <h2>{say(texts.add)}</h2>
      {units.length > 1 && (
        <Filters action="/enheten/lan">
          <SelectField
            form={{ values: { enhet: unit?.id ?? '' }, errors: {} }}
            name="enhet"
            label={say(texts.fromUnit)}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Filters>
      )}
      <LendForm {...props} />
    </>
  )
}

export function LoanTable(props: Pick<LoansPageProps, 'loans' | 'actor'>) {
  const { loans, actor } = props
  const say = useSay()
  const language = useLanguage()
  const words = ({ fromUnitId, fromUnit, toUnit }: Loan) =>
    say(
      actor.unitId === null || actor.unitId === fromUnitId
        ? texts.lentTo(toUnit)
        : texts.borrowedFrom(fromUnit),
    )
  return (
    <DataTable
      caption={say(texts.title)}
      captionHidden
      rows={loans}
      rowKey={({ id }) => id}
      empty={{ text: say(texts.none) }}
      columns={[
        { key: 'lan', title: say(texts.direction), render: words },
        { key: 'vilka', title: say(texts.who), render: ({ names }) => names.join(', ') },
        {
          key: 'period',
          title: say(texts.period),
          render: ({ valid }) => formatPeriod(valid, language),
        },
        {
          key: 'avsluta',
          title: say(texts.end),
          render: (loan) => (
            <form method="post" action={`/enheten/lan/${loan.id}/avsluta`}>
              <Button look="link">
                {say(texts.end)}
                <span className="ob-only-heard">, {words(loan)}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}

function LendForm({ form, unit, others, people }: LoansPageProps) {
  const say = useSay()
  if (unit === null || people.length === 0) return <p>{say(texts.nobody)}</p>
  if (others.length === 0) return <p>{say(texts.nowhere)}</p>
  return (
    <Form form={form} action="/enheten/lan" submit={say(texts.save)}>
      <HiddenField name="enhet" value={unit.id} />
      <FieldSection title={say(texts.people)}>
        {people.map(({ id, name }) => (
          <CheckboxField
            key={id}
            form={form}
            name={`person-${id}`}
            label={name}
            optional="unsaid"
          />
        ))}
      </FieldSection>
      <SelectField
        form={form}
        name="till"
        label={say(texts.toUnit)}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <DateField form={form} name="forsta" label={say(texts.from)} />
        <DateField form={form} name="sista" label={say(texts.until)} />
      </FieldRow>
    </Form>
  )
}

import {
  Breadcrumbs,
  Button,
  DataTable,
  DateField,
  EmptyState,
  Filters,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  SelectField,
  TextArea,
  useSay,
} from '../../design/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { texts as unitTexts } from '../unit-state/texts.ts'
import type { Standing } from './exempt-unit.tsx'
import { texts } from './texts.ts'

const action = '/enheten/undanta'

export function ExemptUnitPage(props: {
  readonly form: FormState
  readonly chosen: string
  readonly concerned: number | null
  readonly standing: readonly Standing[]
  readonly choices: readonly Rule[]
  readonly rules: readonly Rule[]
  readonly today: Day
}) {
  const { form, chosen, concerned, standing, choices, today } = props
  const say = useSay()
  return (
    <>
      <Breadcrumbs
        label={say(unitTexts.title)}
        steps={[{ href: '/enheten', label: say(unitTexts.title) }]}
      />
      <PageHead title={say(texts.bulk)} sub={say(texts.bulkHelp)} />
      <Filters action={action}>
        <SelectField
          form={{ values: { vad: chosen }, errors: form.errors }}
          name="vad"
          label={say(texts.rule)}
          choices={choices.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      </Filters>
      {concerned === 0 && <EmptyState>{say(texts.concernsNone)}</EmptyState>}
      {concerned !== null && concerned > 0 && (
        <>
          <p>{say(texts.concerns(concerned))}</p>
          <Form
            form={form}
            action={action}
            submit={say(texts.exemptAll)}
            cancel={{ href: '/enheten' }}
          >
            <HiddenField name="vad" value={chosen} />
            <DateField
              form={form}
              name="till"
              label={say(texts.exemptUntil)}
              description={say(texts.exemptHelp)}
              min={isoDay(today)}
            />
            <TextArea
              form={form}
              name="skal"
              label={say(texts.reason)}
              description={say(texts.reasonHelp)}
              rows={3}
            />
          </Form>
        </>
      )}
      <StandingSection {...props} standing={standing} />
    </>
  )
}

function StandingSection({
  standing,
  rules,
}: {
  standing: readonly Standing[]
  rules: readonly Rule[]
}) {
  const say = useSay()
  const nameOf = (ruleId: string) => {
    const rule = rules.find(({ id }) => id === ruleId)
    return rule === undefined ? ruleId : say(rule.title)
  }
  return (
    <section>
      <h2>{say(texts.standing)}</h2>
      <DataTable
        caption={say(texts.standing)}
        captionHidden
        rows={standing}
        rowKey={({ ruleId, until, ground }) => `${ruleId} ${until} ${ground}`}
        empty={{ text: say(texts.noneStanding) }}
        columns={[
          { key: 'vad', title: say(texts.rule), render: ({ ruleId }) => nameOf(ruleId) },
          {
            key: 'till',
            title: say(texts.exemptUntil),
            tight: true,
            render: ({ until }) => isoDay(until),
          },
          { key: 'skal', title: say(texts.reason), render: ({ ground }) => ground },
          { key: 'antal', title: say(texts.count), align: 'end', render: ({ count }) => count },
          {
            key: 'hav',
            title: say(texts.lift),
            render: ({ ruleId, until, ground }) => (
              <form method="post" action={`${action}/hav`}>
                <input type="hidden" name="vad" value={ruleId} />
                <input type="hidden" name="till" value={isoDay(until)} />
                <input type="hidden" name="skal" value={ground} />
                <Button look="secondary" small>
                  {say(texts.lift)}
                </Button>
              </form>
            ),
          },
        ]}
      />
    </section>
  )
}

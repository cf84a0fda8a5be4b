import {
  Button,
  DataTable,
  DateField,
  FieldRow,
  Form,
  type FormState,
  PageHead,
  SelectField,
  TextField,
  useSay,
} from '../../design/index.ts'
import type { OnCall } from '../give-shifts.tsx'
import { spanWords } from '../moment.ts'
import type { Shift } from '../queries.ts'
import { texts } from '../texts.ts'

export function ShiftsPage(props: {
  readonly form: FormState
  readonly shifts: readonly Shift[]
  readonly people: readonly OnCall[]
}) {
  const { form, shifts, people } = props
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.shifts)} sub={say(texts.shiftsIntro)} />
      <DataTable
        caption={say(texts.shifts)}
        captionHidden
        rows={shifts}
        rowKey={({ id }) => id}
        empty={{ text: say(people.length === 0 ? texts.nobodyToGive : texts.noShifts) }}
        columns={[
          { key: 'vem', title: say(texts.person), render: ({ name }) => name },
          {
            key: 'pass',
            title: say(texts.during),
            render: ({ from, until }) => spanWords(from, until),
          },
          {
            key: 'skal',
            title: say(texts.officeReason),
            render: ({ officeHoursReason }) => officeHoursReason ?? '–',
          },
          {
            key: 'avsluta',
            title: say(texts.end),
            render: ({ id, name, from }) => (
              <form method="post" action={`/jour/pass/${id}/avsluta`}>
                <Button look="link">
                  {say(texts.end)}
                  <span className="ob-only-heard">
                    , {name}, {spanWords(from, from)}
                  </span>
                </Button>
              </form>
            ),
          },
        ]}
      />
      {people.length > 0 && (
        <>
          <h2>{say(texts.addShift)}</h2>
          <Form form={form} action="/jour/pass" submit={say(texts.save)}>
            <SelectField
              form={form}
              name="vem"
              label={say(texts.person)}
              choices={people.map(({ appointmentId, name }) => ({
                value: appointmentId,
                label: name,
              }))}
            />
            <FieldRow>
              <DateField form={form} name="dag" label={say(texts.day)} />
              <TextField form={form} name="fran" label={say(texts.from)} size={6} />
              <TextField form={form} name="till" label={say(texts.until)} size={6} />
            </FieldRow>
            <p className="ob-sub">{say(texts.untilHelp)}</p>
            <TextField
              form={form}
              name="skal"
              label={say(texts.officeReason)}
              description={say(texts.officeHelp)}
              size={40}
              optional
            />
          </Form>
        </>
      )}
    </>
  )
}

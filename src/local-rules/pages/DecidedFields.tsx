import {
  DateField,
  FieldRow,
  FieldSection,
  type FormState,
  SelectField,
  TextArea,
  TextField,
  useSay,
} from '../../design/index.ts'
import { texts } from '../texts.ts'

/** From when, by which document, and why: asked of everything that the municipality decides. */
export function DecidedFields(props: { form: FormState; today: string; ends?: boolean }) {
  const { form, today, ends = false } = props
  const say = useSay()
  return (
    <>
      <DateField
        form={form}
        name="fran"
        label={say(ends ? texts.endsFrom : texts.validFrom)}
        description={say(ends ? texts.endsHelp : texts.validFromHelp)}
        min={today}
      />
      <FieldSection title={say(texts.sourceTitle)}>
        <TextField
          form={form}
          name="dokument"
          label={say(texts.work)}
          description={say(texts.sourceHelp)}
          maxLength={200}
        />
        <TextField
          form={form}
          name="utgivare"
          label={say(texts.publisher)}
          description={say(texts.publisherHelp)}
          maxLength={200}
        />
        <TextField form={form} name="plats" label={say(texts.place)} size={20} maxLength={60} />
      </FieldSection>
      <TextArea
        form={form}
        name="varfor"
        label={say(texts.reason)}
        description={say(texts.reasonHelp)}
        rows={3}
        maxLength={1000}
      />
    </>
  )
}

export function LimitFields({ form }: { form: FormState }) {
  const say = useSay()
  return (
    <FieldRow>
      <TextField form={form} name="antal" label={say(texts.amount)} inputMode="numeric" size={4} />
      <SelectField
        form={form}
        name="enhet"
        label={say(texts.unit)}
        empty={false}
        choices={[
          { value: 'days', label: say(texts.days) },
          { value: 'months', label: say(texts.months) },
        ]}
      />
    </FieldRow>
  )
}

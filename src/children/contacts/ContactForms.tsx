import {
  CheckboxField,
  DateField,
  type Draft,
  FieldRow,
  type FormState,
  SelectField,
  TextArea,
  TextField,
  useSay,
} from '../../design/index.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { ChildForm } from '../pages/ChildForm.tsx'
import type { ChildRow, FoundChild } from '../queries.ts'
import { SiblingChoice } from '../siblings.tsx'
import { categories, categoryNames } from './categories.ts'
import type { Contact } from './contact.ts'
import { texts } from './texts.ts'

type Props = {
  readonly child: ChildRow
  readonly form: FormState
  readonly action: string
}

export function ContactFormPage(
  props: Props & {
    readonly title: string
    readonly draft: Draft | undefined
    readonly siblings: readonly FoundChild[]
    readonly reader: string
  },
) {
  const { child, form, action, title, draft, siblings, reader } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={title}
      form={form}
      action={action}
      submit={say(texts.save)}
      draft={draft}
      cancelHref={`/barn/${child.id}/kontakter`}
    >
      <SelectField
        form={form}
        name="slag"
        label={say(texts.category)}
        choices={categories.map((value) => ({ value, label: say(categoryNames[value]) }))}
      />
      <TextField
        form={form}
        name="namn"
        label={say(texts.name)}
        description={say(texts.nameHelp)}
      />
      <TextField
        form={form}
        name="roll"
        label={say(texts.role)}
        description={say(texts.roleHelp)}
        optional
      />
      <ReachFields form={form} />
      <SiblingChoice form={form} siblings={siblings} reader={reader} />
    </ChildForm>
  )
}

/** Telephone, mail, and what may not be said: alike for custodians and others. */
export function ReachFields({ form }: { form: FormState }) {
  const say = useSay()
  return (
    <>
      <FieldRow>
        <TextField
          form={form}
          name="telefon"
          type="tel"
          label={say(texts.phone)}
          size={20}
          optional
        />
      </FieldRow>
      <TextField
        form={form}
        name="epost"
        type="email"
        label={say(texts.mail)}
        description={say(texts.mailHelp)}
        optional
      />
      <TextArea
        form={form}
        name="aktsamhet"
        label={say(texts.caution)}
        description={say(texts.cautionHelp)}
        rows={2}
        maxLength={300}
        optional
      />
      <CheckboxField
        form={form}
        name="dold"
        label={say(texts.hides)}
        description={say(texts.hidesHelp)}
        optional
      />
    </>
  )
}

export function EndContactPage(props: Props & { contact: Contact; today: Day }) {
  const { child, form, action, contact, today } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.endTitle)}
      sub={say(texts.endHelp)}
      form={form}
      action={action}
      submit={say(texts.end)}
      cancelHref={`/barn/${child.id}/kontakter`}
    >
      <p>
        <strong>{contact.name}</strong>, {say(contact.what).toLowerCase()}
      </p>
      <DateField form={form} name="dag" label={say(texts.lastDay)} max={isoDay(today)} />
      <TextField form={form} name="skal" label={say(texts.reason)} maxLength={300} />
    </ChildForm>
  )
}

import {
  DateField,
  type Draft,
  FieldRow,
  type FormState,
  SelectField,
  TextField,
  useSay,
} from '../../design/index.ts'
import { ReachFields } from '../contacts/ContactForms.tsx'
import { relationNames } from '../facts.ts'
import { protectionNames, protections, sexNames } from '../person.ts'
import type { ChildRow, Colleague, FoundChild } from '../queries.ts'
import { SiblingChoice } from '../siblings.tsx'
import { texts } from '../texts.ts'
import { ChildForm } from './ChildForm.tsx'
import { UnaccompaniedField } from './UnaccompaniedField.tsx'

type Props = {
  readonly child: ChildRow
  readonly form: FormState
  readonly draft: Draft | undefined
}

export function DetailsPage({ child, form, draft }: Props) {
  const say = useSay()
  const action = `/barn/${child.id}/uppgifter`
  return (
    <ChildForm
      child={child}
      title={say(texts.correctDetails)}
      form={form}
      action={action}
      submit={say(texts.save)}
      draft={draft}
    >
      <FieldRow>
        <TextField form={form} name="fornamn" label={say(texts.givenName)} size={20} />
        <TextField form={form} name="efternamn" label={say(texts.familyName)} size={24} />
      </FieldRow>
      <FieldRow>
        <DateField form={form} name="fodd" label={say(texts.born)} />
        <SelectField
          form={form}
          name="kon"
          label={say(texts.sex)}
          choices={Object.entries(sexNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
      </FieldRow>
      <SelectField
        form={form}
        name="skydd"
        label={say(texts.protection)}
        description={say(texts.protectionHelp)}
        choices={protections.map((value) => ({ value, label: say(protectionNames[value]) }))}
      />
      <UnaccompaniedField form={form} name="ensamkommande" />
      <TextField form={form} name="telefon" type="tel" label={say(texts.phone)} optional />
    </ChildForm>
  )
}

export function GuardianPage(
  props: Props & {
    title: string
    action: string
    siblings: readonly FoundChild[]
    reader: string
  },
) {
  const { child, form, draft, title, action, siblings, reader } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={title}
      form={form}
      action={action}
      submit={say(texts.save)}
      draft={draft}
    >
      <TextField form={form} name="namn" label={say(texts.name)} />
      <SelectField
        form={form}
        name="relation"
        label={say(texts.relation)}
        choices={Object.entries(relationNames).map(([value, name]) => ({
          value,
          label: say(name),
        }))}
      />
      <DateField form={form} name="from" label={say(texts.from)} />
      <ReachFields form={form} />
      <SiblingChoice form={form} siblings={siblings} reader={reader} />
    </ChildForm>
  )
}

export function AssignPage(props: {
  readonly child: ChildRow
  readonly form: FormState
  readonly colleagues: readonly Colleague[]
}) {
  const { child, form, colleagues } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.assign)}
      sub={say(texts.assignHelp)}
      form={form}
      action={`/barn/${child.id}/handlaggare`}
      submit={say(texts.save)}
    >
      <SelectField
        form={form}
        name="handlaggare"
        label={say(texts.responsible)}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ChildForm>
  )
}

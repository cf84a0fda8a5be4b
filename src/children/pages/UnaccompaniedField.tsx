import { type FormState, SelectField, useSay } from '../../design/index.ts'
import { type Unaccompanied, unaccompaniedName, unaccompaniedValue } from '../person.ts'
import { texts } from '../texts.ts'

const answers: readonly Unaccompanied[] = [true, false]

/** Whether the child came alone; left unanswered it is not recorded. */
export function UnaccompaniedField({ form, name }: { form: FormState; name: string }) {
  const say = useSay()
  return (
    <SelectField
      form={form}
      name={name}
      label={say(texts.unaccompanied)}
      description={say(texts.unaccompaniedHelp)}
      empty={say(unaccompaniedName(null))}
      optional
      choices={answers.map((held) => ({
        value: unaccompaniedValue(held),
        label: say(unaccompaniedName(held)),
      }))}
    />
  )
}

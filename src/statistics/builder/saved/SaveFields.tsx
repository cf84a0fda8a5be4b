import { CheckboxField, type FormState, TextField, useSay } from '../../../design/index.ts'
import { longestName } from './saved-table.ts'
import { texts } from './texts.ts'

/** What is said of a saved table: its name, and whether colleagues find it. */
export function SaveFields({ form }: { form: FormState }) {
  const say = useSay()
  return (
    <>
      <TextField
        form={form}
        name="namn"
        label={say(texts.name)}
        description={say(texts.nameHelp)}
        size={60}
        maxLength={longestName}
      />
      <CheckboxField
        form={form}
        name="delad"
        label={say(texts.share)}
        description={say(texts.shareHelp)}
      />
    </>
  )
}

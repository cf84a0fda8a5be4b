import { CheckboxField, Form, type FormState, TextArea, useSay } from '../../../design/index.ts'
import { texts } from '../oversight-texts.ts'

/**
 * The last step of whoever made a table and had it protected and audited: says that it is final, asks
 * whether it has been read, and of a correction what was wrong. `keep` carries what the handler needs
 * to make the very same table again.
 */
export function PublishForm(props: {
  readonly form: FormState
  readonly action: string
  readonly keep: Readonly<Record<string, string>>
  /** The number of the publication that is corrected. */
  readonly corrects: string | null
  readonly cancel: string
  /** How many tables leave at once. */
  readonly count?: number
}) {
  const say = useSay()
  const { form, action, keep, corrects, cancel, count = 1 } = props
  return (
    <Form form={form} action={action} submit={say(texts.publish)} cancel={{ href: cancel }}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {corrects !== null && (
        <TextArea
          form={form}
          name="skal"
          label={`${say(texts.corrects(corrects))}. ${say(texts.reason)}`}
          description={say(texts.reasonHelp)}
          rows={3}
          maxLength={500}
        />
      )}
      <p>{say(count > 1 ? texts.publishManyIntro : texts.publishIntro)}</p>
      <CheckboxField
        form={form}
        name="last"
        label={say(count > 1 ? texts.areRead(count) : texts.isRead)}
      />
    </Form>
  )
}

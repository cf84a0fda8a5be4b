import {
  Breadcrumbs,
  DateField,
  type Draft,
  FieldRow,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  TextField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { Text } from '../../shared/text.ts'
import { texts } from './texts.ts'

export function BookPage(props: {
  readonly form: FormState
  readonly draft: Draft | undefined
  readonly duty: HeldDuty
  readonly isMove: boolean
  readonly rule: Text
  readonly action: string
}) {
  const { form, draft, duty, isMove, rule, action } = props
  const say = useSay()
  const language = useLanguage()
  const back = { href: `/atagande/${duty.id}`, label: say(rule) }
  return (
    <>
      <Breadcrumbs label={say(rule)} steps={[back]} />
      <PageHead
        title={say(isMove ? texts.move : texts.book)}
        sub={
          <>
            {duty.limit !== null && say(texts.lastDay(formatDay(duty.limit, language, 'full')))}{' '}
            {say(texts.intro)}
          </>
        }
      />
      <Form
        form={form}
        action={action}
        submit={say(isMove ? texts.saveMove : texts.save)}
        cancel={{ href: back.href }}
        draft={draft}
      >
        {draft !== undefined && <HiddenField name="tillbaka" value={action} />}
        <FieldRow>
          <DateField form={form} name="dag" label={say(texts.day)} />
          <TextField form={form} name="kl" label={say(texts.time)} size={6} maxLength={10} />
        </FieldRow>
        <TextField form={form} name="plats" label={say(texts.place)} optional maxLength={200} />
        <TextField form={form} name="med" label={say(texts.withWhom)} optional maxLength={200} />
      </Form>
    </>
  )
}

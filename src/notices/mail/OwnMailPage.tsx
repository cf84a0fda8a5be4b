import {
  Card,
  DataTable,
  Form,
  type FormState,
  Notice,
  PageHead,
  RadioGroup,
  SelectField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { Language } from '../../shared/text.ts'
import { type Letter, settingsPath } from './letter.tsx'
import type { OwnMailParts } from './own-mail.tsx'
import { texts } from './texts.ts'

export function OwnMailPage(props: OwnMailParts & { form: FormState }) {
  const { form, own, sent, preview, hour } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro(hour))} />
      {hour === null && <Notice>{say(texts.notSetUp)}</Notice>}
      {own.address === null ? (
        <Notice>{say(texts.noAddress)}</Notice>
      ) : (
        <>
          {own.answer !== null && own.answer !== own.address && (
            <Notice kind="warning">{say(texts.changedAddress)}</Notice>
          )}
          <Form form={form} action={settingsPath} submit={say(texts.save)}>
            <RadioGroup
              form={form}
              name="skicka"
              label={say(texts.question(own.address))}
              choices={[
                { value: 'ja', label: say(texts.yes) },
                { value: 'nej', label: say(texts.no) },
              ]}
            />
            <SelectField
              form={form}
              name="sprak"
              label={say(texts.language)}
              empty={false}
              choices={(['sv', 'en'] as const).map((one) => ({
                value: one,
                label: say(texts.languages[one]),
              }))}
            />
          </Form>
        </>
      )}
      <h2>{say(texts.preview)}</h2>
      {preview === null ? (
        <p>{say(texts.nothingToTell)}</p>
      ) : (
        <Preview letter={preview} language={own.answer === null ? language : own.language} />
      )}
      <h2>{say(texts.lately)}</h2>
      <DataTable
        caption={say(texts.lately)}
        captionHidden
        rows={sent}
        rowKey={({ day }) => String(day)}
        empty={{ text: say(texts.noneYet) }}
        columns={[
          { key: 'dag', title: say(texts.day), render: ({ day }) => formatDay(day, language) },
          {
            key: 'lage',
            title: say(texts.state),
            render: ({ state }) => say(texts.states[state as keyof typeof texts.states]),
          },
        ]}
      />
    </>
  )
}

/** The very text of the mail, paragraph by paragraph, in the language it is sent in. */
function Preview({ letter, language }: { letter: Letter; language: Language }) {
  const say = useSay()
  return (
    <div lang={language}>
      <Card title={say(texts.subjectLine(letter.subject))}>
        {letter.text.split('\n\n').map((paragraph) => (
          <p key={paragraph} className="ob-prose">
            {paragraph}
          </p>
        ))}
      </Card>
    </div>
  )
}

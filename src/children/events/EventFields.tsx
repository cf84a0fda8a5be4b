import {
  CheckboxField,
  DateField,
  Disclosure,
  type FormState,
  RadioGroup,
  SelectField,
  TextField,
  useSay,
} from '../../design/index.ts'
import type { EventChoice, EventKind } from '../../rules/event-kind.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { deciderNames } from './event-words.ts'
import { texts } from './texts.ts'

export type AboutChoice = { readonly value: string; readonly label: string }

const mostRadios = 4

/** The questions that a kind of event asks, in the order one would tell it. */
export function EventFields(props: {
  readonly kind: EventKind
  readonly form: FormState
  readonly today: Day
  readonly abouts: readonly AboutChoice[]
}) {
  const { kind, form, today, abouts } = props
  const say = useSay()
  const { about, hour, outcome, provision, decidedBy = [], untilDay, flag } = kind
  return (
    <>
      {about !== undefined && abouts.length > 0 && (
        <SelectField
          form={form}
          name="om"
          label={say(about.label)}
          choices={[
            ...abouts,
            ...(about.isOptional ? [{ value: '', label: say(texts.none) }] : []),
          ]}
          {...(about.isOptional && { empty: false as const })}
        />
      )}
      <DateField form={form} name="dag" label={say(kind.day)} max={isoDay(today)} />
      {hour !== undefined && (
        <TextField
          form={form}
          name="kl"
          size={8}
          label={say(texts.clock)}
          description={say(texts.clockHelp)}
          optional={hour === 'optional'}
        />
      )}
      {outcome !== undefined && <ChoiceOf choice={outcome} form={form} name="utfall" />}
      {provision !== undefined && <ChoiceOf choice={provision} form={form} name="lagrum" />}
      {decidedBy.length > 1 && (
        <RadioGroup
          form={form}
          name="av"
          label={say(texts.decidedBy)}
          choices={decidedBy.map((code) => ({ value: code, label: say(deciderNames[code]) }))}
        />
      )}
      {untilDay !== undefined && (
        <DateField
          form={form}
          name="till"
          label={say(untilDay.label)}
          {...(untilDay.isOptional && { optional: true })}
        />
      )}
      {flag !== undefined && <CheckboxField form={form} name="flagga" label={say(flag.label)} />}
    </>
  )
}

export function ChoiceOf(props: {
  readonly choice: EventChoice
  readonly form: FormState
  readonly name: string
}) {
  const { choice, form, name } = props
  const say = useSay()
  const choices = choice.choices.map(({ code, name: words, help }) => ({
    value: code,
    label: say(words),
    ...(help && { description: say(help) }),
  }))
  const label = say(choice.label)
  const isOptional = choice.isOptional === true
  if (choices.length > mostRadios) {
    return (
      <>
        <SelectField
          form={form}
          name={name}
          label={label}
          choices={choices.map(({ value, label: words }) => ({ value, label: words }))}
          optional={isOptional}
        />
        {choice.about !== undefined && <ChoiceHelp title={choice.about} choices={choices} />}
      </>
    )
  }
  return (
    <RadioGroup form={form} name={name} label={label} choices={choices} optional={isOptional} />
  )
}

/** What a list too long for buttons cannot say beside each choice. */
function ChoiceHelp(props: {
  readonly title: Text
  readonly choices: readonly { readonly label: string; readonly description?: string }[]
}) {
  const say = useSay()
  return (
    <Disclosure summary={say(props.title)}>
      <dl className="ob-choice-help">
        {props.choices
          .filter(({ description }) => description !== undefined)
          .map(({ label, description }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{description}</dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  )
}

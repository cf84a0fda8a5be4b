import type { ReactNode } from 'react'
import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { Description, ErrorLine, Field, type FieldProps, Optional, tie } from './Field.tsx'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly description?: ReactNode
}

/** Choices may be grouped under a heading: [{ group: 'Vård', choices: […] }]. */
export type ChoiceGroup = { readonly group: string; readonly choices: readonly Choice[] }

export function SelectField(
  props: FieldProps & {
    readonly choices: readonly (Choice | ChoiceGroup)[]
    /** The first, empty line; left out when one choice always holds. */
    readonly empty?: string | false
  },
) {
  const say = useSay()
  const { form, choices, empty = say(text('Välj …', 'Choose …')) } = props
  return (
    <Field {...props}>
      {(tied) => (
        <select
          {...tied}
          className="ds-input"
          data-width="auto"
          defaultValue={form.values[tied.name] ?? ''}
        >
          {empty !== false && <option value="">{empty}</option>}
          {choices.map((one) =>
            'group' in one ? (
              <optgroup key={one.group} label={one.group}>
                {one.choices.map(option)}
              </optgroup>
            ) : (
              option(one)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function option({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}

/** One of a few: all of them visible. The first carries the field's id, for the list of errors. */
export function RadioGroup(
  props: FieldProps & { readonly choices: readonly Choice[]; readonly inline?: boolean },
) {
  const { form, label, description, optional, choices, inline } = props
  const { id, name, 'aria-invalid': invalid, 'aria-describedby': described } = tie(props)
  return (
    <fieldset
      className="ds-fieldset ob-field ob-choices"
      aria-describedby={described}
      data-inline={inline ? true : undefined}
      data-invalid={invalid}
    >
      <legend className="ds-label">
        {label}
        {optional === true && <Optional />}
      </legend>
      {description && <Description id={`${id}-hjalp`}>{description}</Description>}
      <ErrorLine id={`${id}-fel`} error={form.errors[name]} />
      <div className="ob-choice-list">
        {choices.map((choice, index) => (
          <Toggle
            key={choice.value}
            type="radio"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            choice={choice}
            checked={form.values[name] === choice.value}
            invalid={invalid}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Yes or not said. Its value is 'ja' when ticked; nothing is sent when not. */
export function CheckboxField(props: FieldProps & { readonly value?: string }) {
  const { form, label, description, value = 'ja' } = props
  const { id, name, 'aria-invalid': invalid } = tie(props)
  return (
    <div className="ob-field" data-invalid={invalid}>
      <ErrorLine id={`${id}-fel`} error={form.errors[name]} />
      <Toggle
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label, description }}
        checked={form.values[name] === value}
        invalid={invalid}
      />
    </div>
  )
}

function Toggle(props: {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choice: Choice
  checked: boolean
  invalid: true | undefined
}) {
  const { type, id, name, choice, checked, invalid } = props
  const helpId = `${id}-om`
  const described = choice.description ? helpId : undefined
  return (
    <div className="ds-field ob-choice">
      <input
        className="ds-input"
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={described}
        aria-invalid={type === 'checkbox' ? invalid : undefined}
      />
      <label className="ds-label" htmlFor={id}>
        {choice.label}
      </label>
      {choice.description && <Description id={helpId}>{choice.description}</Description>}
    </div>
  )
}

import { Field, type FieldProps } from './Field.tsx'

export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password'
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly autoComplete?: string
  /** The expected length in characters; the box is made that wide, which is a help in itself. */
  readonly size?: number
  readonly maxLength?: number
}

export function TextField(props: TextFieldProps) {
  const { form, type = 'text', inputMode, autoComplete = 'off', size, maxLength } = props
  return (
    <Field {...props}>
      {(tied) => (
        <input
          {...tied}
          className="ds-input"
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          size={size}
          maxLength={maxLength}
          defaultValue={type === 'password' ? undefined : form.values[tied.name]}
        />
      )}
    </Field>
  )
}

/**
 * A day as YYYY-MM-DD. Where the browser has no calendar the same field is plain text of the same
 * form; what cannot be a date is shown again as typed, so it can be corrected.
 */
export function DateField(props: FieldProps & { readonly min?: string; readonly max?: string }) {
  const { form, min, max } = props
  const value = form.values[props.name]
  const isShowable = value === undefined || value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)
  return (
    <Field {...props}>
      {(tied) => (
        <input
          {...tied}
          className="ds-input ob-date"
          type={isShowable ? 'date' : 'text'}
          min={min}
          max={max}
          size={12}
          autoComplete="off"
          defaultValue={value}
        />
      )}
    </Field>
  )
}

export function TextArea(
  props: FieldProps & { readonly rows?: number; readonly maxLength?: number },
) {
  return (
    <Field {...props}>
      {(tied) => (
        <textarea
          {...tied}
          className="ds-input"
          rows={props.rows ?? 4}
          maxLength={props.maxLength}
          defaultValue={props.form.values[tied.name]}
        />
      )}
    </Field>
  )
}

export function FileField(props: FieldProps & { readonly accept?: string }) {
  return (
    <Field {...props}>
      {(tied) => <input {...tied} className="ob-file" type="file" accept={props.accept} />}
    </Field>
  )
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

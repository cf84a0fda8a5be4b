import type { ReactNode } from 'react'
import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { type FormState, fieldId } from './form-state.ts'

/** What every field is told. */
export type FieldProps = {
  readonly form: FormState
  readonly name: string
  readonly label: string
  /** What helps to fill it in; never a placeholder, which vanishes when it is needed. */
  readonly description?: ReactNode
  /** Required is the rule; a field that may be left empty says so ('unsaid': as in a filter). */
  readonly optional?: boolean | 'unsaid'
}

/** The attributes that tie a control to its label, its help and its error. */
export type Tied = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

export function tie({ form, name, description, optional }: Omit<FieldProps, 'label'>): Tied {
  const id = fieldId(name)
  const error = form.errors[name]
  const described = [description ? `${id}-hjalp` : '', error ? `${id}-fel` : ''].filter(Boolean)
  return {
    id,
    name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': optional ? undefined : true,
  }
}

/** Label, help, control and error, tied together without any script. */
export function Field(props: FieldProps & { readonly children: (tied: Tied) => ReactNode }) {
  const { form, name, label, description, optional, children } = props
  const tied = tie(props)
  return (
    <div className="ds-field ob-field" data-invalid={form.errors[name] ? true : undefined}>
      <label className="ds-label" htmlFor={tied.id}>
        {label}
        {optional === true && <Optional />}
      </label>
      {description && <Description id={`${tied.id}-hjalp`}>{description}</Description>}
      <ErrorLine id={`${tied.id}-fel`} error={form.errors[name]} />
      {children(tied)}
    </div>
  )
}

export function Optional() {
  const say = useSay()
  return <span className="ob-optional"> ({say(text('frivilligt', 'optional'))})</span>
}

export function Description({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="ob-description" id={id}>
      {children}
    </div>
  )
}

export function ErrorLine({ id, error }: { id: string; error: string | undefined }) {
  const say = useSay()
  if (!error) return null
  return (
    <p className="ds-validation-message ob-error" id={id}>
      <span className="ob-only-heard">{say(text('Fel: ', 'Error: '))}</span>
      {error}
    </p>
  )
}

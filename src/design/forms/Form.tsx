import type { ReactNode } from 'react'
import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { Button, type ButtonLook } from './Button.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import type { FormState } from './form-state.ts'

export type Draft = {
  /** Takes the form's fields by POST and answers with the line's new text (`DraftLine`). */
  readonly url: string
  /** "14:32", or null when nothing is saved yet. */
  readonly savedAt: string | null
}

export type FormProps = {
  readonly form: FormState
  readonly action: string
  readonly submit: string
  readonly submitLook?: ButtonLook
  readonly cancel?: { readonly href: string; readonly label?: string }
  readonly draft?: Draft | undefined
  /** Needed for a form that sends a file. */
  readonly multipart?: boolean
  readonly children: ReactNode
}

/**
 * A form that changes something. The browser's own checks are off: its bubbles are short-lived and
 * not in our words; the server answers with 422, the same values and a list of what to put right.
 */
export function Form(props: FormProps) {
  const { form, action, submit, submitLook, cancel, draft, multipart, children } = props
  const say = useSay()
  return (
    <form
      className="ob-form"
      method="post"
      action={action}
      noValidate
      encType={multipart ? 'multipart/form-data' : undefined}
      data-draft={draft?.url}
    >
      <ErrorSummary form={form} />
      {children}
      <div className="ob-actions">
        <Button look={submitLook ?? 'primary'}>{submit}</Button>
        {draft && (
          <Button
            look="secondary"
            formAction={draft.url}
            formEncType="application/x-www-form-urlencoded"
            name="utkast"
            value="spara"
          >
            {say(text('Spara utkast', 'Save draft'))}
          </Button>
        )}
        {cancel && (
          <a className="ob-cancel" href={cancel.href}>
            {cancel.label ?? say(text('Avbryt', 'Cancel'))}
          </a>
        )}
      </div>
      {draft && <DraftKeeper draft={draft} />}
    </form>
  )
}

/** Sends the form's fields a second after typing stops, and shows what the server answers. */
function DraftKeeper({ draft }: { draft: Draft }) {
  const say = useSay()
  return (
    <p
      className="ob-draft"
      role="status"
      data-draft-line
      data-failed={say(
        text(
          'Utkastet kunde inte sparas. Det du skrivit finns kvar här på sidan.',
          'The draft could not be saved. What you wrote is still here on the page.',
        ),
      )}
      hx-post={draft.url}
      hx-trigger="input delay:1s from:<closest form/>, change delay:1s from:<closest form/>"
      hx-include="closest form"
      hx-encoding="application/x-www-form-urlencoded"
      hx-swap="innerHTML"
    >
      <DraftLine savedAt={draft.savedAt} />
    </p>
  )
}

/** The answer to a saved draft, sent alone (inside `Speaking`). */
export function DraftLine({ savedAt }: { savedAt: string | null }) {
  const say = useSay()
  return (
    <>
      {savedAt === null
        ? say(text('Utkast sparas medan du skriver.', 'A draft is saved while you write.'))
        : say(text(`Utkast sparat ${savedAt}`, `Draft saved ${savedAt}`))}
    </>
  )
}

/** Fields that belong together under a heading of their own. */
export function FieldSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="ds-fieldset ob-section">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Short fields that are read together stand side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="ob-field-row">{children}</div>
}

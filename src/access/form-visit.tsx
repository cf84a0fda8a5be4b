import type { ReactNode } from 'react'
import { Button, type Draft, type FormState, Notice } from '../design/index.ts'
import type { FormValues } from '../platform/web/read-form.ts'
import type { Reply } from '../platform/web/reply.ts'
import { text } from '../shared/text.ts'
import { clockTime, draftUrl } from './draft-routes.tsx'
import { findDraft } from './drafts.ts'
import type { Visit } from './visit.ts'

/**
 * One form on one page, the way every form here behaves: a saved draft is filled in and can be
 * thrown away, an invalid form comes back with 422 and all that was typed.
 */
export type FormPageParts = {
  readonly title: string
  /** Short name of the form; with the child it names the draft. Null for a form of a few fields. */
  readonly draft: { readonly form: string; readonly childId: string | null } | null
  readonly render: (form: FormState, draft: Draft | undefined) => ReactNode
  /** Wide where a table stands on the same page. */
  readonly width?: 'wide' | 'reading'
}

const texts = {
  draftFound: text(
    'Du har ett sparat utkast. Det är ifyllt här nedanför.',
    'You have a saved draft. It is filled in below.',
  ),
  dropDraft: text('Släng utkastet', 'Discard the draft'),
}

/** The form as it is first shown: the draft if there is one, else what is given. */
export async function showForm(
  visit: Visit,
  parts: FormPageParts,
  initial: FormValues = {},
): Promise<Reply> {
  const { draft } = parts
  const saved = draft === null ? null : await findDraft(visit.tx, draft.form, draft.childId)
  return formPage(visit, parts, { values: saved?.values ?? initial, errors: {} }, saved?.savedAt)
}

/** The form in another shape with everything that was typed: one more child, one less. */
export function showChanged(visit: Visit, parts: FormPageParts, values: FormValues): Reply {
  return formPage(visit, parts, { values, errors: {} }, undefined)
}

/** The form come back with what is wrong and everything that was typed. */
export function showErrors(
  visit: Visit,
  parts: FormPageParts,
  errors: Readonly<Record<string, string>>,
): Reply {
  return formPage(visit, parts, { values: visit.form, errors }, undefined)
}

function formPage(
  visit: Visit,
  { title, draft, render, width = 'reading' }: FormPageParts,
  form: FormState,
  savedAt: Date | undefined,
): Reply {
  const url = draft === null ? null : draftUrl(draft.form, draft.childId)
  const kept = url === null ? undefined : { url, savedAt: savedAt ? clockTime(savedAt) : null }
  const invalid = Object.keys(form.errors).length > 0
  const notice = url !== null && savedAt !== undefined && (
    <Notice>
      <p>{visit.say(texts.draftFound)}</p>
      <form method="post" action={`${url}/slang`}>
        <input type="hidden" name="tillbaka" value={visit.path} />
        <Button look="link">{visit.say(texts.dropDraft)}</Button>
      </form>
    </Notice>
  )
  return visit.page(
    { title, width, status: invalid ? 422 : 200, ...(notice && { notice }) },
    render(form, kept),
  )
}

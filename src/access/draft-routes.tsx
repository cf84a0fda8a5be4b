import { DraftLine } from '../design/index.ts'
import { ownPath } from '../platform/web/origin.ts'
import { absent, redirect } from '../platform/web/reply.ts'
import { dropDraft, saveDraft } from './drafts.ts'
import { seesChild } from './hold-child.ts'
import { post, signedIn } from './route.ts'
import type { Visit } from './visit.ts'

/** A form about one thing of a child names it by its id. */
const formName = /^[a-z0-9-]{3,60}$/

export const draftRoutes = [
  post('/utkast/:form/:childId', keepDraft, { permission: signedIn, audit: 'draft-saved' }),
  post('/utkast/:form/:childId/slang', throwDraft, {
    permission: signedIn,
    audit: 'draft-dropped',
  }),
]

/** Where a form sends its draft. */
export function draftUrl(form: string, childId: string | null): string {
  return `/utkast/${form}/${childId ?? 'inget'}`
}

async function keepDraft(visit: Visit) {
  const about = await subject(visit)
  if (about === null) return absent
  const { utkast: _button, tillbaka, ...values } = visit.form
  const savedAt = await saveDraft(visit.tx, visit.actor, about.form, about.childId, values)
  if (visit.wantsFragment) return visit.fragment(<DraftLine savedAt={clockTime(savedAt)} />)
  return redirect(ownPath(tillbaka))
}

async function throwDraft(visit: Visit) {
  const about = await subject(visit)
  if (about === null) return absent
  await dropDraft(visit.tx, about.form, about.childId)
  return redirect(ownPath(visit.form.tillbaka))
}

/** What the draft is about: a child that the actor sees, or none. */
async function subject(visit: Visit): Promise<{ form: string; childId: string | null } | null> {
  const { params, tx, actor } = visit
  const { form = '', childId = '' } = params
  if (!formName.test(form)) return null
  if (childId === 'inget') return { form, childId: null }
  if (!(await seesChild(tx, actor.role, childId))) return null
  tx.touch(childId)
  return { form, childId }
}

const stockholmTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})

export function clockTime(moment: Date): string {
  return stockholmTime.format(moment)
}

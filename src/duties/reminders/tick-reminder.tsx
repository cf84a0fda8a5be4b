import type { ReactNode } from 'react'
import type { Visit } from '../../access/visit.ts'
import { withQuery } from '../../design/index.ts'
import { ownPath } from '../../platform/web/origin.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { findReminder, tickReminder } from './queries.ts'
import { TickedNotice } from './TickForms.tsx'

export async function tickOff(visit: Visit): Promise<Reply> {
  return setTicked(visit, true)
}

export async function takeBack(visit: Visit): Promise<Reply> {
  return setTicked(visit, false)
}

/** Comes back to the page it was pressed on, which then tells of it. */
async function setTicked({ tx, params, form }: Visit, isDone: boolean): Promise<Reply> {
  const reminder = await findReminder(tx, params.reminderId ?? '')
  if (reminder === null) return absent
  if (reminder.child !== null) tx.touch(reminder.child.id)
  await tickReminder(tx, reminder.id, isDone)
  const told = isDone
    ? { klar: reminder.id, klart: null }
    : { klar: null, klart: 'paminnelse-ater' }
  return redirect(withQuery(ownPath(form.till), told))
}

/** The notice of a page that one came back to by ticking off; `null` for every other visit. */
export async function tickedNotice({ tx, query, address }: Visit): Promise<ReactNode> {
  const reminder = await findReminder(tx, query.get('klar') ?? '')
  if (reminder === null || !reminder.isDone) return null
  return <TickedNotice reminder={reminder} till={withQuery(address, { klar: null })} />
}

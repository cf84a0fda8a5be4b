import type { Visit } from '../../access/visit.ts'
import { ownPath } from '../../platform/web/origin.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import { clearRecent } from './recent-children.ts'

export async function clearRecentList({ tx, form }: Visit): Promise<Reply> {
  await clearRecent(tx)
  const back = ownPath(form.till).split('?')[0]
  return redirect(`${back}?klart=senast-rensad`)
}

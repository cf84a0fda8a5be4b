import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { text } from '../shared/text.ts'
import { CloseFilePage } from './pages/CloseFilePage.tsx'
import { type ChildRow, findChild } from './queries.ts'
import { texts } from './texts.ts'

const refusals = {
  placed: text(
    'Barnet är placerat, eller ska bli det. Avsluta placeringen först.',
    'The child is placed, or is to be. End the placement first.',
  ),
  'left-to-do': text(
    'Det finns åtaganden kvar att göra. Gör dem, eller makulera uppgiften de vilar på om den är fel.',
    'There are duties left to do. Do them, or void the record that they rest on if it is wrong.',
  ),
  'not-yours': text(
    'Bara barnets egen handläggare eller enhetschefen avslutar akten.',
    'Only the child’s own caseworker or the unit manager closes the file.',
  ),
}

type Refusal = keyof typeof refusals

export async function showCloseFile(visit: Visit): Promise<Reply> {
  const child = await openChild(visit)
  return child === null ? absent : showForm(visit, closePage(visit, child))
}

export async function closeFile(visit: Visit): Promise<Reply> {
  const child = await openChild(visit)
  if (child === null) return absent
  const answer = await visit.tx.first(
    sql<{ outcome: 'closed' | Refusal }>`select close_child_file(${child.id}) as outcome`,
  )
  const outcome = answer?.outcome ?? 'not-yours'
  if (outcome === 'closed') return redirect('/mina-barn?klart=akt-avslutad')
  return showErrors(visit, closePage(visit, child), { '': visit.say(refusals[outcome]) })
}

export async function reopenFile(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  // Somebody else may have opened it meanwhile; then there is nothing left to do.
  if (!(await reopen(visit.tx, child.id))) return redirect(`/barn/${child.id}`)
  return redirect(`/barn/${child.id}/handlaggare?klart=akt-oppnad`)
}

async function reopen(tx: Tx, childId: string): Promise<boolean> {
  const answer = await tx.first(
    sql<{ opened: boolean }>`select reopen_child_file(${childId}) as opened`,
  )
  return answer?.opened ?? false
}

async function openChild({ tx, params }: Visit): Promise<ChildRow | null> {
  const child = await findChild(tx, params.childId ?? '')
  return child?.closed_on === null ? child : null
}

function closePage(visit: Visit, child: ChildRow): FormPageParts {
  return {
    title: visit.say(texts.closeFile),
    draft: null,
    render: (form) => <CloseFilePage child={child} form={form} />,
  }
}

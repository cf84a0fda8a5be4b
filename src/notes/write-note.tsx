import { dropDraft } from '../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import {
  type ChildRow,
  chooseSiblings,
  type FoundChild,
  findChild,
  findSiblings,
  listSiblings,
  siblingsGone,
} from '../children/index.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { type Day, isoDay } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import { writeNote } from './commands.ts'
import { newNoteSchema } from './forms.ts'
import { NewNotePage } from './pages/NoteForms.tsx'
import { texts } from './texts.ts'

const formName = 'anteckning'

export async function showWrite(visit: Visit): Promise<Reply> {
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  const siblings = await listSiblings(visit.tx, child)
  return showForm(visit, writePage(visit, child, siblings), { dag: isoDay(visit.today) })
}

/** A note in the child's file, and the same in those of the sisters and brothers that were ticked. */
export async function write(visit: Visit): Promise<Reply> {
  const { tx, actor, say, form, today } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const siblings = await findSiblings(tx, child)
  const sentBack = (errors: Readonly<Record<string, string>>) => {
    tx.touch(...siblings.map(({ id }) => id))
    return showErrors(visit, writePage(visit, child, siblings), errors)
  }
  const read = readForm(newNoteSchema, form, visit.language)
  if (!read.ok) return sentBack(read.errors)
  const { dag, text, las } = read.value
  const chosen = chooseSiblings(form, siblings)
  if (!chosen.accepted) return sentBack({ '': say(siblingsGone) })
  const family = [child, ...chosen.value]
  const wrong = family.map(({ born }) => refuseDay(dag, born, today)).find((one) => one !== null)
  if (wrong) return sentBack({ dag: say(wrong) })
  const ids = family.map(({ id }) => id)
  const [noteId = ''] = await writeNote(tx, actor, ids, { day: dag, text, isLocked: las })
  await dropDraft(tx, formName, child.id)
  visit.note({ note: noteId, children: ids.length })
  const done = ids.length > 1 ? 'anteckning-syskon' : 'anteckning'
  return redirect(`/barn/${child.id}/anteckningar?klart=${done}`)
}

/** Why a note cannot tell of that day. */
export function refuseDay(day: Day, born: Day, today: Day): Text | null {
  if (day > today) return texts.inTheFuture
  return day < born ? texts.beforeBirth : null
}

function writePage(visit: Visit, child: ChildRow, siblings: readonly FoundChild[]): FormPageParts {
  return {
    title: visit.say(texts.write),
    draft: { form: formName, childId: child.id },
    render: (form, draft) => (
      <NewNotePage
        child={child}
        siblings={siblings}
        reader={visit.actor.staffId}
        form={form}
        draft={draft}
        today={visit.today}
      />
    ),
  }
}

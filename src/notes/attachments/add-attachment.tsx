import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type ChildRow, findChild } from '../../children/index.ts'
import { oneOf, optionalText, requiredDay } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { isoDay } from '../../shared/day.ts'
import { formatMoment } from '../../shared/moment-words.ts'
import { isUuid } from '../../shared/uuid.ts'
import { categories, refuseSize } from './attachment.ts'
import { addAttachment, hashOf } from './commands.ts'
import { type FileType, fileType } from './file-type.ts'
import { AddAttachmentPage, attachmentsHref } from './pages.tsx'
import { findSame, measureAttachments } from './queries.ts'
import { sizeSentence, texts, typeSentence } from './texts.ts'

const schema = z.object({
  slag: oneOf(categories, texts.chooseCategory),
  dag: requiredDay(texts.giveDay),
  beskrivning: optionalText(200),
})

/** A little above the largest file, so that one that is a little too large is told so in its form. */
export const largestBody = 12 * 1024 * 1024

type About = { readonly child: ChildRow; readonly factOriginId: string | null }

/** The child, and the fact of that child that the document is to belong to; null when there is none such. */
async function findAbout(visit: Visit, factId: string): Promise<About | null> {
  const { tx, params } = visit
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  if (factId === '') return { child, factOriginId: null }
  if (!isUuid(factId)) return null
  const fact = await tx.first(sql<{ origin_id: string }>`
    select origin_id from fact where id = ${factId} and child_id = ${child.id}`)
  return fact === null ? null : { child, factOriginId: fact.origin_id }
}

export async function showAdd(visit: Visit): Promise<Reply> {
  const factId = visit.query.get('uppgift') ?? ''
  const about = await findAbout(visit, factId)
  if (about === null) return absent
  return showForm(visit, addPage(visit, about), { dag: isoDay(visit.today), uppgift: factId })
}

/** Judged in the order that a person can mend it: fields, then the file; it must be chosen again. */
export async function add(visit: Visit): Promise<Reply> {
  const { tx, actor, today, say, form } = visit
  const about = await findAbout(visit, form.uppgift ?? '')
  if (about === null) return absent
  const { child, factOriginId } = about
  const page = addPage(visit, about)
  const read = readForm(schema, form, visit.language)
  const file = visit.file('fil')
  const isChosen = file !== null && file.size + file.name.length > 0
  const noFile = isChosen ? {} : { fil: say(texts.chooseFile) }
  const again = isChosen ? { fil: say(texts.chooseAgain) } : noFile
  if (!read.ok) return showErrors(visit, page, { ...again, ...read.errors })
  const { slag, dag, beskrivning } = read.value
  if (dag > today) return showErrors(visit, page, { ...again, dag: say(texts.inTheFuture) })
  if (!isChosen) return showErrors(visit, page, noFile)
  const judged = await judge(visit, child.id, file)
  if ('sentence' in judged) return showErrors(visit, page, { fil: judged.sentence })
  const id = await addAttachment(tx, actor, {
    childId: child.id,
    factOriginId,
    category: slag,
    day: dag,
    description: beskrivning,
    ...judged,
  })
  visit.note({ attachment: id })
  return redirect(`${attachmentsHref(child.id)}?klart=bilaga`)
}

type Judged = { readonly type: FileType; readonly bytes: Buffer } | { readonly sentence: string }

/** Its size before its bytes are touched, its type by its bytes, and whether it is there already. */
async function judge({ tx, say }: Visit, childId: string, file: File): Promise<Judged> {
  const { bytes: usedBytes } = await measureAttachments(tx, childId)
  const fits = refuseSize(file.size, usedBytes)
  if (!fits.accepted) return { sentence: say(sizeSentence(fits)) }
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = await fileType(bytes, file.name)
  if (!type.accepted) return { sentence: say(typeSentence(type)) }
  const same = await findSame(tx, childId, hashOf(bytes))
  if (same !== null) return { sentence: say(texts.alreadyThere(formatMoment(same))) }
  return { type: type.value, bytes }
}

function addPage(visit: Visit, { child }: About): FormPageParts {
  return {
    title: visit.say(texts.add),
    // A draft holds no file, and the rest is soon typed again.
    draft: null,
    render: (form) => <AddAttachmentPage child={child} form={form} today={visit.today} />,
  }
}

import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type ChildRow, findChild } from '../../children/index.ts'
import { readPage } from '../../design/index.ts'
import { requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, download, type Reply, redirect } from '../../platform/web/reply.ts'
import { neutralName } from './attachment.ts'
import { voidAttachment } from './commands.ts'
import { mediaTypes } from './file-type.ts'
import { AttachmentsPage, attachmentsHref, VoidAttachmentPage } from './pages.tsx'
import {
  type AttachmentRow,
  findAttachment,
  listAttachments,
  measureAttachments,
  readContent,
} from './queries.ts'
import { texts } from './texts.ts'

export async function showAttachments(visit: Visit): Promise<Reply> {
  const { tx, query, address } = visit
  const child = await findChild(tx, visit.params.childId ?? '')
  if (child === null) return absent
  const page = readPage(query)
  return visit.page(
    { title: visit.say(texts.attachments) },
    <AttachmentsPage
      child={child}
      attachments={await listAttachments(tx, child.id, page)}
      measure={await measureAttachments(tx, child.id)}
      page={page}
      address={address}
    />,
  )
}

type Found = { readonly child: ChildRow; readonly row: AttachmentRow }

async function findHeld({ tx, params }: Visit): Promise<Found | null> {
  const child = await findChild(tx, params.childId ?? '')
  const row = child && (await findAttachment(tx, child.id, params.attachmentId ?? ''))
  return child !== null && row !== null && row.void_reason === null ? { child, row } : null
}

/** The file, always to be saved and never shown here, under a name that tells nothing. */
export async function sendFile(visit: Visit): Promise<Reply> {
  const found = await findHeld(visit)
  const bytes = found && (await readContent(visit.tx, found.row.id))
  if (found === null || bytes === null) return absent
  const { id, type } = found.row
  visit.note({ attachment: id })
  return download({ name: neutralName(id, type), type: mediaTypes[type], bytes })
}

const voidSchema = z.object({ skal: requiredText(texts.giveReason, 500) })

export async function showVoid(visit: Visit): Promise<Reply> {
  const found = await findHeld(visit)
  return found === null ? absent : showForm(visit, voidPage(visit, found))
}

export async function voidIt(visit: Visit): Promise<Reply> {
  const found = await findHeld(visit)
  if (found === null) return absent
  const read = readForm(voidSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, voidPage(visit, found), read.errors)
  await voidAttachment(visit.tx, visit.actor, found.row, read.value.skal)
  visit.note({ attachment: found.row.id })
  return redirect(`${attachmentsHref(found.child.id)}?klart=bilaga-makulerad`)
}

function voidPage(visit: Visit, { child, row }: Found): FormPageParts {
  return {
    title: visit.say(texts.voidTitle),
    draft: null,
    render: (form) => <VoidAttachmentPage child={child} row={row} form={form} />,
  }
}

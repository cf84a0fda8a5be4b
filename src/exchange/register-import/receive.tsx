import { sql } from 'kysely'
import type { Visit } from '../../access/visit.ts'
import { emptyForm, type FormState } from '../../design/index.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { type FileKind, fileKinds } from './domain/columns.ts'
import { readMapping, takenOn, wrongDayOf } from './domain/mapping.ts'
import { ourCodes } from './domain/our-codes.ts'
import { type Delivered, deliverImport, findImport, listImports } from './imports.ts'
import { ImportPage, ImportProgress } from './pages/ImportPage.tsx'
import { ImportsPage } from './pages/ImportsPage.tsx'
import { texts } from './texts.ts'

/** All files of an upload together; larger extracts come by the command line. */
export const largestUpload = 120 * 1024 * 1024

export async function showImports(visit: Visit): Promise<Reply> {
  return overview(visit, emptyForm)
}

async function overview(visit: Visit, form: FormState): Promise<Reply> {
  const invalid = Object.keys(form.errors).length > 0
  return visit.page(
    { title: visit.say(texts.title), status: invalid ? 422 : 200 },
    <ImportsPage form={form} imports={await listImports(visit.tx)} />,
  )
}

export async function receiveImport(visit: Visit): Promise<Reply> {
  const { tx, actor, say } = visit
  const file = visit.file('mapping')
  const errors: Record<string, string> = {}
  const read = file === null || file.size === 0 ? null : readMapping(await file.text(), ourCodes)
  if (read === null) errors.mapping = say(texts.chooseMapping)
  else if (!read.accepted) errors.mapping = read.wrongs.slice(0, 8).map(say).join(' ')
  const extracted = visit.form.extracted?.trim() ?? ''
  const mapping = read?.accepted ? takenOn(read.value, extracted === '' ? null : extracted) : null
  const wrongDay = mapping === null ? null : wrongDayOf(mapping, tx.today)
  if (wrongDay !== null) errors[extracted === '' ? 'mapping' : 'extracted'] = say(wrongDay)
  const files = await uploaded(visit)
  if (files.length === 0) errors.persons = say(texts.chooseFile)
  if (mapping !== null) {
    for (const { kind } of files) {
      if (mapping.files[kind] === undefined) errors[kind] = say(texts.notMapped)
    }
  }
  if (mapping === null || Object.keys(errors).length > 0) {
    return overview(visit, { values: { extracted }, errors })
  }
  const id = await deliverImport(tx, actor, { mapping, files })
  visit.note({ import: id, files: files.length })
  await tx.rows(sql`select enqueue_register_import(${id})`)
  return redirect(`/registerimport/${id}`)
}

async function uploaded(visit: Visit): Promise<Delivered[]> {
  const files = fileKinds.flatMap((kind): [FileKind, File][] => {
    const file = visit.file(kind)
    return file === null || file.size === 0 ? [] : [[kind, file]]
  })
  return Promise.all(
    files.map(async ([kind, file]) => ({
      kind,
      name: file.name,
      bytes: Buffer.from(await file.arrayBuffer()),
    })),
  )
}

export async function showImport(visit: Visit): Promise<Reply> {
  const found = await findImport(visit.tx, visit.params.registerId ?? '')
  if (found === null) return absent
  return visit.page({ title: visit.say(texts.title) }, <ImportPage found={found} />)
}

/** The progress bar alone; when the import is done it leads to the whole page. */
export async function showImportProgress(visit: Visit): Promise<Reply> {
  const found = await findImport(visit.tx, visit.params.registerId ?? '')
  if (found === null) return absent
  const leadTo = found.state === 'done' ? `/registerimport/${found.id}` : undefined
  return visit.fragment(<ImportProgress found={found} />, leadTo)
}

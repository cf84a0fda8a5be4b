import { accept, type Decision, refuse } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import type { FileType } from './file-type.ts'

/** What kind of document it is. */
export const categories = ['beslut', 'dom', 'avtal', 'plan', 'intyg', 'skola', 'annat'] as const

export type AttachmentCategory = (typeof categories)[number]

export const categoryNames: Record<AttachmentCategory, Text> = {
  beslut: text('Nämndens beslut', 'Decision of the board'),
  dom: text('Dom eller beslut från domstol', 'Judgment or decision of a court'),
  avtal: text('Avtal', 'Agreement'),
  plan: text('Vårdplan eller genomförandeplan', 'Care plan or implementation plan'),
  intyg: text('Intyg eller utlåtande', 'Certificate or statement'),
  skola: text('Handling från skolan', 'Document from the school'),
  annat: text('Annan handling', 'Other document'),
}

export const bytesOfMegabyte = 1024 * 1024

/** Largest file: a scanned judgment of a hundred pages; the database says the same. */
export const largestBytes = 10 * bytesOfMegabyte

/** Room for one child's attachments, those voided counted too, for their bytes are kept. */
export const roomOfChildBytes = 200 * bytesOfMegabyte

/**
 * Whether a file of that size still has room in the child's file. Refuses one that is too large by
 * itself, and one that no longer fits; both with sizes in tenths of a megabyte, for the sentence.
 * @example 9 MB where 195 of 200 MB are used: 'child-full'
 */
export function refuseSize(
  bytes: number,
  usedBytes: number,
): Decision<true, 'too-large' | 'child-full'> {
  if (bytes > largestBytes) return refuse('too-large', { tenths: tenths(bytes) })
  if (usedBytes + bytes > roomOfChildBytes) {
    return refuse('child-full', { tenths: tenths(bytes), usedTenths: tenths(usedBytes) })
  }
  return accept(true)
}

/** Rounded up, so that a file that is just too large never looks as if it fitted. */
function tenths(bytes: number): number {
  return Math.ceil((bytes / bytesOfMegabyte) * 10)
}

/**
 * The name a file is sent under. It says nothing of the child, its case or the document, and nothing
 * that anybody typed: not to whoever looks at a list of downloads, nor into a header.
 */
export function neutralName(id: string, type: FileType): string {
  return `bilaga-${id.replace(/[^0-9a-f]/g, '').slice(-6)}.${type}`
}

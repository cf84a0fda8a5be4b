import yauzl from 'yauzl'
import { accept, type Decision, refuse } from '../../shared/refusal.ts'

/** The types that are taken: what courts and scanners send, photos of paper, and the word processor's. */
export const fileTypes = ['pdf', 'jpg', 'png', 'docx'] as const

export type FileType = (typeof fileTypes)[number]

export const mediaTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export type FileTypeRefusal =
  | 'empty'
  | 'wrong-type'
  | 'name-differs'
  | 'damaged'
  | 'locked'
  | 'macros'

/**
 * What a file is: judged by its bytes, and only taken when its name says the same. The mark must be
 * the very first bytes, so that nothing else (a web page, a program) can stand before it; and the end
 * must be there, so that half an upload is not kept. Nothing is unpacked.
 */
export async function fileType(
  bytes: Buffer,
  name: string,
): Promise<Decision<FileType, FileTypeRefusal>> {
  if (bytes.length === 0) return refuse('empty')
  const byContent = await typeByContent(bytes)
  if (!byContent.accepted) return byContent
  return typeByName(name) === byContent.value
    ? byContent
    : refuse('name-differs', { type: byContent.value })
}

function typeByName(name: string): FileType | undefined {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1]
  return ending === 'jpeg' ? 'jpg' : fileTypes.find((type) => type === ending)
}

async function typeByContent(bytes: Buffer): Promise<Decision<FileType, FileTypeRefusal>> {
  if (startsWith(bytes, '255044462d')) return whole('pdf', bytes.subarray(-2048).includes('%%EOF'))
  if (startsWith(bytes, 'ffd8ff')) return whole('jpg', hasPicture(bytes))
  if (startsWith(bytes, '89504e470d0a1a0a')) {
    const hasHead = bytes.subarray(12, 16).equals(Buffer.from('IHDR'))
    return whole('png', hasHead && bytes.subarray(-4096).includes('IEND'))
  }
  // The old formats of Word, and a new one with a password, lie in the same kind of container.
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return refuse('locked')
  if (startsWith(bytes, '504b0304')) return documentIn(bytes)
  return refuse('wrong-type')
}

const endOfJpeg = Buffer.from('ffd9', 'hex')
const [mark, startOfScan] = [0xff, 0xda]

/** Segment by segment to where the picture begins, and then its end. Telephones write more after it. */
function hasPicture(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === mark) {
    if (bytes[at + 1] === startOfScan) return bytes.includes(endOfJpeg, at)
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex
}

function whole(type: FileType, isWhole: boolean): Decision<FileType, FileTypeRefusal> {
  return isWhole ? accept(type) : refuse('damaged')
}

/** More parts than any document of words has. */
const mostParts = 5000

/** A docx is a zip archive with certain parts; only its list of contents is read. */
async function documentIn(bytes: Buffer): Promise<Decision<FileType, FileTypeRefusal>> {
  const parts = new Set<string>()
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: false })
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return refuse('locked')
      parts.add(entry.fileName.toLowerCase())
      if (parts.size > mostParts) return refuse('damaged')
    }
  } catch {
    return refuse('damaged')
  }
  if (!parts.has('[content_types].xml') || !parts.has('word/document.xml')) {
    return refuse('wrong-type')
  }
  return [...parts].some((part) => /vbaproject|vbadata/.test(part))
    ? refuse('macros')
    : accept('docx')
}

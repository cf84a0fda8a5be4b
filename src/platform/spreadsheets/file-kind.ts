import { FileRefused } from './refusals.ts'

/**
 * What the bytes are, whatever the name says: files are renamed, and a "xls" that a web system
 * offers is often a web page. Throws a refusal for everything that is neither a zip nor text.
 */
export function fileKind(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw new FileRefused('empty')
  if (startsWith(bytes, ZIP_FILE) || startsWith(bytes, ZIP_EMPTY)) return 'zip'
  if (startsWith(bytes, OLE2)) throw new FileRefused(oleKind(bytes))
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature))
  if (known !== undefined) throw new FileRefused('wrong-type', { type: known[1] })
  const start = bytes.subarray(0, 1_000).toString('latin1')
  if (MARKUP.test(start)) throw new FileRefused('wrong-type', { type: markupType(start) })
  if (hasUtf16Mark(bytes)) return 'text'
  if (looksLikeUtf16(bytes)) throw new FileRefused('wrong-encoding')
  if (hasControlBytes(bytes)) {
    throw new FileRefused('wrong-type', { type: 'binary' })
  }
  return 'text'
}

export function hasUtf16Mark(bytes: Buffer): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
}

const ZIP_FILE = [0x50, 0x4b, 0x03, 0x04]
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06]
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'word'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
]

const MARKUP = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|table|meta|\?xml)/i

function markupType(start: string): string {
  return /<\?xml/i.test(start) && !/<html/i.test(start) ? 'xml' : 'html'
}

/** A workbook with a password is an OLE2 container whose directory names an encrypted package. */
function oleKind(bytes: Buffer): 'password-protected' | 'old-excel' {
  const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return encrypted ? 'password-protected' : 'old-excel'
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Of Western text in UTF-16 nearly every other byte is nought; without its mark nobody says which. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1_000)
  const noughtsAt = (parity: number) =>
    start.filter((byte, index) => index % 2 === parity && byte === 0).length
  return Math.max(noughtsAt(0), noughtsAt(1)) > 0.45 * start.length
}

/** Text has tabs and line breaks, and Excel at times a final Ctrl-Z (0x1a), but no others. */
function hasControlBytes(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a))
}

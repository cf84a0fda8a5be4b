import { hasUtf16Mark } from '../file-kind.ts'

/**
 * The text of a csv file in the encodings Excel and older systems write: UTF-16 when marked, UTF-8
 * when the bytes are valid UTF-8 (text in Windows-1252 with å, ä or ö practically never is), else
 * Windows-1252.
 * @example the bytes 53 6b e4 72 are 'Skär' in Windows-1252 and no valid UTF-8.
 */
export function decodeText(bytes: Buffer): string {
  const text = decode(bytes)
  return text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text
}

/** Ctrl-Z, with which DOS programs end a text. */
const END_OF_FILE = '\u001a'

function decode(bytes: Buffer): string {
  if (hasUtf16Mark(bytes)) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

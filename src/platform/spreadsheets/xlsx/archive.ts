import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ReadLimits } from '../read-limits.ts'
import { FileRefused } from '../refusals.ts'

/**
 * A workbook is a zip archive. We walk its central directory once, refuse what no spreadsheet
 * program writes, and unpack only the parts we read, counting every byte that comes out: sizes
 * that the archive claims are the attacker's word.
 */
export type Archive = {
  has(name: string): boolean
  names(): readonly string[]
  /** The part's text in pieces as it is unpacked. Throws a refusal past a limit. */
  read(name: string): AsyncIterable<string>
}

export async function openArchive(bytes: Buffer, limits: ReadLimits): Promise<Archive> {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip, limits)
  refuseOverlaps(entries, bytes.length)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  if (byName.size !== entries.length) throw new FileRefused('suspicious-archive')
  const inflated = { bytes: 0 }
  return {
    has: (name) => byName.has(name),
    names: () => [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      if (entry === undefined) throw new FileRefused('damaged')
      return inflate({ zip, entry, limits, inflated })
    },
  }
}

/** Only the end of a zip says what is in it, so a file cut short fails here. */
async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { strictFileNames: false })
  } catch {
    throw new FileRefused('truncated')
  }
}

async function listEntries(zip: ZipFile, limits: ReadLimits): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new FileRefused('password-protected')
      entries.push(entry)
      if (entries.length > limits.maxArchiveEntries) throw new FileRefused('suspicious-archive')
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged')
  }
  return entries
}

const LOCAL_HEADER_BYTES = 30

/**
 * Entries that share bytes make a small file unpack to petabytes ("A better zip bomb", D. Fifield,
 * USENIX WOOT 2019). An entry takes at least its header, name and packed bytes.
 */
function refuseOverlaps(entries: readonly Entry[], fileBytes: number): void {
  const sorted = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )
  let free = 0
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < free) throw new FileRefused('suspicious-archive')
    free =
      entry.relativeOffsetOfLocalHeader +
      LOCAL_HEADER_BYTES +
      entry.fileNameLength +
      entry.compressedSize
  }
  if (free > fileBytes) throw new FileRefused('truncated')
}

type Inflate = {
  readonly zip: ZipFile
  readonly entry: Entry
  readonly limits: ReadLimits
  /** Shared by all parts of the file: many small bombs are a bomb. */
  readonly inflated: { bytes: number }
}

const RATIO_COUNTS_FROM_BYTES = 10 * 1024 * 1024

async function* inflate({ zip, entry, limits, inflated }: Inflate): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let ofEntry = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      ofEntry += chunk.length
      inflated.bytes += chunk.length
      const isOverRatio =
        ofEntry > RATIO_COUNTS_FROM_BYTES && ofEntry > entry.compressedSize * limits.maxInflateRatio
      if (inflated.bytes > limits.maxInflatedBytes || isOverRatio) {
        throw new FileRefused('inflates-too-much', {
          maxMegabytes: Math.round(limits.maxInflatedBytes / 1024 / 1024),
        })
      }
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged')
  }
}

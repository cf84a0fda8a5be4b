/**
 * How far a file may go before it is refused. The bounds on rows and memory are ours: a month's
 * file has tens of rows, and no upload may take the server from the others who work on it.
 */
export type ReadLimits = {
  /** Rows with content below the header. */
  readonly maxRows: number
  readonly maxColumns: number
  readonly maxCellCharacters: number
  readonly maxFileBytes: number
  /** Everything we unpack, together. Counted while unpacking: what the archive claims is no proof. */
  readonly maxInflatedBytes: number
  /** Bytes out per byte in, once past 10 MB out. Real sheets pack 10 to 40 times, a bomb 1 000. */
  readonly maxInflateRatio: number
  readonly maxArchiveEntries: number
  readonly maxMemoryBytes: number
  readonly maxMilliseconds: number
}

const MEGABYTE = 1024 * 1024

export const DEFAULT_LIMITS: ReadLimits = {
  maxRows: 20_000,
  maxColumns: 100,
  maxCellCharacters: 4_000,
  maxFileBytes: 25 * MEGABYTE,
  maxInflatedBytes: 120 * MEGABYTE,
  maxInflateRatio: 200,
  maxArchiveEntries: 500,
  maxMemoryBytes: 300 * MEGABYTE,
  maxMilliseconds: 10_000,
}

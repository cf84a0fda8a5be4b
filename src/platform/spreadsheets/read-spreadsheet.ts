import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accept, refuse } from '../../shared/refusal.ts'
import type { ParseOptions } from './parse-spreadsheet.ts'
import { DEFAULT_LIMITS, type ReadLimits } from './read-limits.ts'
import type { ChildMessage } from './reading-child.ts'
import type { SpreadsheetDecision } from './refusals.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export type ReadOptions = {
  /** Read this sheet if the workbook has it, else the first. */
  readonly sheetName?: string
  readonly limits?: Partial<ReadLimits>
}

export type MeasuredReading = {
  readonly decision: SpreadsheetDecision<Sheet>
  readonly milliseconds: number
  /** Of the reading process; 0 when the file was refused before one was started. */
  readonly peakMemoryBytes: number
}

/**
 * Reads a file that somebody sent: xlsx or csv, by its bytes whatever its name. It is read in a
 * process of its own, without rights to write, to start others or to reach the network, and killed
 * past its memory or time. Every expected no is a refusal (see refusals.ts for the sentences).
 * @example const read = await readSpreadsheet(bytes, { sheetName: 'Månadsfil' })
 */
export async function readSpreadsheet(
  bytes: Buffer,
  options: ReadOptions = {},
): Promise<SpreadsheetDecision<Sheet>> {
  return (await readSpreadsheetMeasured(bytes, options)).decision
}

/** The same, telling what it cost: for tests and benchmarks. */
export async function readSpreadsheetMeasured(
  bytes: Buffer,
  { sheetName = '', limits: given = {} }: ReadOptions = {},
): Promise<MeasuredReading> {
  const limits: ReadLimits = { ...DEFAULT_LIMITS, ...given }
  if (bytes.length === 0) return unstarted(refuse('empty'))
  if (bytes.length > limits.maxFileBytes) {
    return unstarted(refuse('file-too-large', { maxMegabytes: megabytes(limits.maxFileBytes) }))
  }
  const started = performance.now()
  const child = startChild({ sheetName: sheetName === '' ? null : sheetName, limits })
  const watched = await watch(child, bytes, limits)
  return { ...watched, milliseconds: performance.now() - started }
}

function unstarted(decision: SpreadsheetDecision<Sheet>): MeasuredReading {
  return { decision, milliseconds: 0, peakMemoryBytes: 0 }
}

function startChild(options: ParseOptions): ChildProcess {
  return fork(
    fileURLToPath(new URL('./reading-child.ts', import.meta.url)),
    [JSON.stringify(options)],
    {
      // Not the parent's flags: Node reads our TypeScript by itself, and a loader would cost memory.
      execArgv: [
        `--max-old-space-size=${Math.round(megabytes(options.limits.maxMemoryBytes) * 0.7)}`,
        '--permission',
        ...readableFolders().map((folder) => `--allow-fs-read=${folder}`),
      ],
      // No environment: it holds the way to the database.
      env: {},
      serialization: 'advanced',
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    },
  )
}

/** The child may read the program, and nothing else that lies on the machine. */
function readableFolders(): string[] {
  const root = new URL('../../../', import.meta.url)
  return ['src/', 'node_modules/', 'package.json'].map((part) => realpathSync(new URL(part, root)))
}

const WATCH_EVERY_MILLISECONDS = 20

/** Between two looks a process can take some 10 MB more; the limit is kept, not merely noticed. */
const STOP_AT_SHARE = 0.9

function watch(child: ChildProcess, bytes: Buffer, limits: ReadLimits) {
  return new Promise<Omit<MeasuredReading, 'milliseconds'>>((resolve, reject) => {
    const rows: SheetRow[] = []
    let peakMemoryBytes = 0
    let decision: SpreadsheetDecision<Sheet> | null = null
    const stop = (refusal: SpreadsheetDecision<Sheet>): void => {
      decision ??= refusal
      child.kill('SIGKILL')
    }
    const tooMuchMemory = refuse('too-much-memory', {
      maxMegabytes: megabytes(limits.maxMemoryBytes),
    })
    const clock = setTimeout(
      () => stop(refuse('too-slow', { maxSeconds: Math.round(limits.maxMilliseconds / 1000) })),
      limits.maxMilliseconds,
    )
    const watcher = setInterval(() => {
      peakMemoryBytes = Math.max(peakMemoryBytes, memoryOf(child.pid))
      if (peakMemoryBytes > limits.maxMemoryBytes * STOP_AT_SHARE) stop(tooMuchMemory)
    }, WATCH_EVERY_MILLISECONDS)
    child.on('message', (message: ChildMessage) => {
      if ('rows' in message) {
        for (const row of message.rows) rows.push(row)
        return
      }
      const { done } = message
      decision ??= done.accepted ? accept({ ...done.value, rows }) : done
      peakMemoryBytes = Math.max(peakMemoryBytes, memoryOf(child.pid))
      child.send('seen')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(clock)
      clearInterval(watcher)
      // V8 ends the process itself when its heap is full: that too is too much memory.
      if (decision === null && (signal === 'SIGABRT' || code === 134)) decision = tooMuchMemory
      if (decision === null) reject(new Error(`The reading process ended: ${code ?? signal}`))
      else resolve({ decision, peakMemoryBytes })
    })
    // The child may be gone before it has read everything; its end is what counts.
    child.stdin?.on('error', () => {})
    child.stdin?.end(bytes)
  })
}

/** The most the process has had in memory. Zero where there is no /proc: the heap limit then holds. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readMonth } from '../src/exchange/sams-month/domain/reading/read-month.ts'
import { writeMonthFile } from '../src/exchange/sams-month/domain/rows-to-sheet.ts'
import { DEFAULT_LIMITS, readSpreadsheetMeasured } from '../src/platform/spreadsheets/index.ts'
import { madeUpMonth } from './city/made-up-month.ts'
import { benchDay, said } from './city/open-city.ts'
import { interleaved, median, ms, roundsOr, table } from './rounds.ts'

/**
 * W8: a month's file of 100 000 rows, read and checked row by row. Ours reads it in a process of its
 * own, as every delivery is read; the limits on rows, memory and time are lifted, for the largest
 * real month is some hundred rows. The peer is pandas with openpyxl, by its own clock: its start
 * and its imports are not counted.
 */
const rowsCount = 100_000
const rounds = roundsOr(3)
const python = process.env.PYTHON ?? '/usr/bin/python3'
const peer = fileURLToPath(new URL('peers/month_file.py', import.meta.url))
const limits = {
  ...DEFAULT_LIMITS,
  maxRows: rowsCount,
  maxInflatedBytes: 2 ** 30,
  maxMemoryBytes: 2 ** 31,
  maxMilliseconds: 600_000,
}

export async function monthFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'obruten-bench-'))
  try {
    const month = madeUpMonth(rowsCount)
    const bytes = await writeMonthFile(month.rows, { ...month, language: 'sv', format: 'xlsx' })
    const file = join(folder, 'month.xlsx')
    writeFileSync(file, bytes)
    const measured = await interleaved(rounds, {
      ours: () => ours(bytes, month.stadsdel),
      pandas: () => pandas(file, month.stadsdel),
    })
    const of = (part: 'read' | 'check') => (one: { read: number; check: number }) => one[part]
    const whole = ({ read, check }: { read: number; check: number }) => read + check
    const ratios = measured.ours.map(
      (one, round) => whole(one) / whole(measured.pandas[round] ?? { read: 0, check: 0 }),
    )
    const line = (name: string, times: readonly { read: number; check: number }[]) => [
      name,
      said(rowsCount),
      ms(median(times.map(of('read')))),
      ms(median(times.map(of('check')))),
      ms(median(times.map(whole))),
    ]
    return table(
      ['', 'rows', 'read', 'check', 'together', 'ratio (aim ≤ 0.5)'],
      [
        [...line('ours', measured.ours), median(ratios).toFixed(2)],
        [...line('pandas and openpyxl', measured.pandas), ''],
      ],
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ours(bytes: Buffer, stadsdel: string) {
  const { decision, milliseconds } = await readSpreadsheetMeasured(bytes, { limits })
  if (!decision.accepted) throw new Error(`The file was refused: ${decision.reason}`)
  const began = performance.now()
  const reading = readMonth(decision.value, { stadsdelar: [stadsdel], today: benchDay })
  const check = performance.now() - began
  if (reading.problemCount > 0 || reading.rows.length !== rowsCount) {
    throw new Error(`Ours found ${reading.problemCount} problems, ${reading.rows.length} rows`)
  }
  return { read: milliseconds, check }
}

async function pandas(file: string, stadsdel: string) {
  const { stdout } = await promisify(execFile)(python, [peer, file, stadsdel])
  const told: { rows: number; problems: number; read: number; check: number } = JSON.parse(stdout)
  if (told.problems > 0 || told.rows !== rowsCount) {
    throw new Error(`pandas found ${told.problems} problems, ${told.rows} rows`)
  }
  return told
}

import { sql } from 'kysely'
import { z } from 'zod'
import { monthImporter } from '../../access/actor.ts'
import type { AsActor } from '../../access/as-actor.ts'
import { writeLog } from '../../audit/write-log.ts'
import { date } from '../../platform/database/sql-values.ts'
import { readSpreadsheet, spreadsheetRefusal } from '../../platform/spreadsheets/index.ts'
import type { Day } from '../../shared/day.ts'
import type { DeliveryOutcome } from './deliveries.ts'
import { periodOf } from './domain/month.ts'
import { type MonthReading, readMonth } from './domain/reading/read-month.ts'
import { MONTH_SHEET } from './domain/rows-to-sheet.ts'
import { texts } from './texts.ts'

const payload = z.object({ importId: z.uuid() })

/**
 * Reads a delivered file, outside any request: the spreadsheet in a child process with its own
 * limits, then row by row. Nothing counts until somebody has looked at it and said so.
 */
export async function readMonthFile(asActor: AsActor, given: unknown): Promise<void> {
  const { importId } = payload.parse(given)
  const taken = await takeFile(asActor, importId)
  if (taken === null) return
  try {
    const sheet = await readSpreadsheet(taken.content, { sheetName: MONTH_SHEET.sv })
    if (!sheet.accepted) {
      const refusal = spreadsheetRefusal(sheet.reason, sheet.detail)
      await finish(asActor, importId, { state: 'refused', outcome: { refusal } })
      return
    }
    await setProgress(asActor, importId, 60)
    const reading = readMonth(sheet.value, { stadsdelar: taken.stadsdelar, today: taken.today })
    await finish(asActor, importId, resultOf(reading))
  } catch (defect) {
    // Whoever waits is told at once; the defect itself is the operator's.
    await finish(asActor, importId, { state: 'refused', outcome: { refusal: texts.crashed } })
    throw defect
  }
}

type Taken = { content: Buffer; stadsdelar: string[]; today: Day }

async function takeFile(asActor: AsActor, importId: string): Promise<Taken | null> {
  return asActor(monthImporter, async (tx) => {
    const [file] = await tx.rows(sql<{ content: Buffer }>`
      update month_import set state = 'reading', progress = 10
      where id = ${importId} and state in ('waiting', 'reading') and content is not null
      returning content`)
    if (file === undefined) return null
    const authorities = await tx.rows(
      sql<{ short_name: string }>`select short_name from authority where kind = 'stadsdelsnamnd'`,
    )
    const stadsdelar = authorities.map(({ short_name }) => short_name)
    return { content: file.content, stadsdelar, today: tx.today }
  })
}

async function setProgress(asActor: AsActor, importId: string, progress: number): Promise<void> {
  await asActor(monthImporter, (tx) =>
    tx.rows(sql`update month_import set progress = ${progress} where id = ${importId}`),
  )
}

type Finished = {
  readonly state: 'refused' | 'ready'
  readonly outcome: DeliveryOutcome
  readonly reading?: MonthReading
}

function resultOf(reading: MonthReading): Finished {
  const { problems, problemCount, warnings, warningCount } = reading
  const isWhole = problemCount === 0 && reading.month !== null && reading.stadsdel !== null
  return {
    state: isWhole ? 'ready' : 'refused',
    outcome: { problems, problemCount, warnings, warningCount },
    reading,
  }
}

/** The bytes are emptied as soon as they are read: what counts is in the rows. */
async function finish(
  asActor: AsActor,
  importId: string,
  { state, outcome, reading }: Finished,
): Promise<void> {
  const month = reading?.month ?? null
  const rows = state === 'ready' ? (reading?.rows ?? []) : null
  await asActor(monthImporter, async (tx) => {
    await tx.rows(sql`update month_import set state = ${state}, progress = 100, content = null,
        outcome = ${JSON.stringify(outcome)}, rows_count = ${rows?.length ?? null},
        parsed = ${rows === null ? null : JSON.stringify(rows)},
        month = ${date(month === null ? null : periodOf(month).from)},
        authority_id = (select id from authority where short_name = ${reading?.stadsdel ?? null})
      where id = ${importId} and state = 'reading'`)
    await writeLog(tx, {
      event: 'month-file-read',
      outcome: state === 'ready' ? 'done' : 'invalid',
      childIds: [],
      detail: { import: importId, problems: outcome.problemCount ?? 0 },
    })
  })
}

import { rename, rm, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Actor } from '../access/actor.ts'
import { type AsActor, actingOn } from '../access/as-actor.ts'
import { findAppointed } from '../access/session.ts'
import { writeLog } from '../audit/write-log.ts'
import {
  type grounds,
  parseMonth,
  periodOf,
  releaseMonth,
  samsMonth,
  stadsdelOf,
} from '../exchange/index.ts'
import { clockAt } from '../platform/clock.ts'
import { connect } from '../platform/database/connect.ts'
import { isUuid } from '../shared/uuid.ts'
import type { Asked, Run } from './command.ts'
import { says } from './export-says.ts'
import { withDatabase } from './with-database.ts'

type ExportAsked = {
  readonly month: string
  readonly stadsdel: string
  readonly path: string
  readonly format: 'xlsx' | 'csv'
  readonly ground: (typeof grounds)[number]
  readonly groundNote: string | null
  readonly recipient: string
  readonly appointmentId: string
}

/** Releases a month's file in a contact person's name, by the same rule and with the same rows as the page. */
export const run: Run = async (asked) => {
  const wanted = read(asked)
  return withDatabase(asked, async ({ settings, opened: { appUrl } }) => {
    const database = connect(appUrl, { connections: 2 })
    try {
      const asActor = actingOn(database, clockAt(settings.fixedToday))
      const actor = await contactPerson(asActor, wanted)
      const rowsCount = await release(asActor, actor, wanted)
      asked.out(wanted.path)
      asked.note(asked.say(says.released(rowsCount)))
      return 0
    } finally {
      await database.destroy()
    }
  })
}

function read({ value }: Asked): ExportAsked {
  const [month, path] = [parseMonth(value('month') ?? ''), value('out') ?? '']
  if (month === null) throw says.notAMonth
  const format = extname(path).slice(1).toLowerCase()
  if (format !== 'xlsx' && format !== 'csv') throw says.notAFormat
  const ground = value('ground') as ExportAsked['ground']
  const groundNote = value('ground-note')?.trim() ?? null
  if (ground === 'annan' && groundNote === null) throw says.groundInWords
  const recipient = value('recipient')?.trim() ?? ''
  if (recipient.length < 2 || recipient.length > 200) throw says.recipientLength
  const stadsdel = value('stadsdel') ?? ''
  return {
    month,
    path,
    format,
    ground,
    groundNote,
    recipient,
    stadsdel,
    appointmentId: value('as') ?? '',
  }
}

/** Whom it is done for. No other role than the page lets in, and no other district than her own. */
async function contactPerson(asActor: AsActor, wanted: ExportAsked): Promise<Actor> {
  const { appointmentId } = wanted
  const actor = isUuid(appointmentId) ? await findAppointed(asActor, appointmentId) : null
  if (actor === null) throw says.notAppointed
  if (!samsMonth.permissions?.['month:release']?.includes(actor.role)) {
    await logRefusal(asActor, actor)
    throw says.notAppointed
  }
  const stadsdel = await asActor(actor, (tx) => stadsdelOf(tx, actor))
  if (stadsdel === null || stadsdel !== wanted.stadsdel) {
    await logRefusal(asActor, actor)
    throw says.otherStadsdel
  }
  return actor
}

/** In a transaction of its own, for nothing else is written. */
async function logRefusal(asActor: AsActor, actor: Actor): Promise<void> {
  await asActor(actor, (tx) =>
    writeLog(tx, { event: 'month-released', outcome: 'refused', childIds: [], detail: viaCommand }),
  )
}

/** The file is in place only when the release is recorded, and the release only when it is written. */
async function release(asActor: AsActor, actor: Actor, wanted: ExportAsked): Promise<number> {
  const { month, format, path } = wanted
  const half = `${path}.part`
  let isOurs = false
  try {
    const rowsCount = await asActor(actor, async (tx) => {
      if (periodOf(month).from > tx.today) throw says.monthAhead
      const released = await releaseMonth(tx, actor, wanted)
      // Claims the name, so that an older file is never written over.
      await claim(path)
      isOurs = true
      await writeFile(half, released.bytes, { mode: 0o600 })
      const detail = { month, rows: released.rowsCount, format, ...viaCommand }
      const childIds = [...tx.touched]
      await writeLog(tx, { event: 'month-released', outcome: 'done', childIds, detail })
      return released.rowsCount
    })
    await rename(half, path)
    return rowsCount
  } catch (reason) {
    if (isOurs) await Promise.all([rm(half, { force: true }), rm(path, { force: true })])
    throw reason
  }
}

async function claim(path: string): Promise<void> {
  try {
    await writeFile(path, '', { flag: 'wx', mode: 0o600 })
  } catch (reason) {
    throw says.cannotWrite((reason as NodeJS.ErrnoException).code ?? '')
  }
}

const viaCommand = { via: 'command-line' } as const

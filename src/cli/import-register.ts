import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { actingOn } from '../access/as-actor.ts'
import { assembleEngine } from '../assemble.ts'
import {
  type Delivered,
  fileKindNames,
  filesOfImports,
  importRegister,
  insertFiles,
  type Mapping,
  ourCodes,
  readMapping,
  takenOn,
  type Written,
  wrongDayOf,
} from '../exchange/index.ts'
import { clockAt } from '../platform/clock.ts'
import { connect, type Database } from '../platform/database/connect.ts'
import type { Day } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { isUuid } from '../shared/uuid.ts'
import { type Asked, CommandFailed, type Run } from './command.ts'
import { withDatabase } from './with-database.ts'

/**
 * Takes in an extract that lies in a folder, the files named as the mapping file says. It is delivered
 * with the owner's connection, and taken in by the same job, under the same policies, as from the page.
 * `--resume` goes on with one that was interrupted.
 */
export const run: Run = async (asked) => {
  const delivery = asked.value('resume') === undefined ? await deliveryOf(asked) : null
  return withDatabase(asked, async ({ settings, opened: { ownerUrl, appUrl } }) => {
    const [owner, app] = [
      connect(ownerUrl, { connections: 1 }),
      connect(appUrl, { connections: 3 }),
    ]
    try {
      const today = clockAt(settings.fixedToday).today()
      const importId = delivery === null ? resumed(asked) : await deliver(owner, delivery, today)
      asked.note(asked.say(says.begun(importId)))
      const asActor = actingOn(app, clockAt(settings.fixedToday))
      await importRegister({ asActor, engine: assembleEngine() }, { importId })
      return await report(owner, importId, asked)
    } finally {
      await Promise.all([owner.destroy(), app.destroy()])
    }
  })
}

const says = {
  begun: (id: string) =>
    text(
      `Importen har id ${id}. Avbryts den fortsätter obruten import --resume ${id}.`,
      `The import has the id ${id}. If interrupted it goes on by obruten import --resume ${id}.`,
    ),
  noImport: new CommandFailed(
    2,
    text('--resume ska vara en imports id.', '--resume must be the id of an import.'),
  ),
  missing: (name: string) =>
    new CommandFailed(2, text(`--${name} saknas.`, `--${name} is missing.`)),
}

function resumed({ value }: Asked): string {
  const id = value('resume') ?? ''
  if (!isUuid(id)) throw says.noImport
  return id
}

async function deliveryOf({ value }: Asked): Promise<Delivery> {
  const given = (name: string) => {
    const held = value(name)
    if (held === undefined) throw says.missing(name)
    return held
  }
  const [authority, folder] = [given('authority'), given('folder')]
  const mapping = takenOn(await mappingAt(given('mapping')), value('extracted') ?? null)
  return { authority, mapping, files: await filesOf(mapping, folder) }
}

async function mappingAt(path: string): Promise<Mapping> {
  const read = readMapping((await bytesAt(path)).toString('utf8'), ourCodes)
  if (!read.accepted) throw new CommandFailed(2, ...read.wrongs)
  return read.value
}

async function filesOf({ files }: Mapping, folder: string): Promise<Delivered[]> {
  const named = Object.entries(files).flatMap(([kind, { file }]) =>
    file === undefined ? [] : [{ kind: kind as Delivered['kind'], name: file }],
  )
  if (named.length === 0) {
    throw new CommandFailed(
      2,
      text(
        'Mappningsfilen nämner inga filer: skriv "file" för var och en.',
        'The mapping file names no files: write "file" for each.',
      ),
    )
  }
  return Promise.all(
    named.map(async ({ kind, name }) => ({ kind, name, bytes: await bytesAt(join(folder, name)) })),
  )
}

async function bytesAt(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code ?? ''
    throw new CommandFailed(
      2,
      text(`${path} kan inte läsas (${code}).`, `${path} cannot be read (${code}).`),
    )
  }
}

async function authorityNamed(owner: Database, name: string): Promise<string> {
  const { rows } = await sql<{ id: string; short_name: string }>`
    select id, short_name from authority order by short_name`.execute(owner)
  const found = rows.find(({ short_name }) => short_name === name)
  if (found !== undefined) return found.id
  const names = rows.map(({ short_name }) => short_name).join(', ')
  throw new CommandFailed(
    2,
    text(
      `Det finns ingen nämnd som heter ${name}. Välj bland ${names}.`,
      `There is no authority called ${name}. Choose among ${names}.`,
    ),
  )
}

type Delivery = {
  readonly authority: string
  readonly mapping: Mapping
  readonly files: readonly Delivered[]
}

async function deliver(
  owner: Database,
  { authority, mapping, files }: Delivery,
  today: Day,
): Promise<string> {
  const wrong = wrongDayOf(mapping, today)
  if (wrong !== null) throw new CommandFailed(2, wrong)
  const authorityId = await authorityNamed(owner, authority)
  const id = uuidv7()
  await owner.transaction().execute(async (tx) => {
    await sql`insert into register_import (id, authority_id, mapping)
      values (${id}, ${authorityId}, ${JSON.stringify(mapping)})`.execute(tx)
    await insertFiles({ rows: async (query) => (await query.execute(tx)).rows }, id, files)
  })
  return id
}

/** A line for each file on stdout; what to mend, row by row, on stderr. 1 when a file was not taken in. */
async function report(
  owner: Database,
  importId: string,
  { say, out, note }: Asked,
): Promise<0 | 1> {
  const files = await filesOfImports({ rows: async (query) => (await query.execute(owner)).rows }, [
    importId,
  ])
  for (const { kind, state, rows_count, outcome } of files) {
    const name = say(fileKindNames[kind])
    const { written, refusal, problems = [], problemCount = 0 } = outcome
    out(written === undefined ? say(refused(name, rows_count ?? 0)) : say(taken(name, written)))
    if (state === 'written') continue
    if (refusal !== undefined) note(`${name}: ${say(refusal)}`)
    for (const { row, column, what, todo } of problems) {
      const place = column === null ? String(row) : `${row}, ${column}`
      note(`${name} ${say(text('rad', 'row'))} ${place}: ${say(what)} ${say(todo)}`)
    }
    const more = problemCount - problems.length
    if (more > 0) note(say(text(`… och ${more} fel till.`, `… and ${more} more.`)))
  }
  return files.length > 0 && files.every(({ state }) => state === 'written') ? 0 : 1
}

function refused(name: string, rows: number) {
  return text(`${name}: inte intagen, ${rows} rader`, `${name}: not taken in, ${rows} rows`)
}

function taken(name: string, written: Written) {
  const { added, changed, unchanged, differences } = written
  return text(
    `${name}: ${added} nya, ${changed} ändrade, ${unchanged} oförändrade, ${differences} skillnader`,
    `${name}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${differences} differences`,
  )
}

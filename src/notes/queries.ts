import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'

export type NoteRow = {
  readonly id: string
  readonly child_id: string
  readonly day: Day
  readonly text: string
  readonly written_by: string
  readonly author: string | null
  readonly written_at: Date
  readonly locks_on: Day
  readonly locked_at: Date | null
  readonly is_together: boolean
  readonly void_reason: string | null
  readonly voider: string | null
  readonly voided_at: Date | null
  readonly additions: readonly Addition[]
}

export type Addition = { readonly text: string; readonly author: string | null; readonly at: Date }

/** How a note read until it was changed. */
export type Wording = { readonly day: Day; readonly text: string; readonly until_at: Date }

export const notesPerPage = 20

/** A child's notes, the latest day first. */
export async function listNotes(tx: Tx, childId: string, page: number): Promise<NoteRow[]> {
  const from = (page - 1) * notesPerPage
  return readNotes(
    tx,
    sql`n.child_id = ${childId}`,
    sql`order by n.day desc, n.written_at desc, n.id limit ${notesPerPage} offset ${from}`,
  )
}

export async function countNotes(tx: Tx, childId: string): Promise<number> {
  const row = await tx.first(
    sql<{ count: number }>`select count(*)::int as count from note where child_id = ${childId}`,
  )
  return row?.count ?? 0
}

/**
 * The notes of one child with some words in them, in their own text or what was added to it. Within a
 * file that is open already, and nowhere kept; no text is indexed and none is searched across children.
 */
export async function searchNotes(tx: Tx, childId: string, words: string): Promise<NoteRow[]> {
  const wanted = inSmall(words)
  const notes = await readNotes(
    tx,
    sql`n.child_id = ${childId}`,
    sql`order by n.day desc, n.written_at desc, n.id`,
  )
  return notes.filter(({ text, additions }) =>
    [text, ...additions.map((addition) => addition.text)].some((one) =>
      inSmall(one).includes(wanted),
    ),
  )
}

export function inSmall(text: string): string {
  return text.toLocaleLowerCase('sv')
}

export async function findNote(tx: Tx, childId: string, noteId: string): Promise<NoteRow | null> {
  if (!isUuid(noteId)) return null
  const [note] = await readNotes(
    tx,
    sql`n.id = ${noteId} and n.child_id = ${childId}`,
    sql`limit 1`,
  )
  return note ?? null
}

export function earlierWordings(tx: Tx, noteId: string): Promise<Wording[]> {
  return tx.rows(sql<Wording>`select day, text, until_at from note_version
    where note_id = ${noteId} order by until_at desc`)
}

/** The latest few as they read at an earlier moment, or now; those voided by then left out. */
export function recentNotes(
  tx: Tx,
  childId: string,
  { knownAt, most }: { knownAt: Date | null; most: number },
): Promise<RecentNote[]> {
  const at = knownAt ?? new Date()
  return tx.rows(sql<RecentNote>`
    select n.id, coalesce(earlier.day, n.day) as day, coalesce(earlier.text, n.text) as text,
      s.name as author, (count(*) over ())::int as count
    from note n left join staff s on s.id = n.written_by
    left join lateral (select w.day, w.text from note_version w
      where w.note_id = n.id and w.until_at > ${at} order by w.until_at limit 1) as earlier on true
    where n.child_id = ${childId} and n.written_at <= ${at}
      and not exists (select from note_voiding v where v.note_id = n.id and v.voided_at <= ${at})
    order by day desc, n.written_at desc, n.id limit ${most}`)
}

export type RecentNote = {
  readonly id: string
  readonly day: Day
  readonly text: string
  readonly author: string | null
  /** How many there are in all. */
  readonly count: number
}

function readNotes(
  tx: Tx,
  where: RawBuilder<unknown>,
  orderAndLimit: RawBuilder<unknown>,
): Promise<NoteRow[]> {
  return readAdditions(
    tx,
    tx.rows(sql<Omit<NoteRow, 'additions'>>`
      select n.id, n.child_id, n.day, n.text, n.written_by, s.name as author, n.written_at, n.locks_on,
        n.locked_at, n.together_id is not null as is_together, v.reason as void_reason,
        voider.name as voider, v.voided_at
      from note n left join staff s on s.id = n.written_by
      left join note_voiding v on v.note_id = n.id left join staff voider on voider.id = v.voided_by
      where ${where} ${orderAndLimit}`),
  )
}

async function readAdditions(
  tx: Tx,
  asked: Promise<readonly Omit<NoteRow, 'additions'>[]>,
): Promise<NoteRow[]> {
  const notes = await asked
  const rows = await tx.rows(sql<Addition & { note_id: string }>`
    select a.note_id, a.text, s.name as author, a.written_at as at
    from note_addition a left join staff s on s.id = a.written_by
    where a.note_id = any(${notes.map(({ id }) => id)}::uuid[]) order by a.written_at, a.id`)
  const byNote = Map.groupBy(rows, ({ note_id }) => note_id)
  return notes.map((note) => ({ ...note, additions: byNote.get(note.id) ?? [] }))
}

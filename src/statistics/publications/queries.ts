import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import type { CellStatus, StatTable } from '../table/stat-table.ts'
import { readContent, type WrittenContent } from './content.ts'
import type { Audit, Counted, Listed, ListedFile, Overseen, Published } from './publication.ts'

/** Whoever reads: a request's transaction, the shelf's, or the demo's own. */
type Reader = { rows<Row>(query: RawBuilder<Row>): Promise<Row[]> }

type ListedRow = {
  number: string
  title_sv: string
  title_en: string
  publisher: string
  published_on: Day
  corrects: string | null
  corrected_by: string | null
}

const listed = sql`p.number, p.title_sv, p.title_en, p.publisher, p.published_on, p.corrects,
  (select c.number from publication c where c.corrects = p.number) as corrected_by`

const newestFirst = sql`order by p.published_on desc, split_part(p.number, ':', 2)::int desc`

/** The shelf, newest first; with words, those whose title, definition or number holds them all. */
export async function listShelf(
  tx: Reader,
  wish: { readonly words: string; readonly from: number; readonly count: number },
): Promise<{ readonly shown: readonly Listed[]; readonly total: number }> {
  const words = wish.words.split(/\s+/).filter((word) => word !== '')
  const holds = words.map(
    (word) => sql`strpos(lower(concat_ws(' ', p.number, p.title_sv, p.title_en, p.publisher,
      p.content -> 'table' -> 'definition' ->> 'sv', p.content -> 'table' -> 'definition' ->> 'en')),
      lower(${word})) > 0`,
  )
  const where = holds.length === 0 ? sql`` : sql`where ${sql.join(holds, sql` and `)}`
  const [shown, counted] = await Promise.all([
    tx.rows(sql<ListedRow>`select ${listed} from publication p ${where} ${newestFirst}
      limit ${wish.count} offset ${wish.from}`),
    tx.rows(sql<{ total: number }>`select count(*)::int as total from publication p ${where}`),
  ])
  return { shown: shown.map(asListed), total: counted[0]?.total ?? 0 }
}

export async function findPublished(tx: Reader, number: string): Promise<Published | null> {
  const [row] = await tx.rows(sql<
    ListedRow & {
      family: string
      content: WrittenContent
      correction: string | null
      files: ListedFile[]
    }
  >`
    select ${listed}, p.family, p.content, p.correction,
      (select jsonb_agg(jsonb_build_object('name', f.name, 'bytes', length(f.bytes)))
       from publication_file f where f.number = p.number) as files
    from publication p where p.number = ${number}`)
  if (row === undefined) return null
  const { family, correction, files } = row
  return { ...asListed(row), family, correction, files, content: readContent(row.content) }
}

export async function findFile(
  tx: Reader,
  { number, name }: { readonly number: string; readonly name: string },
): Promise<{ readonly type: string; readonly bytes: Buffer } | null> {
  const [file] = await tx.rows(sql<{ type: string; bytes: Buffer }>`
    select media_type as type, bytes from publication_file where number = ${number} and name = ${name}`)
  return file ?? null
}

/** Everything on the shelf with its content, for the catalogue: what is corrected stands there too. */
export async function listWhole(tx: Reader): Promise<readonly Published[]> {
  const rows = await tx.rows(
    sql<
      ListedRow & { family: string; content: WrittenContent; correction: string | null }
    >`select ${listed}, p.family, p.content, p.correction from publication p ${newestFirst}`,
  )
  return rows.map((row) => ({
    ...asListed(row),
    ...{ family: row.family, correction: row.correction, files: [] },
    content: readContent(row.content),
  }))
}

/** A published table as an outsider has it. */
export type KnownTable = {
  readonly number: string
  readonly publishedOn: Day
  readonly table: StatTable
}

/**
 * All that was ever published of a family, the oldest first, corrected ones too: who has read a table
 * knows it, so a new one of the family is audited together with these. A hidden cell has no value.
 */
export async function listPublishedOf(tx: Reader, family: string): Promise<readonly KnownTable[]> {
  const rows = await tx.rows(sql<{ number: string; published_on: Day; content: WrittenContent }>`
    select number, published_on, content from publication where family = ${family}
    order by published_on, split_part(number, ':', 2)::int`)
  return rows.map(({ number, published_on, content }) => ({
    ...{ number, publishedOn: published_on },
    table: readContent(content).table,
  }))
}

/** Why a publication is safe; null for whoever may not know, and of what is not there. */
export async function findOverseen(tx: Reader, number: string): Promise<Overseen | null> {
  const [row] = await tx.rows(sql<{
    name: string | null
    settings: { kind: Counted; threshold: number }
    statuses: CellStatus[]
    audit: Audit
    source: string | null
  }>`
    select s.name, a.settings, a.statuses, a.audit, a.source
    from publication_audit a left join staff s on s.id = a.published_by where a.number = ${number}`)
  if (row === undefined) return null
  const { name, settings, statuses, audit, source } = row
  const { kind, threshold } = settings
  return { publishedBy: name, counted: kind, threshold, statuses, audit, source }
}

function asListed(row: ListedRow): Listed {
  return {
    number: row.number,
    title: text(row.title_sv, row.title_en),
    publisher: row.publisher,
    publishedOn: row.published_on,
    corrects: row.corrects,
    correctedBy: row.corrected_by,
  }
}

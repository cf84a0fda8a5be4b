import type { Visit } from '../../access/visit.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { civilDate, isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { type Changed, changedSince } from '../counting/changed-since.ts'
import { countTable } from '../counting/count-table.ts'
import { withReporting } from '../counting/mark-missing.ts'
import { publishedEdition } from '../counting/published-edition.ts'
import { type Reporting, readReporting } from '../counting/reporting.ts'
import type { StatTable } from '../table/stat-table.ts'
import { commandsFor } from './by-command.ts'
import { type Choice, dayIn, readChoice, requestOf } from './choice.ts'
import { barsOf, drawBars } from './draw-chart.ts'
import { TablePage } from './pages/TablePage.tsx'
import { type ProtectedTable, protectTable } from './protect-table.ts'
import { correctedBy } from './publish-table.tsx'
import { protectRefusalText, protectRemedy, type Remedy } from './refusal-text.ts'
import { listSaved } from './saved/queries.ts'
import { mostAtHand } from './saved/SavedAtHand.tsx'
import { refusals, texts } from './texts.ts'

/** Shows a table as its address asks for it, exactly, to an analyst; that it was shown is logged with what it was. */
export async function showTable(visit: Visit): Promise<Reply> {
  const { query, today, say, tx } = visit
  const choice = readChoice(query, civilDate(today).year)
  const request = requestOf(choice)
  const counted = await countTable(tx, request)
  // What could not be counted may be anything that was typed, and does not go into the log.
  if (counted.accepted) {
    visit.note({
      measure: request.measure,
      by: [...request.rows, ...request.columns].join(' '),
      period: request.period,
      ...(request.filters && { only: choice.only }),
      ...(request.asOf != null && { asOf: isoDay(request.asOf) }),
      edition: choice.edition,
    })
  }
  const saved = await listSaved(tx, { words: '', from: 0, count: mostAtHand })
  const page = (refusal: Text | null, made: Partial<Made> = {}, remedy: Remedy | null = null) =>
    visit.page(
      { title: say(texts.title), width: 'wide' },
      <TablePage
        choice={choice}
        saved={saved}
        isChosen={isChosen(query)}
        refusal={refusal}
        remedy={remedy}
        table={null}
        chart={null}
        changed={null}
        safe={null}
        reporting={null}
        commands={[]}
        {...made}
      />,
    )
  if (!counted.accepted) return page(refusals[counted.reason])
  const edition = await editionOf(visit, choice, counted.value)
  if ('refused' in edition) {
    return page(edition.refused, { commands: edition.commands }, edition.remedy)
  }
  const reporting = await readReporting(tx, request)
  if (!reporting.accepted) return page(refusals[reporting.reason])
  const table = withReporting(edition.table, reporting.value)
  const since = dayIn(choice.since)
  const changed = since === null ? null : await changedSince(tx, request, since)
  if (changed !== null && !changed.accepted) return page(refusals[changed.reason])
  return page(null, {
    table,
    safe: edition.safe,
    reporting: reporting.value,
    chart: await chartOf(visit, choice, table),
    changed: changed === null || since === null ? null : { ...changed.value, since },
  })
}

export type Made = {
  readonly table: StatTable | null
  /** What the protection came to, where the table is the protected one. */
  readonly safe: ProtectedTable | null
  /** SVG made here, or why there is none; null where none was asked for. */
  readonly chart:
    | { readonly svg: string; readonly columns: readonly string[] }
    | { readonly none: Text }
    | null
  readonly changed: (Changed & { readonly since: number }) | null
  readonly reporting: Reporting | null
  /** What to run where the server is, for a table that is too large to be protected while one waits. */
  readonly commands: readonly string[]
}

type Edition =
  | { readonly table: StatTable; readonly safe: ProtectedTable | null }
  | { readonly refused: Text; readonly commands: readonly string[]; readonly remedy: Remedy | null }

async function editionOf(visit: Visit, choice: Choice, table: StatTable): Promise<Edition> {
  if (choice.edition === 'exakt') return { table, safe: null }
  if (choice.edition === 'publicerad') {
    const isSummed = table.dimensions.every(({ margin }) => margin === 'sum')
    return isSummed
      ? { table: publishedEdition(table), safe: null }
      : { refused: texts.notSummed, commands: [], remedy: null }
  }
  const corrects = correctedBy(choice)
  const made = await protectTable(visit, choice, { table, corrects })
  if (!made.accepted) {
    return {
      refused: protectRefusalText(made.reason, made.detail),
      commands: made.reason === 'too-large' ? commandsFor(choice) : [],
      remedy: protectRemedy(choice, made.detail),
    }
  }
  return { table: made.value.table, safe: made.value }
}

async function chartOf(
  { say, language }: Visit,
  { view }: Choice,
  table: StatTable,
): Promise<Made['chart']> {
  if (view === 'tabell') return null
  const bars = barsOf(table, say)
  if (bars === null || bars.length === 0) return { none: texts.tooMany }
  const rows = table.dimensions[0]
  const svg = await drawBars(bars, {
    language,
    isSmall: view === 'sma',
    label: say(texts.chart(say(table.title))),
    rowLabel: rows === undefined ? '' : say(rows.label),
  })
  // A small chart names its columns itself.
  if (view === 'sma') return { svg, columns: [] }
  return { svg, columns: [...new Set(bars.map(({ column }) => column))].filter(Boolean) }
}

/** Whether the address asks for a table; one that only tells what was done does not. */
function isChosen(query: URLSearchParams): boolean {
  return [...query.keys()].some((name) => name !== 'klart')
}

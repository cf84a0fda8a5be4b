import type { FormPageParts } from '../../access/form-visit.tsx'
import { showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import { civilDate } from '../../shared/day.ts'
import { countTable } from '../counting/count-table.ts'
import { withReporting } from '../counting/mark-missing.ts'
import { readReporting } from '../counting/reporting.ts'
import { holdShelf } from '../publications/publish.ts'
import { publishFrom } from '../publications/publish-from.tsx'
import { type Choice, readChoice, requestOf } from './choice.ts'
import { familyOf } from './known-before.ts'
import { PublishPage } from './pages/PublishPage.tsx'
import { type ProtectedTable, protectTable } from './protect-table.ts'
import { texts, unitOf } from './texts.ts'
import { threshold } from './threshold.ts'

/** The last look at what is to be published: protected and audited once more, now. */
export async function showPublish(visit: Visit): Promise<Reply> {
  const wanted = await prepare(visit, visit.query)
  if (wanted === null) return redirect(`/tabeller?${visit.query}`)
  return showForm(visit, wanted.page)
}

export async function publishTable(visit: Visit): Promise<Reply> {
  const query = new URLSearchParams(visit.form.adress ?? '')
  await holdShelf(visit.tx)
  const wanted = await prepare(visit, query)
  if (wanted === null) return redirect(`/tabeller?${query}`)
  const { choice, safe, corrects, page } = wanted
  return publishFrom(visit, {
    wanted: {
      table: safe.table,
      audit: safe.audit,
      family: familyOf(choice),
      counted: choice.measure.isAmount ? 'amount' : 'count',
      threshold,
      protection: choice.measure.isAmount ? texts.protectionOfAmounts : texts.protectionSays,
      unit: unitOf(choice),
      definitions: [
        {
          term: choice.measure.name,
          meaning: choice.measure.definition,
          version: choice.measure.version,
        },
      ],
      source: `/tabeller?${withoutCorrection(query)}`,
    },
    corrects,
    page,
  })
}

type Wanted = {
  readonly choice: Choice
  readonly safe: ProtectedTable
  readonly corrects: string | null
  readonly page: FormPageParts
}

/** Null where the table cannot be counted or protected: the builder's own page says why. */
async function prepare(visit: Visit, query: URLSearchParams): Promise<Wanted | null> {
  const { tx, today, say } = visit
  const choice = readChoice(query, civilDate(today).year)
  const corrects = correctedBy(choice)
  const counted = await countTable(tx, requestOf(choice))
  if (!counted.accepted || choice.dropped.length > 0 || choice.isMeasureGone) return null
  const made = await protectTable(visit, choice, { table: counted.value, corrects })
  const reporting = await readReporting(tx, requestOf(choice))
  if (!made.accepted || !reporting.accepted) return null
  const safe = { ...made.value, table: withReporting(made.value.table, reporting.value) }
  return {
    choice,
    safe,
    corrects,
    page: {
      title: say(texts.publishTitle),
      draft: null,
      width: 'wide',
      render: (form) => (
        <PublishPage form={form} choice={choice} safe={safe} corrects={corrects} query={query} />
      ),
    },
  }
}

/** '2026-3' in an address is number 2026:3. */
export function correctedBy({ corrects }: Choice): string | null {
  return /^\d{4}-\d+$/.test(corrects) ? corrects.replace('-', ':') : null
}

function withoutCorrection(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(query)
  kept.delete('rattar')
  return kept
}

import type { FormPageParts } from '../../access/form-visit.tsx'
import { showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import { civilDate } from '../../shared/day.ts'
import { countTable } from '../counting/count-table.ts'
import { withReporting } from '../counting/mark-missing.ts'
import { readReporting } from '../counting/reporting.ts'
import type { NewPublication } from '../publications/publication.ts'
import { holdShelf } from '../publications/publish.ts'
import { publishFrom } from '../publications/publish-from.tsx'
import { addressOf } from './address.ts'
import { type Choice, choicesAtOnce, readChoice, requestOf } from './choice.ts'
import { familyOf } from './known-before.ts'
import { PublishPage } from './pages/PublishPage.tsx'
import { type Counted, type ProtectedTable, protectTables } from './protect-table.ts'
import { protectRefusalText } from './refusal-text.ts'
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
  if (wanted === null || wanted.tables.length === 0) {
    return redirect(`/tabeller${wanted === null ? '' : '/publicera'}?${query}`)
  }
  const { tables, corrects, page } = wanted
  return publishFrom(visit, { wanted: tables.map(publicationOf), corrects, page })
}

function publicationOf({ choice, safe }: Made): Omit<NewPublication, 'corrects'> {
  const { measure } = choice
  return {
    table: safe.table,
    audit: safe.audit,
    family: familyOf(measure.id),
    counted: measure.isAmount ? 'amount' : 'count',
    threshold,
    protection: measure.isAmount ? texts.protectionOfAmounts : texts.protectionSays,
    unit: unitOf(choice),
    definitions: [{ term: measure.name, meaning: measure.definition, version: measure.version }],
    source: addressOf(choice),
  }
}

export type Made = { readonly choice: Choice; readonly safe: ProtectedTable }

type Wanted = {
  /** None where those asked for cannot leave together; the page says why. */
  readonly tables: readonly Made[]
  readonly corrects: string | null
  readonly page: FormPageParts
}

/** Null where the table cannot be counted or protected by itself: the builder's own page says why. */
async function prepare(visit: Visit, query: URLSearchParams): Promise<Wanted | null> {
  const { tx, today, say } = visit
  const choice = readChoice(query, civilDate(today).year)
  if (choice.dropped.length > 0 || choice.isMeasureGone) return null
  const corrects = correctedBy(choice)
  const choices = choicesAtOnce(choice, query)
  const counted: Counted[] = []
  for (const one of choices) {
    const table = await countTable(tx, requestOf(one))
    if (!table.accepted) return null
    counted.push({ choice: one, table: table.value })
  }
  const made = await protectTables(visit, counted, corrects)
  const reporting = await readReporting(tx, requestOf(choice))
  if (!reporting.accepted || (!made.accepted && choices.length === 1)) return null
  const tables = counted.flatMap(({ choice: one }, nth): Made[] => {
    const safe = made.accepted ? made.value[nth] : undefined
    if (safe === undefined) return []
    return [{ choice: one, safe: { ...safe, table: withReporting(safe.table, reporting.value) } }]
  })
  const refusal = made.accepted ? null : protectRefusalText(made.reason, made.detail)
  return {
    ...{ tables, corrects },
    page: {
      title: say(texts.publishTitle),
      draft: null,
      width: 'wide',
      render: (form) => (
        <PublishPage {...{ form, choice, choices, tables, refusal, corrects, query }} />
      ),
    },
  }
}

/** '2026-3' in an address is number 2026:3. */
export function correctedBy({ corrects }: Choice): string | null {
  return /^\d{4}-\d+$/.test(corrects) ? corrects.replace('-', ':') : null
}

import { sql } from 'kysely'
import type { ReactNode } from 'react'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { type RecordedFact, readFacts } from '../rules/read-facts.ts'
import { voidFact } from '../rules/record-fact.ts'
import type { ChainParts } from './child-state.ts'
import { voidSchema } from './forms.ts'
import { FactPage, VoidPage } from './pages/FactPage.tsx'
import { type ChildRow, findChild, namesOf, unitNames } from './queries.ts'
import { texts } from './texts.ts'

/** One fact with all its versions: who said what, when, and why it was changed. */
export async function showFact(visit: Visit, parts: ChainParts): Promise<Reply> {
  const found = await findFact(visit, parts)
  if (found === null) return absent
  const { child, fact, versions, nameOf } = found
  const names = await namesOf(
    visit.tx,
    versions.map(({ recordedBy }) => recordedBy),
  )
  const panels: ReactNode[] = []
  for (const { show } of parts.factPanels) {
    const { originId, voidedAt } = fact
    panels.push(await show(visit, { child, factOriginId: originId, holds: voidedAt === null }))
  }
  return visit.page(
    { title: visit.say(texts.fact), width: 'reading' },
    <FactPage
      panels={panels}
      child={child}
      fact={fact}
      versions={versions}
      names={names}
      parts={parts}
      nameOf={nameOf}
    />,
  )
}

export async function showVoid(visit: Visit, parts: ChainParts): Promise<Reply> {
  const found = await findFact(visit, parts)
  if (found === null || found.fact.voidedAt !== null) return absent
  return showForm(visit, voidPage(visit, parts, found))
}

export async function voidTheFact(visit: Visit, parts: ChainParts): Promise<Reply> {
  const found = await findFact(visit, parts)
  if (found === null) return absent
  const read = readForm(voidSchema, visit.form, visit.language)
  if (!read.ok) return showErrors(visit, voidPage(visit, parts, found), read.errors)
  const { child, fact } = found
  if (!(await voidFact(visit.tx, fact.id, read.value.skal))) return absent
  await visit.services.reevaluate(visit.tx, [child.id])
  visit.note({ fact: fact.originId, kind: fact.kind })
  return redirect(`/barn/${child.id}?klart=makulerad`)
}

export type FoundFact = {
  /** Everything that holds for the child, which a change may depend on. */
  readonly holding: readonly RecordedFact[]
  /** The name of a unit. */
  readonly nameOf: (unitId: string) => string
  readonly child: ChildRow
  readonly fact: RecordedFact
  readonly versions: readonly RecordedFact[]
}

export async function findFact(
  { tx, params }: Visit,
  parts: ChainParts,
): Promise<FoundFact | null> {
  const child = await findChild(tx, params.childId ?? '')
  if (child === null) return null
  const origin = await tx.first(sql<{ origin_id: string }>`
    select origin_id from fact where id::text = ${params.factId ?? ''} and child_id = ${child.id}`)
  if (origin === null) return null
  const versions = await readFacts(tx, {
    kinds: parts.kinds,
    childIds: [child.id],
    originId: origin.origin_id,
  })
  const fact = versions.find(({ voidedAt }) => voidedAt === null) ?? versions.at(-1)
  if (fact === undefined) return null
  const holding = await readFacts(tx, { kinds: parts.kinds, childIds: [child.id] })
  const units = await unitNames(tx)
  return { child, fact, versions, holding, nameOf: (id) => units.get(id) ?? '–' }
}

function voidPage(
  visit: Visit,
  parts: ChainParts,
  { child, fact, nameOf }: FoundFact,
): FormPageParts {
  return {
    title: visit.say(texts.voidTitle),
    draft: null,
    render: (form) => (
      <VoidPage child={child} fact={fact} form={form} parts={parts} nameOf={nameOf} />
    ),
  }
}

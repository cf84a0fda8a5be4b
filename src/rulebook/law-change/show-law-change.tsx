import type { Visit } from '../../access/visit.ts'
import { basesEndingOn, decisionPassagesOn } from '../../decisions/index.ts'
import { EmptyState, PageHead, readPage, readSort } from '../../design/index.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { type LawDay, lawDayAskedAbout, lawDays, lawDayTitle } from '../../rules/law-days.ts'
import { isoDay } from '../../shared/day.ts'
import type { BookParts } from '../book-parts.ts'
import { chosenOf, countDecisions, type HeldDecision, listDecisions } from './decisions.ts'
import { DecisionsSection } from './pages/DecisionsSection.tsx'
import { DutiesSection } from './pages/DutiesSection.tsx'
import { LawDayPage } from './pages/LawDayPage.tsx'
import { UnitsSection } from './pages/UnitsSection.tsx'
import {
  changes,
  countPassages,
  fates,
  listPassages,
  type PassageWish,
  passageSorts,
  readNames,
} from './passages.ts'
import { texts } from './texts.ts'
import { readUnitBases, readUnitPassages } from './unit-counts.ts'

const pageSize = 50

/** "Inför 1 januari 2027", and what happened then: the same page of any day on which rules change. */
export async function showLawChange(visit: Visit, parts: BookParts): Promise<Reply> {
  const { say, today, query } = visit
  const days = lawDays(parts.rules)
  const asked = days.find(({ day }) => isoDay(day) === query.get('dag'))
  const lawDay = asked ?? lawDayAskedAbout(parts.rules, today)
  if (lawDay === null) {
    return visit.page(
      { title: say(texts.menu) },
      <>
        <PageHead title={say(texts.menu)} />
        <EmptyState>{say(texts.noDays)}</EmptyState>
      </>,
    )
  }
  return visit.page(
    { title: say(lawDayTitle(lawDay.day, today)) },
    <LawDayPage visit={visit} days={days} lawDay={lawDay}>
      {visit.actor.role === 'analyst'
        ? await ofUnits(visit, parts, lawDay)
        : await ofChildren(visit, parts, lawDay)}
    </LawDayPage>,
  )
}

async function ofUnits({ tx }: Visit, parts: BookParts, { day }: LawDay) {
  return (
    <UnitsSection
      rules={parts.rules}
      passages={await readUnitPassages(tx, day)}
      bases={await readUnitBases(tx, day, basesEndingOn(day))}
    />
  )
}

async function ofChildren(visit: Visit, parts: BookParts, lawDay: LawDay) {
  const { tx, query } = visit
  const counts = await countPassages(tx, lawDay)
  const passages = decisionPassagesOn(lawDay.day)
  const decisionCounts = await countDecisions(tx, passages)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const page = readPage(query)
  if (query.get('del') === 'besluten') {
    const decisions = new Map<string, readonly HeldDecision[]>()
    for (const passage of chosenOf(passages, query.get('punkt'))) {
      decisions.set(passage.id, await listDecisions(tx, passage, { page, pageSize }))
    }
    return (
      <DecisionsSection
        visit={visit}
        lawDay={lawDay}
        total={total}
        passages={passages}
        counts={decisionCounts}
        decisions={decisions}
        recorded={new Set(parts.kinds.map(({ kind }) => kind))}
        pageSize={pageSize}
      />
    )
  }
  const wish: PassageWish = {
    change: changes.find((one) => one === query.get('andring')) ?? null,
    fate: fates.find((one) => one === query.get('lage')) ?? null,
    ruleId: parts.rules.find(({ id }) => id === query.get('typ'))?.id ?? null,
    caseworkerId: query.get('handlaggare') || null,
    sort: readSort(query, passageSorts, { key: 'andring', direction: 'asc' }),
    page,
    pageSize,
  }
  const rows = await listPassages(tx, lawDay, wish)
  tx.touch(...rows.map(({ child_id }) => child_id))
  return (
    <DutiesSection
      visit={visit}
      lawDay={lawDay}
      counts={counts}
      rows={rows}
      wish={wish}
      passages={passages}
      decisionCounts={decisionCounts}
      names={await readNames(tx, counts)}
    />
  )
}

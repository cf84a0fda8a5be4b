import type { Visit } from '../access/visit.ts'
import { readSort } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Rule } from '../rules/rule.ts'
import type { BookParts } from './book-parts.ts'
import { areasOf } from './domain/areas.ts'
import { openNow } from './domain/kept.ts'
import { otherParty, parties } from './domain/parties.ts'
import { type RuleWish, searchRules } from './domain/search-rules.ts'
import { versionToTell } from './domain/versions.ts'
import { countByRule, type FigureCount } from './figures.ts'
import { levels, mayCount } from './may-count.ts'
import { RulesPage } from './pages/RulesPage.tsx'
import { texts } from './texts.ts'

/**
 * "Regelverket": every rule there is, found by its words, its paragraph, or who is to act. All on one
 * page: they are few enough to be read, printed and searched as one.
 */
export async function showRules(visit: Visit, parts: BookParts): Promise<Reply> {
  const { query, say, today, tx, actor } = visit
  const wish: RuleWish = {
    words: (query.get('ord') ?? '').slice(0, 100),
    level: levels.find((one) => one === query.get('niva')) ?? null,
    party: [...parties, otherParty].find(({ id }) => id === query.get('vem'))?.id ?? null,
    area: areasOf(parts).find(({ id }) => id === query.get('omrade'))?.id ?? null,
  }
  const counts = mayCount(actor.role) ? await countByRule(tx, null) : null
  const byRule = counts === null ? null : Map.groupBy(counts, ({ rule_id }) => rule_id)
  const sorts = ['regel', 'niva', ...(counts === null ? [] : ['oppna', 'forsenade'])]
  const sort = readSort(query, sorts, { key: 'omrade', direction: 'asc' })
  const found = inOrder(searchRules(parts, wish, today), sort, {
    regel: (one, other) => say(one.title).localeCompare(say(other.title), visit.language),
    niva: (one, other) =>
      levels.indexOf(versionToTell(one, today).level) -
      levels.indexOf(versionToTell(other, today).level),
    oppna: (one, other) => openOf(byRule, one).open - openOf(byRule, other).open,
    forsenade: (one, other) => openOf(byRule, one).late - openOf(byRule, other).late,
  })
  return visit.page(
    { title: say(texts.title) },
    <RulesPage visit={visit} parts={parts} wish={wish} sort={sort} shown={found} counts={byRule} />,
  )
}

type Sort = ReturnType<typeof readSort>
type Compare = (one: Rule, other: Rule) => number

function inOrder(
  rules: readonly Rule[],
  { key, direction }: Sort,
  orders: Readonly<Record<string, Compare>>,
): readonly Rule[] {
  const compare = orders[key]
  if (compare === undefined) return rules
  return rules.toSorted((one, other) =>
    direction === 'asc' ? compare(one, other) : compare(other, one),
  )
}

function openOf(byRule: ReadonlyMap<string, readonly FigureCount[]> | null, { id }: Rule) {
  const { open, late } = openNow(id, byRule?.get(id) ?? [])
  return { open: open.count, late: late.count }
}

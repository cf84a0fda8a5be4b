import type { Visit } from '../access/visit.ts'
import { type Colleague, listCaseworkers } from '../children/index.ts'
import { readPage, readSort } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Level } from '../rules/source.ts'
import { type DutyParts, levels, titleFor } from './duty-parts.ts'
import { listWork, sections, workSorts } from './queries.ts'
import { WorkListPage } from './WorkListPage.tsx'

const pageSize = 50

/** "Min arbetslista": what must I do, for which child, by when, and says who? */
export async function showWorkList(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, query, actor, say } = visit
  const section = sections.find((one) => one === query.get('nar')) ?? null
  const sort = readSort(query, workSorts, { key: 'senast', direction: 'asc' })
  const page = readPage(query)
  const ruleId = parts.rules.find(({ id }) => id === query.get('typ'))?.id ?? null
  const level: Level | null = levels.find((one) => one === query.get('niva')) ?? null
  const caseworkerId = query.get('handlaggare') || null
  const list = await listWork(tx, { section, ruleId, level, caseworkerId, sort, page, pageSize })
  const colleagues = await colleaguesOf(visit)
  return visit.page(
    { title: say(titleFor(actor)) },
    <WorkListPage
      visit={visit}
      parts={parts}
      list={list}
      wish={{ section, ruleId, level, caseworkerId, sort, page, pageSize }}
      colleagues={colleagues}
    />,
  )
}

/** Only a manager chooses among caseworkers. */
async function colleaguesOf({ tx, actor }: Visit): Promise<readonly Colleague[]> {
  if (actor.role !== 'unit_manager' || actor.unitId === null) return []
  return listCaseworkers(tx, actor.unitId)
}

import type { Visit } from '../access/visit.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import type { BookParts } from './book-parts.ts'
import { countByRule, readUnitFigures } from './figures.ts'
import { mayCount } from './may-count.ts'
import { FiguresSection } from './pages/FiguresSection.tsx'
import { RulePage } from './pages/RulePage.tsx'
import { UnitFiguresSection } from './pages/UnitFiguresSection.tsx'

/** One rule in full, with figures for those whose work it counts. */
export async function showRule(visit: Visit, parts: BookParts): Promise<Reply> {
  const { tx, actor, say } = visit
  const rule = parts.rules.find(({ id }) => id === visit.params.ruleId)
  if (rule === undefined) return absent
  const isCounted = rule.awaits === undefined
  return visit.page(
    { title: say(rule.title) },
    <RulePage visit={visit} parts={parts} rule={rule}>
      {isCounted && mayCount(actor.role) && (
        <FiguresSection visit={visit} ruleId={rule.id} counts={await countByRule(tx, rule.id)} />
      )}
      {isCounted && actor.role === 'analyst' && (
        <UnitFiguresSection units={await readUnitFigures(tx, rule.id)} />
      )}
    </RulePage>,
  )
}

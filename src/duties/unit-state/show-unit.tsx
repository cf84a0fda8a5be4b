import type { Visit } from '../../access/visit.ts'
import { nightNotice, shiftsLink } from '../../on-call/index.ts'
import { absent, type Reply } from '../../platform/web/reply.ts'
import type { DutyParts } from '../duty-parts.ts'
import { listLeft, listLoans } from '../loans/queries.ts'
import { countChildren, countDue, countOpen, listResponsible, readWeights } from './queries.ts'
import { texts } from './texts.ts'
import { UnitPage } from './UnitPage.tsx'
import { linesByCaseworker, linesByRule, loads, months, wholeUnit } from './unit-state.ts'

/** "Enhetens läge": what is late in my unit, who carries too much, and is it getting better? */
export async function showUnit(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, actor, say, today } = visit
  if (actor.unitId === null) return absent
  const open = await countOpen(tx)
  const children = await countChildren(tx)
  const colleagues = await listResponsible(tx, actor.unitId)
  const weights = await readWeights(tx)
  return visit.page(
    { title: say(texts.title) },
    <>
      {await nightNotice(visit)}
      {await parts.above(visit)}
      {await shiftsLink(visit)}
      <UnitPage
        visit={visit}
        rules={parts.rules}
        colleagues={colleagues}
        whole={wholeUnit(open)}
        byCaseworker={linesByCaseworker(open, colleagues)}
        byRule={linesByRule(
          open,
          parts.rules.map(({ id }) => id),
        )}
        loads={loads(children, colleagues, weights)}
        weights={weights}
        months={months(await countDue(tx), today)}
        lent={await listLoans(tx)}
        left={await listLeft(tx, actor.unitId)}
      />
    </>,
  )
}

import type { Visit } from '../../access/visit.ts'
import { absent, type Reply } from '../../platform/web/reply.ts'
import { type ChainParts, readChildState } from '../child-state.ts'
import { OverviewPage } from './OverviewPage.tsx'
import { texts } from './texts.ts'

/**
 * One or two pages of paper about a child, for a meeting. Paper leaves the system, so opening it is an
 * event of its own in the log, and of a protected child it holds less than the screen does.
 */
export async function showOverview(visit: Visit, parts: ChainParts): Promise<Reply> {
  const state = await readChildState(visit.tx, parts, visit.params.childId ?? '', null)
  if (state === null) return absent
  return visit.page(
    { title: visit.say(texts.title), width: 'reading' },
    <OverviewPage visit={visit} parts={parts} state={state} />,
  )
}

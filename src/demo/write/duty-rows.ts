import type { RuleCalendar } from '../../rules/calendar.ts'
import { evaluate } from '../../rules/evaluate.ts'
import type { Engine } from '../../rules/reevaluate.ts'
import { dutyRow } from '../../rules/write-duties.ts'
import type { Day } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { ChildFile } from '../people/child-file.ts'
import { factsInForce } from './facts-in-force.ts'
import type { Row } from './insert-rows.ts'

type Frame = {
  readonly today: Day
  readonly calendar: RuleCalendar
  readonly chance: Chance
  readonly inUseSince: Day
}

/** The child's duties by the very evaluation that every change of facts goes through. */
export function dutyRows(
  engine: Pick<Engine, 'rules'>,
  { id, born, facts }: ChildFile,
  { chance, ...frame }: Frame,
): Row[] {
  const subject = { kind: 'child' as const, id, born }
  const duties = evaluate({
    rules: engine.rules,
    facts: factsInForce(facts),
    subject,
    ...frame,
  })
  return duties.map((duty) => dutyRow(id, duty, chance.uuid()))
}

import type { Fact } from '../../rules/fact.ts'
import type { DemoFact } from '../life/demo-fact.ts'

/** What holds of a child now, as the rules read it. */
export function factsInForce(facts: readonly DemoFact[]): Fact[] {
  return facts
    .filter(({ voided }) => voided === null)
    .map(({ id, originId, kind, childId, from, until, data }) => {
      return { id, originId, kind, subject: { kind: 'child', id: childId }, from, until, data }
    })
}

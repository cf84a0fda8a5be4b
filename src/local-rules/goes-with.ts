import type { Lane } from '../children/index.ts'
import type { Rule } from '../rules/rule.ts'
import type { Step } from '../rules/step.ts'

/** The rules that no slice knows: goals of the municipality's own, by what fulfils them. */
function goalsIn(
  rules: readonly Rule[],
  known: ReadonlySet<string>,
): { id: string; kinds: ReadonlySet<string> }[] {
  return rules
    .filter(({ id }) => !known.has(id))
    .map(({ id, versions }) => ({
      id,
      kinds: new Set(versions.flatMap(({ fulfilledBy }) => fulfilledBy.map(({ kind }) => kind))),
    }))
}

/** A goal's duties are marked on the lane of what fulfils them. */
export function withGoalsOnLanes(lanes: readonly Lane[], rules: readonly Rule[]): readonly Lane[] {
  const goals = goalsIn(rules, new Set(lanes.flatMap(({ ruleIds }) => ruleIds)))
  if (goals.length === 0) return lanes
  return lanes.map((lane) => {
    const own = goals.filter(({ kinds }) => lane.kinds.some(({ kind }) => kinds.has(kind)))
    return own.length === 0
      ? lane
      : { ...lane, ruleIds: [...lane.ruleIds, ...own.map(({ id }) => id)] }
  })
}

/** A goal has the step of the rule that the same kind of fact fulfils: the form is the same. */
export function withStepsOfGoals(steps: readonly Step[], rules: readonly Rule[]): readonly Step[] {
  const known = new Set(steps.map(({ ruleId }) => ruleId))
  const goals = goalsIn(rules, known)
  const byKind = new Map(
    rules.flatMap(({ id, versions }) => {
      const step = steps.find(({ ruleId }) => ruleId === id)
      const kinds = versions.flatMap(({ fulfilledBy }) => fulfilledBy.map(({ kind }) => kind))
      return step === undefined ? [] : kinds.map((kind) => [kind, step] as const)
    }),
  )
  const added = goals.flatMap(({ id, kinds }): Step[] => {
    const step = [...kinds].map((kind) => byKind.get(kind)).find((one) => one !== undefined)
    return step === undefined ? [] : [{ ...step, ruleId: id }]
  })
  return [...steps, ...added]
}

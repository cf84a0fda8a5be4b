import type { EventKind } from '../../rules/event-kind.ts'
import type { Step } from '../../rules/step.ts'

const staff = ['caseworker', 'intake', 'unit_manager'] as const

/**
 * The step from a duty to the form of the event that fulfils it, with what the duty hangs on chosen.
 * @example eventSteps({ feedback: feedbackGiven }): for the rule 'feedback'
 */
export function eventSteps(byRule: Readonly<Record<string, EventKind>>): readonly Step[] {
  return Object.entries(byRule).map(([ruleId, { path, record }]) => ({
    ruleId,
    label: record,
    roles: staff,
    href: ({ childId, triggerOriginId }) =>
      `/barn/${childId}/handelser/${path}/ny?om=${triggerOriginId}`,
  }))
}

/**
 * The step from a duty to the end of what it hangs on: an investigation that shall be completed.
 */
export function endSteps(byRule: Readonly<Record<string, EventKind>>): readonly Step[] {
  return Object.entries(byRule).flatMap(([ruleId, { ends }]) =>
    ends === undefined
      ? []
      : [
          {
            ruleId,
            label: ends.record,
            roles: staff,
            href: ({ childId, triggerOriginId }) =>
              `/barn/${childId}/handelse/${triggerOriginId}/avsluta`,
          } satisfies Step,
        ],
  )
}

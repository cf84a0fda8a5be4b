import type { ReactNode } from 'react'
import type { Actor } from '../access/actor.ts'
import type { Visit } from '../access/visit.ts'
import type { Rule } from '../rules/rule.ts'
import type { Step } from '../rules/step.ts'
import { type Text, text } from '../shared/text.ts'
import { texts } from './texts.ts'

/** What the duty pages need of the slices; `assemble` collects it. */
export type DutyParts = {
  readonly rules: readonly Rule[]
  readonly steps: readonly Step[]
  /** What a slice above has to say over the lists of the day; null for nothing. */
  readonly above: (visit: Visit) => Promise<ReactNode>
}

/** What the duty's rule is called. */
export function titleOf({ rules }: DutyParts, { ruleId }: { readonly ruleId: string }): Text {
  return rules.find(({ id }) => id === ruleId)?.title ?? text(ruleId, ruleId)
}

export const levels = ['lag', 'föreskrift', 'stadsmål', 'lokal rutin'] as const

/** What the work list is called by those who read it. */
export function titleFor({ role }: Actor) {
  if (role === 'caseworker') return texts.workList
  return role === 'intake' ? texts.intakeWorkList : texts.unitWorkList
}

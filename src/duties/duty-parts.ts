import type { Actor } from '../access/actor.ts'
import type { Rule } from '../rules/rule.ts'
import type { Step } from '../rules/step.ts'
import { texts } from './texts.ts'

/** What the duty pages need of the slices; `assemble` collects it. */
export type DutyParts = { readonly rules: readonly Rule[]; readonly steps: readonly Step[] }

export const levels = ['lag', 'föreskrift', 'stadsmål', 'lokal rutin'] as const

/** What the work list is called by those who read it. */
export function titleFor({ role }: Actor) {
  if (role === 'caseworker') return texts.workList
  return role === 'intake' ? texts.intakeWorkList : texts.unitWorkList
}

import type { Rule } from '../rules/rule.ts'

/** What the meetings' pages need of the slices; `assemble` collects it. */
export type MeetingParts = { readonly rules: readonly Rule[] }

/** The rules whose duties only nämnd or utskott may fulfil. */
export function boardRules({ rules }: MeetingParts): readonly Rule[] {
  return rules.filter(({ decidedBy }) => decidedBy === 'board')
}

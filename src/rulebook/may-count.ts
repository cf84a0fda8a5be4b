import type { Role } from '../access/actor.ts'
import type { Level } from '../rules/source.ts'

/** Who works with children and so has a work list that the figures can open. */
export function mayCount(role: Role): role is 'caseworker' | 'intake' | 'unit_manager' {
  return role === 'caseworker' || role === 'intake' || role === 'unit_manager'
}

/** What binds most comes first. */
export const levels: readonly Level[] = ['lag', 'föreskrift', 'stadsmål', 'lokal rutin']

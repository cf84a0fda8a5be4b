import { roles } from '../access/actor.ts'
import type { Permissions } from '../access/route.ts'

/**
 * What applies is everybody's to read. That only the nämnd which governs the rules writes them, and
 * that nobody confirms what she wrote herself, is the database's (`governs_rules`, `four_eyes`).
 */
export const permissions: Permissions = {
  'local-rule:read': roles,
  'local-rule:decide': ['administrator'],
}

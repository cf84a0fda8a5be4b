import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'decision:record': ['caseworker', 'intake', 'unit_manager'],
}

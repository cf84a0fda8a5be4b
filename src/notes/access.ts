import type { Permissions } from '../access/route.ts'

/** Which roles may read and write notes. About which children, the policies decide. */
export const permissions: Permissions = {
  'note:read': ['caseworker', 'intake', 'unit_manager'],
  'note:write': ['caseworker', 'intake', 'unit_manager'],
}

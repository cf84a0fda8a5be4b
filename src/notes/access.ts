import type { Permissions } from '../access/route.ts'

/** Which roles may read and write notes, and documents. About which children, the policies decide. */
export const permissions: Permissions = {
  'note:read': ['caseworker', 'intake', 'unit_manager'],
  'note:write': ['caseworker', 'intake', 'unit_manager'],
  'attachment:read': ['caseworker', 'intake', 'unit_manager'],
  'attachment:write': ['caseworker', 'intake', 'unit_manager'],
}

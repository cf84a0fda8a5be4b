import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'quality:read': ['caseworker', 'intake', 'unit_manager', 'analyst'],
  'quality:rows': ['caseworker', 'intake', 'unit_manager'],
}

import type { Permissions } from '../access/route.ts'

/** Which roles may do what with meetings. Which children's matters they see, the policies decide. */
export const permissions: Permissions = {
  'meeting:read': ['caseworker', 'intake', 'unit_manager'],
  'meeting:announce': ['caseworker', 'intake', 'unit_manager'],
  'meeting:plan': ['unit_manager'],
}

import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'placement:start': ['caseworker', 'intake', 'unit_manager'],
  'placement:end': ['caseworker', 'intake', 'unit_manager'],
  'placement:correct': ['caseworker', 'intake', 'unit_manager'],
  'absconding:record': ['caseworker', 'intake', 'unit_manager'],
}

import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'schooling:list': ['school_contact', 'unit_manager'],
  'school:enrol': ['caseworker', 'intake', 'unit_manager'],
  'school:step': ['caseworker', 'intake', 'unit_manager', 'school_contact'],
}

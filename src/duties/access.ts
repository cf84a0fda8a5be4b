import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'work-list:read': ['caseworker', 'intake', 'unit_manager'],
  'duty:read': ['caseworker', 'intake', 'unit_manager', 'school_contact'],
  'duty:extend': ['caseworker', 'intake', 'unit_manager'],
  'duty:exempt': ['unit_manager'],
  'unit:read': ['unit_manager'],
  'unit:weigh': ['unit_manager'],
  'unit:cover': ['unit_manager'],
  'booking:make': ['caseworker', 'intake', 'unit_manager'],
  'reminder:own': ['caseworker', 'intake', 'unit_manager'],
  'unit:lend': ['unit_manager', 'administrator'],
  'child:list': ['caseworker', 'intake', 'unit_manager'],
}

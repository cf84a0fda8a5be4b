import type { Permissions } from '../access/route.ts'

/** Which roles may do what with children. Which children, the policy on child decides. */
export const permissions: Permissions = {
  'child:read': ['caseworker', 'intake', 'unit_manager'],
  'child:search': ['caseworker', 'intake', 'unit_manager'],
  'child:register': ['caseworker', 'intake', 'unit_manager'],
  'child:correct': ['caseworker', 'intake', 'unit_manager'],
  'child:assign': ['intake', 'unit_manager'],
  'child:close': ['caseworker', 'unit_manager'],
  'child:reopen': ['unit_manager'],
  'event:record': ['caseworker', 'intake', 'unit_manager'],
  'child:void-fact': ['caseworker', 'intake', 'unit_manager'],
  'log:review': ['unit_manager'],
}

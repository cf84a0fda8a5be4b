import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'rule-book:read': [
    'caseworker',
    'intake',
    'unit_manager',
    'school_contact',
    'analyst',
    'administrator',
    'on_call',
  ],
  'law-change:read': ['caseworker', 'intake', 'unit_manager', 'analyst'],
}

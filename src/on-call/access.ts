import type { Permissions } from '../access/route.ts'

export const permissions: Permissions = {
  'on-call:work': ['on_call'],
  'on-call:give-shifts': ['unit_manager', 'administrator'],
  'on-call:follow': ['caseworker', 'intake', 'unit_manager'],
}

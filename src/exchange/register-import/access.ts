import type { Permissions } from '../../access/route.ts'

export const permissions: Permissions = {
  'register:import': ['administrator'],
  'register:differences': ['caseworker', 'intake', 'unit_manager'],
}

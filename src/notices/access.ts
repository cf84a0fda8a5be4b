import type { Permissions } from '../access/route.ts'
import { workListRoles } from '../duties/index.ts'

export const permissions: Permissions = {
  'news:read': workListRoles,
  'daily-mail:own': workListRoles,
  'daily-mail:oversee': ['administrator'],
}

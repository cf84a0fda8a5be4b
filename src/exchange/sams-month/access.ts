import type { Permissions } from '../../access/route.ts'

export const permissions: Permissions = {
  'month:release': ['school_contact'],
  'month:receive': ['analyst'],
}

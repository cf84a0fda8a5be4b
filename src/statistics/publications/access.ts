import type { Permissions } from '../../access/route.ts'

/** What is on the shelf anybody reads, signed in or not; who may put something there, the analyst. */
export const permissions: Permissions = {
  'publication:oversee': ['analyst'],
}

import type { Permissions } from '../../access/route.ts'

/** Exact figures are for the analysts of the nämnd whose children they count. */
export const permissions: Permissions = { 'statistics:count': ['analyst'] }

/**
 * Which placement forms are somebody's home. A consultant-supported home and a treatment family are
 * family homes in law, whoever found them; a placement of parent and child together may be in an
 * institution and is not counted here. In a private placement the parents place and the board
 * consents.
 */
export const familyHomes: readonly string[] = [
  'familjehem',
  'natverkshem',
  'konsulentstott',
  'behandlingsfamilj',
]
export const familyAndEmergencyHomes: readonly string[] = [...familyHomes, 'jourhem']
export const everyHome: readonly string[] = [...familyAndEmergencyHomes, 'privatplacering']

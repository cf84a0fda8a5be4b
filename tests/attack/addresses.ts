/** The address of a route for one of the town's children, or for nobody. */
import { goalRule } from '../support/a-local-goal.ts'
import { noSuchId, type Target, type Town } from './town.ts'

type Addressed = Pick<
  Town,
  | 'appointmentId'
  | 'importId'
  | 'registerId'
  | 'coverId'
  | 'shiftId'
  | 'staffId'
  | 'loanId'
  | 'versionId'
  | 'meetingId'
  | 'meetingToCancelId'
  | 'publication'
  | 'savedId'
>

/** The address of a route for one child; `of` may be another child than the facts'. */
export function addressOf(
  path: string,
  child: Target,
  town: Addressed,
  facts: Target = child,
): string {
  const kind = kindIn(path)
  return path
    .replace(':childId', child.id)
    .replace(':factId', facts.facts[kind]?.[0] ?? noSuchId)
    .replace(':placementId', facts.facts.placement?.[0] ?? noSuchId)
    .replace(':noteId', facts.noteId)
    .replace(':attachmentId', facts.attachmentId)
    .replace(':dutyId', dutyIn(path, facts))
    .replace(':meetingId', path.endsWith('/stall-in') ? town.meetingToCancelId : town.meetingId)
    .replace(':reminderId', facts.reminderId)
    .replace(':bookingId', facts.bookingId)
    .replace(':appointmentId', town.appointmentId)
    .replace(':importId', town.importId)
    .replace(':registerId', town.registerId)
    .replace(':differenceId', facts.differenceId)
    .replace(':coverId', town.coverId)
    .replace(':shiftId', town.shiftId)
    .replace(':staffId', town.staffId)
    .replace(':loanId', town.loanId)
    .replace(':versionId', town.versionId)
    .replace(':reportId', facts.facts.report?.[0] ?? noSuchId)
    .replace(':publication', town.publication)
    .replace(':file', `${town.publication}.px`)
    .replace(':savedId', town.savedId)
    .replace(':form', 'placering')
    .replace(':code', 'basis-missing')
    .replace(':ruleId', path.startsWith('/egna-regler/') ? goalRule : 'school-start')
    .replace(':handelse', 'orosanmalan')
}

/** Time may be given by decision only of what a law lets be extended. */
function dutyIn(path: string, { dutyId, boardDutyId, lawDutyId }: Target): string {
  if (path.endsWith('/forlang')) return lawDutyId
  return path.includes('/namnden/') ? boardDutyId : dutyId
}

function kindIn(path: string): string {
  if (path.includes('/vardnadshavare/')) return 'guardian'
  if (path.includes('/kontakter/')) return 'contact'
  if (path.includes('/placeringar/')) return 'placement'
  if (path.includes('/avvikelser/')) return 'absconding'
  if (path.includes('/skola/')) return 'school-enrolment'
  if (path.includes('/handelse/')) return 'investigation'
  return 'region-notified'
}

/** Nowhere: the same address of a child that does not exist. */
export function addressOfNobody(path: string, town: Addressed): string {
  const nobody = {
    id: noSuchId,
    dutyId: noSuchId,
    lawDutyId: noSuchId,
    boardDutyId: noSuchId,
    noteId: noSuchId,
    attachmentId: noSuchId,
    reminderId: noSuchId,
    bookingId: noSuchId,
    differenceId: noSuchId,
    facts: {},
  } as unknown as Target
  return addressOf(path, nobody, town)
}

/** The pages of duties: the work list, the children with what comes next, and "Varför?". */
import { get, post, type WebSlice } from '../access/route.ts'
import type { ChildAction } from '../children/index.ts'
import { permissions } from './access.ts'
import { bookingNotices, bookingRoutes } from './bookings/routes.ts'
import { addCover, endCover, showCovers } from './cover/covers.tsx'
import { handOver, showHandOver } from './cover/hand-over.tsx'
import { texts as coverTexts } from './cover/texts.ts'
import type { DutyParts } from './duty-parts.ts'
import { leaveNotices, leaveRoutes } from './leave/routes.ts'
import { endLoan, lendStaff, showLoans } from './loans/loans.tsx'
import { texts as loanTexts } from './loans/texts.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { texts as reminderTexts } from './reminders/texts.ts'
import { showChildren } from './show-children.tsx'
import { showDuty } from './show-duty.tsx'
import { texts } from './texts.ts'
import { changeWeights, showWeights } from './unit-state/change-weights.tsx'
import { showUnit } from './unit-state/show-unit.tsx'
import { texts as unitTexts } from './unit-state/texts.ts'
import { showWorkList } from './work-list.tsx'

export const workListRoles = permissions['work-list:read'] ?? []

export { readPlans } from './bookings/plans.ts'
export { isWith, nobody, ofActorsChildren } from './child-choice.ts'
export { countPressing, type Pressing } from './count-lines.ts'
export * from './duty-choice.ts'
export { leaveWords } from './leave/leave-words.ts'
export { CountLink } from './unit-state/CountLink.tsx'

/** What a caseworker may want to write about a child besides what happened. */
export const actions: readonly ChildAction[] = [
  { label: reminderTexts.aboutChild, href: (id) => `/barn/${id}/paminnelser/ny`, order: 90 },
]

export function dutiesSlice(parts: DutyParts): WebSlice {
  return {
    name: 'duties',
    permissions,
    routes: [
      get('/arbetslista', (visit) => showWorkList(visit, parts), {
        permission: 'work-list:read',
        audit: 'work-list-read',
      }),
      get('/mina-barn', (visit) => showChildren(visit, parts), {
        permission: 'child:list',
        audit: 'child-listed',
      }),
      get('/atagande/:dutyId', (visit) => showDuty(visit, parts), {
        permission: 'duty:read',
        audit: 'duty-read',
      }),
      ...reminderRoutes,
      ...bookingRoutes(parts),
      ...leaveRoutes(parts),
      get('/enheten', (visit) => showUnit(visit, parts), {
        permission: 'unit:read',
        audit: 'unit-state-read',
      }),
      get('/enheten/vikter', showWeights, {
        permission: 'unit:weigh',
        audit: 'unit-weights-shown',
      }),
      post('/enheten/vikter', changeWeights, {
        permission: 'unit:weigh',
        audit: 'unit-weights-changed',
      }),
      get('/enheten/vikariat', showCovers, { permission: 'unit:cover', audit: 'covers-shown' }),
      post('/enheten/vikariat', addCover, { permission: 'unit:cover', audit: 'cover-given' }),
      post('/enheten/vikariat/:coverId/avsluta', endCover, {
        permission: 'unit:cover',
        audit: 'cover-ended',
      }),
      get('/enheten/lan', showLoans, { permission: 'unit:lend', audit: 'loans-shown' }),
      post('/enheten/lan', lendStaff, { permission: 'unit:lend', audit: 'staff-lent' }),
      post('/enheten/lan/:loanId/avsluta', endLoan, {
        permission: 'unit:lend',
        audit: 'loan-ended',
      }),
      get('/enheten/lamna-over', showHandOver, {
        permission: 'unit:cover',
        audit: 'hand-over-shown',
      }),
      post('/enheten/lamna-over', handOver, {
        permission: 'unit:cover',
        audit: 'children-handed-over',
      }),
    ],
    notices: {
      paminnelse: reminderTexts.saved,
      ...bookingNotices,
      ...leaveNotices,
      'paminnelse-ater': reminderTexts.takenBack,
      'vikter-sparade': unitTexts.weightsSaved,
      'vikariat-sparat': coverTexts.saved,
      'vikariat-avslutat': coverTexts.ended,
      overlamnade: coverTexts.handed,
      'lan-sparat': loanTexts.saved,
      'lan-avslutat': loanTexts.ended,
    },
    nav: [
      // Managers come to it from their unit's page.
      { href: '/enheten/lan', label: loanTexts.title, permission: 'staff:administer', order: 30 },
      {
        href: '/enheten',
        label: unitTexts.title,
        permission: 'unit:read',
        shortcut: 'g e',
        order: 5,
      },
      {
        href: '/arbetslista',
        label: texts.workList,
        labels: { unit_manager: texts.unitWorkList, intake: texts.intakeWorkList },
        permission: 'work-list:read',
        shortcut: 'g a',
        order: 10,
      },
      {
        href: '/mina-barn',
        label: texts.myChildren,
        labels: { unit_manager: texts.unitChildren, intake: texts.intakeChildren },
        permission: 'child:list',
        shortcut: 'g b',
        order: 15,
      },
    ],
  }
}

/** Socialjouren: shifts, the search of the city while one runs, files opened with a reason, and the morning after. */
import { get, post, type WebSlice } from '../access/route.ts'
import type { ChildPanel } from '../children/index.ts'
import { permissions } from './access.ts'
import { nightPanel, showFollow } from './follow.tsx'
import { endShift, giveShift, showShifts } from './give-shifts.tsx'
import { assessReport, recordReport, showReport } from './record-report.tsx'
import { askReason, openFile, search, showNight } from './search-city.tsx'
import { recordNightAbsconding, recordNightReturn, showOpened, tellEvent } from './show-opened.tsx'
import { texts } from './texts.ts'

export { nightNotice, shiftsLink } from './follow.tsx'

const work = 'on-call:work'
const give = 'on-call:give-shifts'

export const slice = {
  name: 'on-call',
  permissions,
  panels: [nightPanel],
  routes: [
    get('/jour', showNight, { permission: work, audit: 'on-call-shown' }),
    post('/jour/sok', search, { permission: work, audit: 'on-call-searched' }),
    post('/jour/skal', askReason, { permission: work, audit: 'on-call-reason-asked' }),
    post('/jour/oppna', openFile, { permission: work, audit: 'on-call-opened' }),
    get('/jour/barn/:childId', showOpened, { permission: work, audit: 'on-call-child-read' }),
    post('/jour/barn/:childId/avvikelse', recordNightAbsconding, {
      permission: work,
      audit: 'absconding-recorded',
    }),
    post('/jour/barn/:childId/tillbaka', recordNightReturn, {
      permission: work,
      audit: 'absconding-recorded',
    }),
    post('/jour/barn/:childId/handelse', tellEvent, {
      permission: work,
      audit: 'on-call-event-told',
    }),
    get('/jour/barn/:childId/orosanmalan', showReport, {
      permission: work,
      audit: 'on-call-child-read',
    }),
    post('/jour/barn/:childId/orosanmalan', recordReport, {
      permission: work,
      audit: 'event-recorded',
    }),
    post('/jour/barn/:childId/orosanmalan/:reportId', assessReport, {
      permission: work,
      audit: 'event-recorded',
    }),
    get('/jour/oppnat', showFollow, { permission: 'on-call:follow', audit: 'on-call-followed' }),
    get('/jour/pass', showShifts, { permission: give, audit: 'shifts-shown' }),
    post('/jour/pass', giveShift, { permission: give, audit: 'shift-given' }),
    post('/jour/pass/:shiftId/avsluta', endShift, { permission: give, audit: 'shift-ended' }),
  ],
  nav: [
    { href: '/jour', label: texts.title, permission: work, shortcut: 'g j', order: 10 },
    // Managers come to it from their unit's page; most units have nobody on call.
    { href: '/jour/pass', label: texts.shifts, permission: 'staff:administer', order: 20 },
  ],
  notices: {
    'akten-oppnad': texts.opened,
    'natt-avvikelse': texts.abscondingSaved,
    'natt-tillbaka': texts.returnSaved,
    'natt-handelse': texts.eventSaved,
    'natt-anmalan': texts.reportSaved,
    'natt-bedomning': texts.assessmentSaved,
    'pass-sparat': texts.shiftSaved,
    'pass-avslutat': texts.shiftEnded,
  },
} satisfies WebSlice & { readonly panels: readonly ChildPanel[] }

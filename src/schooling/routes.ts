import { get, post, type Route } from '../access/route.ts'
import { saveEnrolment, showEnrolment } from './record-enrolment.tsx'
import { recordStep, showStep, stepKinds } from './record-step.tsx'
import { showCalendar } from './show-calendar.tsx'
import { showSchooling } from './show-schooling.tsx'

const audits = {
  skolstart: 'school-started',
  'sams-meddelande': 'sams-message-sent',
  skolplanering: 'school-plan-made',
} as const

const shown = { permission: 'school:step', audit: 'school-form-shown' }

const stepRoutes: readonly Route[] = Object.values(stepKinds).flatMap((kind) => {
  const path = `/barn/:childId/placeringar/:placementId/${kind.path}`
  return [
    get(path, showStep(kind), shown),
    post(path, recordStep(kind), { permission: 'school:step', audit: audits[kind.path] }),
  ]
})

export const routes: readonly Route[] = [
  get('/lasar', showCalendar, { permission: 'signed-in', audit: 'school-calendar-read' }),
  get('/skolgang', showSchooling, { permission: 'schooling:list', audit: 'schooling-read' }),
  ...stepRoutes,
  get('/barn/:childId/skola/ny', showEnrolment, {
    permission: 'school:enrol',
    audit: 'school-form-shown',
  }),
  post('/barn/:childId/skola/ny', saveEnrolment, {
    permission: 'school:enrol',
    audit: 'school-enrolled',
  }),
  get('/barn/:childId/skola/:factId/ratta', showEnrolment, {
    permission: 'school:enrol',
    audit: 'school-form-shown',
  }),
  post('/barn/:childId/skola/:factId/ratta', saveEnrolment, {
    permission: 'school:enrol',
    audit: 'school-enrolled',
  }),
]

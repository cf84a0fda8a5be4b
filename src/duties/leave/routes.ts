import { get, post, type Route } from '../../access/route.ts'
import type { DutyParts } from '../duty-parts.ts'
import { exemptUnit, liftExemption, showExemptUnit } from './exempt-unit.tsx'
import { recordLeave, showGiveLeave } from './give-leave-page.tsx'
import { texts } from './texts.ts'

export function leaveRoutes(parts: DutyParts): readonly Route[] {
  return [
    get('/atagande/:dutyId/forlang', showGiveLeave('extend', parts), {
      permission: 'duty:extend',
      audit: 'leave-form-shown',
    }),
    post('/atagande/:dutyId/forlang', recordLeave('extend', parts), {
      permission: 'duty:extend',
      audit: 'duty-extended',
    }),
    get('/atagande/:dutyId/undanta', showGiveLeave('exempt', parts), {
      permission: 'duty:exempt',
      audit: 'leave-form-shown',
    }),
    post('/atagande/:dutyId/undanta', recordLeave('exempt', parts), {
      permission: 'duty:exempt',
      audit: 'duty-exempted',
    }),
    get('/enheten/undanta', (visit) => showExemptUnit(visit, parts), {
      permission: 'duty:exempt',
      audit: 'unit-exemptions-shown',
    }),
    post('/enheten/undanta', (visit) => exemptUnit(visit, parts), {
      permission: 'duty:exempt',
      audit: 'unit-exempted',
    }),
    post('/enheten/undanta/hav', (visit) => liftExemption(visit, parts), {
      permission: 'duty:exempt',
      audit: 'unit-exemption-lifted',
    }),
  ]
}

export const leaveNotices = {
  forlangd: texts.extended,
  undantagen: texts.exempted,
  undantagna: texts.bulkDone,
  havt: texts.lifted,
}

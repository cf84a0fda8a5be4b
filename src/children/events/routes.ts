import { get, post, type Route } from '../../access/route.ts'
import type { ChainParts } from '../child-state.ts'
import { endEvent, showEndForm } from './end-event.tsx'
import { recordEvent, showEventForm } from './record-event.tsx'
import { showEvents } from './show-events.tsx'

const permission = 'event:record'

export function eventRoutes(parts: ChainParts): readonly Route[] {
  return [
    get('/barn/:childId/handelser', (visit) => showEvents(visit, parts), {
      permission,
      audit: 'events-shown',
    }),
    get('/barn/:childId/handelser/:handelse/ny', (visit) => showEventForm(visit, parts), {
      permission,
      audit: 'event-form-shown',
    }),
    post('/barn/:childId/handelser/:handelse/ny', (visit) => recordEvent(visit, parts), {
      permission,
      audit: 'event-recorded',
    }),
    get('/barn/:childId/handelse/:factId/avsluta', (visit) => showEndForm(visit, parts), {
      permission,
      audit: 'event-end-shown',
    }),
    post('/barn/:childId/handelse/:factId/avsluta', (visit) => endEvent(visit, parts), {
      permission,
      audit: 'event-ended',
    }),
  ]
}

import { get, post, type Route } from '../access/route.ts'
import { correct, end, showCorrect, showEnd } from './change-placement.tsx'
import { recordAbsconding, recordReturn, showAbsconding, showReturn } from './record-absconding.tsx'
import { showStart, start } from './record-placement.tsx'

export const routes: readonly Route[] = [
  get('/barn/:childId/placeringar/ny', showStart, {
    permission: 'placement:start',
    audit: 'placement-form-shown',
  }),
  post('/barn/:childId/placeringar/ny', start, {
    permission: 'placement:start',
    audit: 'placement-started',
  }),
  get('/barn/:childId/placeringar/:factId/avsluta', showEnd, {
    permission: 'placement:end',
    audit: 'placement-form-shown',
  }),
  post('/barn/:childId/placeringar/:factId/avsluta', end, {
    permission: 'placement:end',
    audit: 'placement-ended',
  }),
  get('/barn/:childId/placeringar/:factId/ratta', showCorrect, {
    permission: 'placement:correct',
    audit: 'placement-form-shown',
  }),
  post('/barn/:childId/placeringar/:factId/ratta', correct, {
    permission: 'placement:correct',
    audit: 'placement-corrected',
  }),
  get('/barn/:childId/avvikelser/ny', showAbsconding, {
    permission: 'absconding:record',
    audit: 'placement-form-shown',
  }),
  post('/barn/:childId/avvikelser/ny', recordAbsconding, {
    permission: 'absconding:record',
    audit: 'absconding-recorded',
  }),
  get('/barn/:childId/avvikelser/:factId/tillbaka', showReturn, {
    permission: 'absconding:record',
    audit: 'placement-form-shown',
  }),
  post('/barn/:childId/avvikelser/:factId/tillbaka', recordReturn, {
    permission: 'absconding:record',
    audit: 'absconding-recorded',
  }),
]

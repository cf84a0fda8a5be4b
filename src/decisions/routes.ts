import { get, post, type Route } from '../access/route.ts'
import { recordBasis, showBasisForm } from './record-basis.tsx'
import { recordConsideration, showConsideration } from './record-consideration.tsx'

const record = 'decision:record'

export const routes: readonly Route[] = [
  get('/barn/:childId/lagrum/nytt', showBasisForm, {
    permission: record,
    audit: 'decision-form-shown',
  }),
  post('/barn/:childId/lagrum/nytt', recordBasis, {
    permission: record,
    audit: 'legal-basis-recorded',
  }),
  get('/barn/:childId/overvagande/ny', showConsideration('overvagande'), {
    permission: record,
    audit: 'decision-form-shown',
  }),
  post('/barn/:childId/overvagande/ny', recordConsideration('overvagande'), {
    permission: record,
    audit: 'consideration-recorded',
  }),
  get('/barn/:childId/omprovning/ny', showConsideration('omprovning'), {
    permission: record,
    audit: 'decision-form-shown',
  }),
  post('/barn/:childId/omprovning/ny', recordConsideration('omprovning'), {
    permission: record,
    audit: 'review-recorded',
  }),
]

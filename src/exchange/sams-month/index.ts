/** The SAMS month: the stadsdel's file out, and all stadsdelar's files in at the central department. */
import { get, post, type WebSlice } from '../../access/route.ts'
import { permissions } from './access.ts'
import {
  commit,
  discard,
  largestFile,
  receive,
  sendTemplate,
  showDelivery,
  showOverview,
  showProgress,
} from './receive.tsx'
import { release, showRelease } from './release.tsx'
import { texts } from './texts.ts'

export { parseMonth, periodOf } from './domain/month.ts'
export { readMonthFile } from './read-file-job.ts'
export { releaseMonth, stadsdelOf } from './release-month.ts'
export { grounds } from './release-record.ts'

const receiving = { permission: 'month:receive' }

export const slice: WebSlice = {
  name: 'sams-month',
  permissions,
  routes: [
    get('/manadsfil', showRelease, { permission: 'month:release', audit: 'month-shown' }),
    post('/manadsfil', release, { permission: 'month:release', audit: 'month-released' }),
    get('/manadsfiler', showOverview, { ...receiving, audit: 'month-files-shown' }),
    post('/manadsfiler', receive, {
      ...receiving,
      audit: 'month-file-received',
      largestBody: largestFile,
    }),
    get('/manadsfiler/mall', sendTemplate, { ...receiving, audit: 'month-template-sent' }),
    get('/manadsfiler/:importId', showDelivery, { ...receiving, audit: 'month-file-shown' }),
    get('/manadsfiler/:importId/framsteg', showProgress, {
      ...receiving,
      audit: 'month-file-progress',
    }),
    post('/manadsfiler/:importId/las-in', commit, { ...receiving, audit: 'month-file-committed' }),
    post('/manadsfiler/:importId/kasta', discard, { ...receiving, audit: 'month-file-discarded' }),
  ],
  nav: [
    { href: '/manadsfil', label: texts.file, permission: 'month:release', order: 40 },
    { href: '/manadsfiler', label: texts.receiveTitle, permission: 'month:receive', order: 10 },
  ],
  notices: {
    inlast: texts.committed,
    kastad: texts.discarded,
    'redan-inlast': texts.alreadyIn,
  },
}

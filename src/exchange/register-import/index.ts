/** The case system's register, on its way in: the administrator's pages, and what differs, for those whose children it is. */
import { get, post, type WebSlice } from '../../access/route.ts'
import { permissions } from './access.ts'
import { markSeen, showDifferences } from './differences.tsx'
import {
  largestUpload,
  receiveImport,
  showImport,
  showImportProgress,
  showImports,
} from './receive.tsx'
import { texts } from './texts.ts'

const importing = { permission: 'register:import' }
const looking = { permission: 'register:differences' }

/** Where the systems differ; whoever shows data quality leads there. */
export const differencesLink = { href: '/skillnader', label: texts.differences }

export const slice: WebSlice = {
  name: 'register-import',
  permissions,
  routes: [
    get('/registerimport', showImports, { ...importing, audit: 'register-imports-shown' }),
    post('/registerimport', receiveImport, {
      ...importing,
      audit: 'register-received',
      largestBody: largestUpload,
    }),
    get('/registerimport/:registerId', showImport, {
      ...importing,
      audit: 'register-import-shown',
    }),
    get('/registerimport/:registerId/framsteg', showImportProgress, {
      ...importing,
      audit: 'register-import-progress',
    }),
    get('/skillnader', showDifferences, { ...looking, audit: 'differences-shown' }),
    post('/skillnader/:differenceId/sedd', markSeen, { ...looking, audit: 'difference-seen' }),
  ],
  nav: [{ href: '/registerimport', label: texts.title, permission: 'register:import', order: 30 }],
  notices: { 'skillnad-sedd': texts.seenNow },
}

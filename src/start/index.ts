/** The first page of each role, and the pages that explain the system. */
import { get, open, signedIn, type WebSlice } from '../access/route.ts'
import { showAbout, showHelp } from './explain.tsx'
import { showStart } from './first-page.ts'
import { showStyleGuide } from './style-guide.tsx'

export const startSlice: WebSlice = {
  name: 'start',
  routes: [
    get('/', showStart, { permission: signedIn, audit: 'start-shown' }),
    open('get', '/om', showAbout, 'about-shown'),
    open('get', '/hjalp', showHelp, 'help-shown'),
    open('get', '/stilguide', showStyleGuide, 'style-guide-shown'),
  ],
}

/** Publications: the shelf that anybody reads, and for those who publish why each table on it is safe. */
import { get, open, type WebSlice } from '../../access/route.ts'
import { permissions } from './access.ts'
import { showOversight, showPublications } from './oversee.tsx'
import { texts } from './oversight-texts.ts'
import { sendCatalogue, sendFile, showPublished } from './show-published.tsx'
import { showShelf } from './show-shelf.tsx'

const overseeing = { permission: 'publication:oversee' }

export const publications: WebSlice = {
  name: 'publications',
  permissions,
  routes: [
    open('get', '/statistik', showShelf, 'shelf-read'),
    open('get', '/statistik/katalog.jsonld', sendCatalogue, 'catalogue-read'),
    open('get', '/statistik/:publication', showPublished, 'publication-read'),
    open('get', '/statistik/:publication/:file', sendFile, 'publication-file-read'),
    get('/publiceringar', showPublications, { ...overseeing, audit: 'publications-listed' }),
    get('/publiceringar/:publication', showOversight, {
      ...overseeing,
      audit: 'publication-proof-read',
    }),
  ],
  nav: [
    { href: '/publiceringar', label: texts.menu, permission: 'publication:oversee', order: 45 },
  ],
  notices: { publicerad: texts.wasPublished, publicerade: texts.werePublished },
}

/** The table builder: a measure, parted as one wishes, at an address that is the table. */
import { get, post, type WebSlice } from '../../access/route.ts'
import { showSeries } from '../series/show-series.tsx'
import { permissions } from './access.ts'
import { publishTable, showPublish } from './publish-table.tsx'
import { savedRoutes } from './saved/routes.ts'
import { texts as savedTexts } from './saved/texts.ts'
import { showTable } from './show-table.tsx'
import { texts } from './texts.ts'

export const builder: WebSlice = {
  name: 'tables',
  permissions,
  routes: [
    get('/tabeller', showTable, { permission: 'statistics:count', audit: 'table-counted' }),
    get('/tabeller/publicera', showPublish, {
      permission: 'statistics:count',
      audit: 'publication-prepared',
    }),
    get('/tidsserier', showSeries, { permission: 'statistics:count', audit: 'series-shown' }),
    post('/tabeller/publicera', publishTable, {
      permission: 'statistics:count',
      audit: 'table-published',
    }),
    ...savedRoutes,
  ],
  notices: {
    'tabell-sparad': savedTexts.wasSaved,
    'tabell-andrad': savedTexts.wasChanged,
    'tabell-ater': savedTexts.isBack,
  },
  nav: [
    {
      href: '/tabeller',
      label: texts.title,
      permission: 'statistics:count',
      shortcut: 'g t',
      order: 40,
    },
  ],
}

/** The table builder: a measure, parted as one wishes, at an address that is the table. */
import { get, type WebSlice } from '../../access/route.ts'
import { permissions } from './access.ts'
import { showTable } from './show-table.tsx'
import { texts } from './texts.ts'

export const builder: WebSlice = {
  name: 'tables',
  permissions,
  routes: [get('/tabeller', showTable, { permission: 'statistics:count', audit: 'table-counted' })],
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

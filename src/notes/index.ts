/** Notes: short dated notes about a child, open to their author for a while and then locked. */
import type { WebSlice } from '../access/route.ts'
import type { ChildAction, ChildPanel } from '../children/index.ts'
import { permissions } from './access.ts'
import { notesPanel } from './notes-panel.tsx'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

export const slice = {
  name: 'notes',
  permissions,
  routes,
  panels: [notesPanel],
  actions: [{ label: texts.note, href: (id) => `/barn/${id}/anteckningar/ny`, order: 70 }],
  notices: {
    anteckning: texts.saved,
    'anteckning-syskon': texts.savedTogether,
    'anteckning-andrad': texts.changed,
    'anteckning-last': texts.lockedDone,
    'anteckning-makulerad': texts.voidDone,
    tillagg: texts.added,
  },
} satisfies WebSlice & { actions: readonly ChildAction[]; panels: readonly ChildPanel[] }

/** Short dated notes about a child, open to their author for a while and then locked; and documents. */
import type { WebSlice } from '../access/route.ts'
import type { ChildAction, ChildPanel, FactPanel } from '../children/index.ts'
import { permissions } from './access.ts'
import { attachmentsPanel, factAttachmentsPanel } from './attachments/panels.tsx'
import { texts as fileTexts } from './attachments/texts.ts'
import { notesPanel } from './notes-panel.tsx'
import { routes } from './routes.ts'
import { texts } from './texts.ts'

export const slice = {
  name: 'notes',
  permissions,
  routes,
  panels: [notesPanel, attachmentsPanel],
  factPanels: [factAttachmentsPanel],
  actions: [
    { label: texts.note, href: (id) => `/barn/${id}/anteckningar/ny`, order: 70 },
    { label: fileTexts.attachment, href: (id) => `/barn/${id}/bilagor/ny`, order: 80 },
  ],
  notices: {
    anteckning: texts.saved,
    'anteckning-syskon': texts.savedTogether,
    'anteckning-andrad': texts.changed,
    'anteckning-last': texts.lockedDone,
    'anteckning-makulerad': texts.voidDone,
    tillagg: texts.added,
    bilaga: fileTexts.saved,
    'bilaga-makulerad': fileTexts.voidDone,
  },
} satisfies WebSlice & {
  actions: readonly ChildAction[]
  panels: readonly ChildPanel[]
  factPanels: readonly FactPanel[]
}

import { get, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import type { SeeAlso } from './pages/QualityPage.tsx'
import { showQuality, showRule } from './show-quality.tsx'
import { texts } from './texts.ts'

/** The slice; which pages stand beside it, the slices above say. */
export function qualitySlice(seeAlso: readonly SeeAlso[]): WebSlice {
  const reading = { permission: 'quality:read' }
  return {
    name: 'quality',
    permissions,
    routes: [
      get('/datakvalitet', (visit) => showQuality(visit, seeAlso), {
        ...reading,
        audit: 'quality-shown',
      }),
      get('/datakvalitet/:code', showRule, {
        permission: 'quality:rows',
        audit: 'quality-rule-shown',
      }),
    ],
    nav: [
      {
        href: '/datakvalitet',
        label: texts.title,
        permission: 'quality:read',
        order: 60,
        aside: true,
      },
    ],
  }
}

/** The rule book: what every rule says, how it is kept, and what a new law changes. */
import { get, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import type { BookParts } from './book-parts.ts'
import { showLawChange } from './law-change/show-law-change.tsx'
import { texts as lawTexts } from './law-change/texts.ts'
import { showRule } from './show-rule.tsx'
import { showRules } from './show-rules.tsx'
import { texts } from './texts.ts'

export function rulebookSlice(parts: BookParts): WebSlice {
  const reading = { permission: 'rule-book:read' }
  return {
    name: 'rulebook',
    permissions,
    routes: [
      get('/regelverket', (visit) => showRules(visit, parts), {
        ...reading,
        audit: 'rule-book-read',
      }),
      get('/regelverket/:ruleId', (visit) => showRule(visit, parts), {
        ...reading,
        audit: 'rule-read',
      }),
      get('/ny-lag', (visit) => showLawChange(visit, parts), {
        permission: 'law-change:read',
        audit: 'law-change-read',
      }),
    ],
    nav: [
      {
        href: '/ny-lag',
        label: lawTexts.menu,
        permission: 'law-change:read',
        order: 75,
        aside: true,
      },
      {
        href: '/regelverket',
        label: texts.title,
        permission: 'rule-book:read',
        order: 70,
        aside: true,
      },
    ],
  }
}

/** The rule book: what every rule says, how it is kept, and what a new law changes. */
import { get, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import type { BookParts } from './book-parts.ts'
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
    ],
    nav: [
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

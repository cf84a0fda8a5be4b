/** The pages of duties: the work list, the children with what comes next, and "Varför?". */
import { get, post, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import type { DutyParts } from './duty-parts.ts'
import { showChildren } from './show-children.tsx'
import { showDuty } from './show-duty.tsx'
import { texts } from './texts.ts'
import { changeWeights, showWeights } from './unit-state/change-weights.tsx'
import { showUnit } from './unit-state/show-unit.tsx'
import { texts as unitTexts } from './unit-state/texts.ts'
import { showWorkList } from './work-list.tsx'

export function dutiesSlice(parts: DutyParts): WebSlice {
  return {
    name: 'duties',
    permissions,
    routes: [
      get('/arbetslista', (visit) => showWorkList(visit, parts), {
        permission: 'work-list:read',
        audit: 'work-list-read',
      }),
      get('/mina-barn', (visit) => showChildren(visit, parts), {
        permission: 'child:list',
        audit: 'child-listed',
      }),
      get('/atagande/:dutyId', (visit) => showDuty(visit, parts), {
        permission: 'duty:read',
        audit: 'duty-read',
      }),
      get('/enheten', (visit) => showUnit(visit, parts), {
        permission: 'unit:read',
        audit: 'unit-state-read',
      }),
      get('/enheten/vikter', showWeights, {
        permission: 'unit:weigh',
        audit: 'unit-weights-shown',
      }),
      post('/enheten/vikter', changeWeights, {
        permission: 'unit:weigh',
        audit: 'unit-weights-changed',
      }),
    ],
    notices: { 'vikter-sparade': unitTexts.weightsSaved },
    nav: [
      { href: '/enheten', label: unitTexts.title, permission: 'unit:read', order: 5 },
      {
        href: '/arbetslista',
        label: texts.workList,
        labels: { unit_manager: texts.unitWorkList, intake: texts.intakeWorkList },
        permission: 'work-list:read',
        order: 10,
      },
      {
        href: '/mina-barn',
        label: texts.myChildren,
        labels: { unit_manager: texts.unitChildren, intake: texts.intakeChildren },
        permission: 'child:list',
        order: 15,
      },
    ],
  }
}

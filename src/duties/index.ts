/** The pages of duties: the work list, the children with what comes next, and "Varför?". */
import { get, type WebSlice } from '../access/route.ts'
import { permissions } from './access.ts'
import type { DutyParts } from './duty-parts.ts'
import { showChildren } from './show-children.tsx'
import { showDuty } from './show-duty.tsx'
import { texts } from './texts.ts'
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
    ],
    nav: [
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

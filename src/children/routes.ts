import { get, post, type WebSlice } from '../access/route.ts'
import type { FactSlice } from '../rules/fact-kind.ts'
import { permissions } from './access.ts'
import type { ChainParts } from './child-state.ts'
import { closeFile, reopenFile, showCloseFile } from './close-file.tsx'
import { contactWords, guardianWords } from './contacts/contact-words.ts'
import { contactRoutes } from './contacts/routes.ts'
import { texts as contactTexts } from './contacts/texts.ts'
import { correctDays, showCorrectDays } from './correct-days.tsx'
import { assign, correctDetails, showAssign, showDetails } from './edit-child.tsx'
import { eventRoutes } from './events/routes.ts'
import { texts as eventTexts } from './events/texts.ts'
import { contactFact, guardianFact } from './facts.ts'
import type { LaneSlice } from './lane.ts'
import { showOverview } from './overview/show-overview.tsx'
import { clearRecentList } from './recent/clear-recent.ts'
import { register, showRegister } from './register.tsx'
import { search, showSearch } from './search.tsx'
import { showChild } from './show-child.tsx'
import { showFact, showVoid, voidTheFact } from './show-fact.tsx'
import { texts } from './texts.ts'
import { showWhoLooked } from './who-looked.tsx'

/** The slice; the chain's parts come from the slices above, so it is made when they are known. */
export function childrenSlice(
  parts: ChainParts,
): WebSlice & FactSlice & Pick<LaneSlice, 'kindWords'> {
  return {
    name: 'children',
    permissions,
    facts: [guardianFact, contactFact],
    kindWords: { guardian: guardianWords, contact: contactWords },
    routes: [
      get('/sok', showSearch, { permission: 'child:search', audit: 'child-search-shown' }),
      post('/sok', search, { permission: 'child:search', audit: 'child-searched' }),
      post('/senast-oppnade/rensa', clearRecentList, {
        permission: 'child:read',
        audit: 'recent-cleared',
      }),
      get('/barn/nytt', showRegister, {
        permission: 'child:register',
        audit: 'child-register-shown',
      }),
      post('/barn/nytt', register, { permission: 'child:register', audit: 'child-registered' }),
      get('/barn/:childId', (visit) => showChild(visit, parts), {
        permission: 'child:read',
        audit: 'child-read',
      }),
      get('/barn/:childId/oversikt', (visit) => showOverview(visit, parts), {
        permission: 'child:read',
        audit: 'child-overview-opened',
      }),
      get('/barn/:childId/uppgifter', showDetails, {
        permission: 'child:correct',
        audit: 'child-details-shown',
      }),
      post('/barn/:childId/uppgifter', correctDetails, {
        permission: 'child:correct',
        audit: 'child-details-corrected',
      }),
      get('/barn/:childId/handlaggare', showAssign, {
        permission: 'child:assign',
        audit: 'child-assign-shown',
      }),
      post('/barn/:childId/handlaggare', assign, {
        permission: 'child:assign',
        audit: 'child-assigned',
      }),
      get('/barn/:childId/avsluta', showCloseFile, {
        permission: 'child:close',
        audit: 'file-close-shown',
      }),
      post('/barn/:childId/avsluta', closeFile, {
        permission: 'child:close',
        audit: 'file-closed',
      }),
      post('/barn/:childId/oppna-igen', reopenFile, {
        permission: 'child:reopen',
        audit: 'file-reopened',
        takesClosed: true,
      }),
      ...contactRoutes(parts),
      ...eventRoutes(parts),
      get('/barn/:childId/uppgift/:factId', (visit) => showFact(visit, parts), {
        permission: 'child:read',
        audit: 'fact-read',
      }),
      get('/barn/:childId/uppgift/:factId/ratta', (visit) => showCorrectDays(visit, parts), {
        permission: 'child:void-fact',
        audit: 'fact-correct-shown',
      }),
      post('/barn/:childId/uppgift/:factId/ratta', (visit) => correctDays(visit, parts), {
        permission: 'child:void-fact',
        audit: 'fact-corrected',
      }),
      get('/barn/:childId/uppgift/:factId/makulera', (visit) => showVoid(visit, parts), {
        permission: 'child:void-fact',
        audit: 'fact-void-shown',
      }),
      post('/barn/:childId/uppgift/:factId/makulera', (visit) => voidTheFact(visit, parts), {
        permission: 'child:void-fact',
        audit: 'fact-voided',
      }),
      get('/barn/:childId/logg', showWhoLooked, {
        permission: 'log:review',
        audit: 'log-reviewed',
      }),
    ],
    nav: [
      { href: '/sok', label: texts.search, permission: 'child:search', shortcut: '/', order: 30 },
    ],
    notices: {
      'barn-registrerat': texts.registered,
      'uppgifter-rattade': texts.detailsSaved,
      vardnadshavare: texts.guardianSaved,
      kontakt: contactTexts.saved,
      'kontakt-syskon': contactTexts.savedTogether,
      'kontakt-avslutad': contactTexts.endedDone,
      handelse: eventTexts.saved,
      'handelse-slut': eventTexts.ended,
      makulerad: texts.voidDone,
      rattad: texts.corrected,
      tilldelad: texts.assigned,
      'senast-rensad': texts.recentCleared,
      'akt-avslutad': texts.fileClosed,
      'akt-oppnad': texts.fileReopened,
    },
  }
}

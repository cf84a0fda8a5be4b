import { get, post, type Route } from '../../access/route.ts'
import type { ChainParts } from '../child-state.ts'
import { endContact, showEnd } from './end-contact.tsx'
import { saveContact, showContact } from './save-contact.tsx'
import { saveGuardian, showGuardian } from './save-guardian.tsx'
import { showContacts } from './show-contacts.tsx'

const shown = { permission: 'child:correct', audit: 'contact-shown' }
const saved = { permission: 'child:correct', audit: 'contact-saved' }
const guardianShown = { permission: 'child:correct', audit: 'guardian-shown' }
const guardianSaved = { permission: 'child:correct', audit: 'guardian-saved' }

/** Custodians have a form of their own; all are shown, and ended, alike. */
export function contactRoutes(parts: ChainParts): readonly Route[] {
  const contacts = '/barn/:childId/kontakter'
  const guardians = '/barn/:childId/vardnadshavare'
  return [
    get(contacts, (visit) => showContacts(visit, parts), {
      permission: 'child:read',
      audit: 'contacts-read',
    }),
    get(`${contacts}/ny`, (visit) => showContact(visit, parts), shown),
    post(`${contacts}/ny`, saveContact, saved),
    get(`${contacts}/:factId/ratta`, (visit) => showContact(visit, parts), shown),
    post(`${contacts}/:factId/ratta`, saveContact, saved),
    get(`${contacts}/:factId/avsluta`, showEnd, shown),
    post(`${contacts}/:factId/avsluta`, endContact, {
      permission: 'child:correct',
      audit: 'contact-ended',
    }),
    get(`${guardians}/ny`, showGuardian, guardianShown),
    post(`${guardians}/ny`, saveGuardian, guardianSaved),
    get(`${guardians}/:factId`, showGuardian, guardianShown),
    post(`${guardians}/:factId`, saveGuardian, guardianSaved),
  ]
}

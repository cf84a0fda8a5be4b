/**
 * Who may use which address, written by hand. A route without its line here fails, and so does a
 * line without its route; a permission that was widened meets a refusal that is still expected.
 */
import type { Role } from '../../src/access/actor.ts'

export type Line = {
  /** Roles that are let in; null where no sign-in is asked for. */
  readonly roles: readonly Role[] | null
  /** What a form needs for the address to answer anything but "no such thing". */
  readonly form?: Readonly<Record<string, string>>
}

const care: Line = { roles: ['caseworker', 'intake', 'unit_manager'] }
const careAndContact: Line = { roles: ['caseworker', 'intake', 'unit_manager', 'school_contact'] }
const anybody: Line = {
  roles: [
    'caseworker',
    'intake',
    'unit_manager',
    'school_contact',
    'analyst',
    'administrator',
    'on_call',
  ],
}
const open: Line = { roles: null }
const analyst: Line = { roles: ['analyst'] }
const contact: Line = { roles: ['school_contact'] }
const administrator: Line = { roles: ['administrator'] }
const giving: Line = { roles: ['intake', 'unit_manager'] }
const closing: Line = { roles: ['caseworker', 'unit_manager'] }
const manager: Line = { roles: ['unit_manager'] }
const onCall: Line = { roles: ['on_call'] }
const givesShifts: Line = { roles: ['unit_manager', 'administrator'] }

export const lines: Readonly<Record<string, Line>> = {
  'GET /logga-in': open,
  'POST /logga-in': open,
  'POST /logga-ut': open,
  'POST /sprak': open,
  'GET /om': open,
  'GET /hjalp': open,
  'GET /stilguide': open,

  'GET /': anybody,
  'GET /lasar': anybody,
  'GET /min-inloggning': anybody,
  'POST /min-inloggning/roll': { ...anybody, form: { som: ':otherAppointment' } },
  'POST /min-inloggning/logga-ut-overallt': anybody,
  'GET /kortkommandon': anybody,
  'POST /min-inloggning/kortkommandon': anybody,
  // Anybody may keep a draft about no child; about a child only who sees it.
  'POST /utkast/:form/:childId': careAndContact,
  'POST /utkast/:form/:childId/slang': careAndContact,

  'GET /registerimport': administrator,
  'POST /registerimport': administrator,
  'GET /registerimport/:registerId': administrator,
  'GET /registerimport/:registerId/framsteg': administrator,
  'GET /skillnader': care,
  'POST /skillnader/:differenceId/sedd': care,

  'GET /medarbetare': administrator,
  'POST /medarbetare': administrator,
  'POST /medarbetare/:appointmentId/avsluta': administrator,

  'GET /sok': care,
  'POST /sok': care,
  'POST /senast-oppnade/rensa': care,
  'GET /arbetslista': care,
  'GET /mina-barn': care,
  'GET /atagande/:dutyId': careAndContact,
  'GET /atagande/:dutyId/boka': care,
  'POST /atagande/:dutyId/boka': care,
  'GET /atagande/:dutyId/bokningar/:bookingId/fil': care,
  'POST /atagande/:dutyId/bokningar/:bookingId/avboka': care,
  'POST /atagande/:dutyId/bokningar/:bookingId/angra': care,
  'GET /paminnelser': care,
  'GET /paminnelser/ny': care,
  'POST /paminnelser/ny': care,
  'GET /barn/:childId/paminnelser/ny': care,
  'POST /barn/:childId/paminnelser/ny': care,
  'GET /paminnelser/:reminderId': care,
  'POST /paminnelser/:reminderId': care,
  'POST /paminnelser/:reminderId/klar': care,
  'POST /paminnelser/:reminderId/angra': care,
  'GET /enheten': manager,
  'GET /enheten/vikter': manager,
  'POST /enheten/vikter': manager,
  'GET /enheten/vikariat': manager,
  'POST /enheten/vikariat': manager,
  'POST /enheten/vikariat/:coverId/avsluta': manager,
  'GET /enheten/lamna-over': manager,
  'POST /enheten/lamna-over': manager,
  'GET /jour': onCall,
  'POST /jour/sok': onCall,
  'POST /jour/skal': onCall,
  'POST /jour/oppna': onCall,
  'GET /jour/barn/:childId': onCall,
  'POST /jour/barn/:childId/avvikelse': onCall,
  'POST /jour/barn/:childId/tillbaka': onCall,
  'POST /jour/barn/:childId/handelse': onCall,
  'GET /jour/oppnat': care,
  'GET /jour/pass': givesShifts,
  'POST /jour/pass': givesShifts,
  'POST /jour/pass/:shiftId/avsluta': givesShifts,
  'GET /namnden': care,
  'GET /namnden/nytt': manager,
  'POST /namnden/nytt': manager,
  'GET /namnden/:meetingId': care,
  'GET /namnden/:meetingId/andra': manager,
  'POST /namnden/:meetingId/andra': manager,
  'POST /namnden/:meetingId/stall-in': manager,
  'POST /namnden/:meetingId/arenden/:dutyId': care,
  'GET /barn/nytt': care,
  'POST /barn/nytt': care,
  'GET /barn/:childId': care,
  'GET /barn/:childId/oversikt': care,
  'GET /barn/:childId/uppgifter': care,
  'POST /barn/:childId/uppgifter': care,
  'GET /barn/:childId/handlaggare': giving,
  'POST /barn/:childId/handlaggare': giving,
  'GET /barn/:childId/avsluta': closing,
  'POST /barn/:childId/avsluta': closing,
  'POST /barn/:childId/oppna-igen': manager,
  'GET /barn/:childId/logg': manager,
  'GET /barn/:childId/kontakter': care,
  'GET /barn/:childId/kontakter/ny': care,
  'POST /barn/:childId/kontakter/ny': care,
  'GET /barn/:childId/kontakter/:factId/ratta': care,
  'POST /barn/:childId/kontakter/:factId/ratta': care,
  'GET /barn/:childId/kontakter/:factId/avsluta': care,
  'POST /barn/:childId/kontakter/:factId/avsluta': care,
  'GET /barn/:childId/vardnadshavare/ny': care,
  'POST /barn/:childId/vardnadshavare/ny': care,
  'GET /barn/:childId/vardnadshavare/:factId': care,
  'POST /barn/:childId/vardnadshavare/:factId': {
    ...care,
    form: { namn: 'Vera Vård', relation: 'mamma', from: '2026-01-01' },
  },
  'GET /barn/:childId/uppgift/:factId': care,
  'GET /barn/:childId/uppgift/:factId/ratta': care,
  'POST /barn/:childId/uppgift/:factId/ratta': care,
  'GET /barn/:childId/uppgift/:factId/makulera': care,
  'POST /barn/:childId/uppgift/:factId/makulera': care,

  'GET /barn/:childId/bilagor': care,
  'GET /barn/:childId/bilagor/ny': care,
  'POST /barn/:childId/bilagor/ny': care,
  'GET /barn/:childId/bilagor/:attachmentId/fil': care,
  'GET /barn/:childId/bilagor/:attachmentId/makulera': care,
  'POST /barn/:childId/bilagor/:attachmentId/makulera': care,

  'GET /barn/:childId/anteckningar': care,
  'POST /barn/:childId/anteckningar': care,
  'GET /barn/:childId/anteckningar/ny': care,
  'POST /barn/:childId/anteckningar/ny': care,
  'GET /barn/:childId/anteckningar/:noteId': care,
  'GET /barn/:childId/anteckningar/:noteId/andra': care,
  'POST /barn/:childId/anteckningar/:noteId/andra': care,
  'POST /barn/:childId/anteckningar/:noteId/las': care,
  'GET /barn/:childId/anteckningar/:noteId/tillagg': care,
  'POST /barn/:childId/anteckningar/:noteId/tillagg': care,
  'GET /barn/:childId/anteckningar/:noteId/makulera': care,
  'POST /barn/:childId/anteckningar/:noteId/makulera': care,

  'GET /barn/:childId/placeringar/ny': care,
  'POST /barn/:childId/placeringar/ny': care,
  'GET /barn/:childId/placeringar/:factId/avsluta': care,
  'POST /barn/:childId/placeringar/:factId/avsluta': care,
  'GET /barn/:childId/placeringar/:factId/ratta': care,
  'POST /barn/:childId/placeringar/:factId/ratta': care,
  'GET /barn/:childId/avvikelser/ny': care,
  'POST /barn/:childId/avvikelser/ny': care,
  'GET /barn/:childId/avvikelser/:factId/tillbaka': care,
  'POST /barn/:childId/avvikelser/:factId/tillbaka': care,
  'GET /barn/:childId/lagrum/nytt': care,
  'POST /barn/:childId/lagrum/nytt': care,
  'GET /barn/:childId/overvagande/ny': care,
  'POST /barn/:childId/overvagande/ny': care,
  'GET /barn/:childId/omprovning/ny': care,
  'POST /barn/:childId/omprovning/ny': care,
  'GET /barn/:childId/placeringar/:placementId/regionen': care,
  'POST /barn/:childId/placeringar/:placementId/regionen': care,
  'GET /barn/:childId/skola/ny': care,
  'POST /barn/:childId/skola/ny': care,
  'GET /barn/:childId/skola/:factId/ratta': care,
  'POST /barn/:childId/skola/:factId/ratta': care,

  'GET /skolgang': { roles: ['school_contact', 'unit_manager'] },
  'GET /barn/:childId/placeringar/:placementId/skolstart': careAndContact,
  'POST /barn/:childId/placeringar/:placementId/skolstart': careAndContact,
  'GET /barn/:childId/placeringar/:placementId/sams-meddelande': careAndContact,
  'POST /barn/:childId/placeringar/:placementId/sams-meddelande': careAndContact,
  'GET /barn/:childId/placeringar/:placementId/skolplanering': careAndContact,
  'POST /barn/:childId/placeringar/:placementId/skolplanering': careAndContact,

  'GET /manadsfil': contact,
  'POST /manadsfil': contact,
  'GET /manadsfiler': analyst,
  'POST /manadsfiler': analyst,
  'GET /manadsfiler/mall': analyst,
  'GET /manadsfiler/:importId': analyst,
  'GET /manadsfiler/:importId/framsteg': analyst,
  'POST /manadsfiler/:importId/las-in': analyst,
  'POST /manadsfiler/:importId/kasta': analyst,
}

import { type Text, text } from '../shared/text.ts'

/** The log's events in words, for those who review it. An event without words shows as it is. */
const words: Record<string, Text> = {
  'child-read': text('Öppnade barnets sida', 'Opened the child’s page'),
  'child-listed': text('Såg barnet i en lista', 'Saw the child in a list'),
  'child-search-shown': text('Öppnade sökningen', 'Opened the search'),
  'child-searched': text('Hittade barnet i en sökning', 'Found the child in a search'),
  'child-register-shown': text('Öppnade registreringen', 'Opened registration'),
  'child-registered': text('Registrerade barnet', 'Registered the child'),
  'child-details-shown': text('Öppnade uppgifterna', 'Opened the particulars'),
  'child-details-corrected': text('Rättade uppgifterna', 'Corrected the particulars'),
  'child-assign-shown': text('Öppnade byte av handläggare', 'Opened change of caseworker'),
  'child-assigned': text('Bytte handläggare', 'Changed caseworker'),
  'guardian-shown': text('Öppnade vårdnadshavare', 'Opened custodian'),
  'guardian-saved': text('Sparade vårdnadshavare', 'Saved custodian'),
  'fact-read': text('Läste en uppgift', 'Read a record'),
  'fact-void-shown': text('Öppnade makulering', 'Opened voiding'),
  'fact-voided': text('Makulerade en uppgift', 'Voided a record'),
  'fact-correct-shown': text('Öppnade rättning', 'Opened correction'),
  'fact-corrected': text('Rättade en uppgift', 'Corrected a record'),
  'log-reviewed': text('Granskade loggen', 'Reviewed the log'),
  'work-list-read': text('Såg barnet i arbetslistan', 'Saw the child in the work list'),
  'duty-read': text('Läste ett åtagande', 'Read a duty'),
  'placement-form-shown': text('Öppnade placering', 'Opened placement'),
  'placement-started': text('Registrerade placering', 'Recorded placement'),
  'placement-ended': text('Avslutade placering', 'Ended placement'),
  'placement-corrected': text('Rättade placering', 'Corrected placement'),
  'absconding-recorded': text('Registrerade avvikelse', 'Recorded absconding'),
  'legal-basis-recorded': text('Registrerade lagrum', 'Recorded legal basis'),
  'consideration-recorded': text('Registrerade övervägande', 'Recorded consideration'),
  'review-recorded': text('Registrerade omprövning', 'Recorded review'),
  'school-form-shown': text('Öppnade skola', 'Opened school'),
  'school-enrolled': text('Registrerade skolgång', 'Recorded schooling'),
  'school-started': text('Registrerade skolstart', 'Recorded school start'),
  'sams-message-sent': text('Registrerade SAMS-meddelande', 'Recorded SAMS message'),
  'school-plan-made': text('Registrerade skolplan', 'Recorded school plan'),
  'schooling-read': text('Såg barnet på sidan Skolgång', 'Saw the child on the page Schooling'),
  'region-notified': text(
    'Registrerade underrättelse till regionen',
    'Recorded notice to the region',
  ),
  'decision-form-shown': text('Öppnade beslut', 'Opened decision'),
  'duties-evaluated': text('Åtagandena räknades om', 'Duties were evaluated'),
  'draft-saved': text('Sparade ett utkast', 'Saved a draft'),
  'draft-dropped': text('Slängde ett utkast', 'Discarded a draft'),
  'health-form-shown': text('Öppnade hälsa', 'Opened health'),
  'month-shown': text('Öppnade månadsfilen', 'Opened the month’s file'),
  'month-released': text('Lämnade ut månadsfilen', 'Released the month’s file'),
}

export function eventWords(event: string): Text {
  return words[event] ?? text(event, event)
}

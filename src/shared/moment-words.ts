const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as read in Stockholm, alike in both languages. @example '2026-11-22 14:32' */
export function formatMoment(at: Date): string {
  return moment.format(at)
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** @example '2026-11-22 02:10', as the clock on the wall in Stockholm stood */
export function momentWords(at: Date): string {
  return `${day.format(at)} ${clock.format(at)}`
}

/** The second moment without its day where it is the same day. */
export function spanWords(from: Date, until: Date): string {
  const isSameDay = day.format(from) === day.format(until)
  return `${momentWords(from)}–${isSameDay ? clock.format(until) : momentWords(until)}`
}

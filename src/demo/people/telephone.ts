/**
 * Telephone numbers that reach nobody: Post- och telestyrelsen keeps 070-174 06 05 to 070-174 06 99
 * for made-up persons in books and films. There are 95, so they come round again.
 */
export function fictitiousPhone(index: number): string {
  return `070-174 06 ${String(5 + (index % 95)).padStart(2, '0')}`
}

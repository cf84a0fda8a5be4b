/**
 * Why the embedded database cannot be had, for the person at the terminal, who can do something
 * about it: in Swedish, then in English.
 */
export class EmbeddedDatabaseError extends Error {
  constructor(sv: string, en: string) {
    super(`${sv}\n${en}`)
    this.name = 'EmbeddedDatabaseError'
  }
}

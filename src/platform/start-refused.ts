/** The start is refused, for a reason that the person at the terminal can mend: shown as a sentence, without a trace. */
export class StartRefused extends Error {
  constructor(sv: string, en: string) {
    super(`${sv}\n${en}`)
    this.name = 'StartRefused'
  }
}

/**
 * A csv cell that begins with = + - @ or a tab or line break is run as a formula when the file is
 * opened in a spreadsheet program ("CSV injection", OWASP), and could then send the other cells
 * away. Excel offers no other way to say "text" in csv than an apostrophe before it. Numbers and
 * dates are written by us and need no guard; neither does xlsx, where a cell says that it is text.
 *
 * The guard can be taken away without loss: a text that already begins with apostrophes and then
 * such a character gets one more.
 * @example withGuard('=1+1'): "'=1+1"; withGuard("'=1"): "''=1"; withGuard('Farsta'): 'Farsta'.
 */
export function withGuard(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

export function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text
}

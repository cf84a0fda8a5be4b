/**
 * Whether letters have become other signs on the way, so that a name would be kept as nobody spells it:
 * UTF-8 that was taken for Windows-1252, letters already lost, or the encodings of DOS (CP850) and old
 * Macs taken for Windows-1252, where å, ä and ö are signs that never stand inside a word.
 * @example isGarbled('BjÃ¶rken'), isGarbled('Bj”rken') and isGarbled('Bj\u{fffd}rken') are true; isGarbled('Nataša') is false.
 */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text)
}

const GARBLED = new RegExp(
  [
    // Left by a decoder that met bytes it could not read, or signs that no encoding of text means.
    '[\\u{fffd}\\u{80}-\\u{9f}]',
    // Å, ä, ö and their like in UTF-8, each byte taken for a letter.
    'Ã[\\u{a0}-\\u{bf}…„–€‰†‡˜™š]',
    // CP850: å ä ö É are † „ ” within a word; Ö is ™ before one.
    '\\p{L}[†„”]\\p{L}',
    '™\\p{Ll}',
    // Mac: å and ä are Œ and Š, large letters after small ones.
    '\\p{Ll}[ŒŠ]\\p{Ll}',
  ].join('|'),
  'u',
)

/**
 * Whether a spreadsheet program would run the text as a formula once somebody opens a file with it in
 * ("CSV injection"). A telephone number may begin with a plus, and a lone dash is no formula.
 * @example looksLikeFormula('=HYPERLINK("http://x")') is true; looksLikeFormula('+46 70 174 06 05') is false.
 */
export function looksLikeFormula(text: string): boolean {
  if (/^[=@\t\r\n＝＋－＠]/.test(text)) return true
  return /^[+-]/.test(text) && !/^[+-][\d\s().,/-]*$/.test(text)
}

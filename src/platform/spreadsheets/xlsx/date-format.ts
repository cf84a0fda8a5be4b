import type { Day } from '../../../shared/day.ts'

/**
 * A workbook stores a date as a number and only its format tells it from one. Formats 14–17 and 22
 * hold a date, as do the East Asian 27–31, 36 and 50–58 (ECMA-376 part 1, 18.8.30); 18–21 and
 * 45–47 are clock times, which stay numbers.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) return isDateCode(code)
  return (
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 58)
  )
}

/** A year or a day in the code makes a date; m alone is a month unless hours or seconds stand by. */
function isDateCode(code: string): boolean {
  const bare = code
    .split(';', 1)
    .join('')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return false
  const letters = bare.replace(/\[[^\]]*\]|am\/pm|a\/p|general/gi, '')
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))
}

const SERIAL_OF_1970 = 25_569
const SERIALS_FROM_1904 = 1_462
const SERIAL_OF_1900_03_01 = 61

/**
 * The day of a stored number; its clock time (the fraction) is dropped. Null outside 1900–9999.
 * Excel counts a 29 February 1900 that never was, so before March 1900 the count is one off.
 * @example dayOfSerial(46329, false): 2026-11-03.
 */
export function dayOfSerial(serial: number, isFrom1904: boolean): Day | null {
  const whole = Math.floor(serial) + (isFrom1904 ? SERIALS_FROM_1904 : 0)
  if (!(whole >= 1 && whole <= 2_958_465)) return null
  return whole - SERIAL_OF_1970 + (whole < SERIAL_OF_1900_03_01 ? 1 : 0)
}

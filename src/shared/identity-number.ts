import packaged from 'personnummer'
import { civilDate, type Day, dayOf, isCivilDate } from './day.ts'
import { accept, type Decision, refuse } from './refusal.ts'
import { type Text, text } from './text.ts'

/**
 * The three kinds of number a person in the case system may have. A personnummer or a
 * samordningsnummer (day of birth + 60) comes from Skatteverket and has a check digit (Luhn); a
 * reservnummer is the municipality's own, for someone who has neither yet, and proves nothing.
 * The normal form has twelve characters; nothing else is stored, compared or searched.
 */
export type IdentityNumber = {
  readonly kind: 'personnummer' | 'samordningsnummer' | 'reservnummer'
  /** Twelve characters without separator, letters in upper case. */
  readonly normal: string
  /** Null when the number does not tell: an unknown month or day, or a reservnummer without a date. */
  readonly born: Day | null
  /** What the ninth digit says; null for a reservnummer. */
  readonly sex: 'female' | 'male' | null
}

export type IdentityNumberRefusal =
  | 'not-a-number'
  | 'no-such-date'
  | 'wrong-check-digit'
  | 'born-in-the-future'

/**
 * Our own default for a reservnummer: date of birth, a letter, three digits ('20170412R001').
 * Municipalities and regions differ, so each states its own pattern; group 1, if it is eight
 * digits that are a date, is taken as the date of birth.
 */
export const defaultReserveNumberPattern = /^(\d{8})[A-Z]\d{3}$/

/**
 * Reads what a person wrote. `today` decides the century of ten digits: the latest that is not in
 * the future, or the one before it after a '+'.
 * @example '121212-1212', '20121212-1212', '201212121212', '121212+1212' (born 1912)
 * Source: folkbokföringslagen (1991:481) 18 and 18 a §§; the plus sign from the year one turns 100.
 */
export function parseIdentityNumber(
  written: string,
  { today, reservePattern = defaultReserveNumberPattern }: { today: Day; reservePattern?: RegExp },
): Decision<IdentityNumber, IdentityNumberRefusal> {
  const compact = written.trim().toUpperCase().replace(/\s/g, '').replace(/[–—−]/g, '-')
  const reserve = reservePattern.exec(compact.replace('-', ''))
  if (reserve !== null && /[A-Z]/.test(compact)) return reserveNumber(compact, reserve)
  const match = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/.exec(compact)
  if (match === null) return refuse('not-a-number')
  const [, century, date = '', separator = '', lastFour = ''] = match
  const year = century ? Number(century + date.slice(0, 2)) : guessYear(date, separator, today)
  return personalNumber(`${year}${date.slice(2)}${lastFour}`, today)
}

function personalNumber(
  normal: string,
  today: Day,
): Decision<IdentityNumber, IdentityNumberRefusal> {
  const year = Number(normal.slice(0, 4))
  const month = Number(normal.slice(4, 6))
  const dayDigits = Number(normal.slice(6, 8))
  const isCoordination = dayDigits >= 60
  const date = isCoordination ? dayDigits - 60 : dayDigits
  // Skatteverket writes an unknown month or day of birth as 00, in samordningsnummer only.
  const isPartial = isCoordination && month <= 12 && date <= 31 && (month === 0 || date === 0)
  if (!isPartial && !isCivilDate(year, month, date)) return refuse('no-such-date')
  if (normal.slice(8, 11) === '000' || !hasRightCheckDigit(normal, isPartial)) {
    return refuse('wrong-check-digit')
  }
  const born = isPartial ? null : dayOf(year, month, date)
  if (born !== null && born > today) return refuse('born-in-the-future')
  return accept({
    kind: isCoordination ? 'samordningsnummer' : 'personnummer',
    normal,
    born,
    sex: Number(normal[10]) % 2 === 1 ? 'male' : 'female',
  })
}

/** The package's types tell of its ESM build; Node loads the other, which exports the class itself. */
const Personnummer = packaged as unknown as typeof packaged.default

/** The package refuses dates with an unknown part, so those are checked by their digits alone. */
function hasRightCheckDigit(normal: string, isPartial: boolean): boolean {
  return isPartial
    ? checkDigit(normal.slice(2, 11)) === Number(normal[11])
    : Personnummer.valid(normal)
}

/** Luhn's digit over nine digits, the first doubled. */
export function checkDigit(nineDigits: string): number {
  let sum = 0
  for (let index = 0; index < 9; index += 1) {
    const weighted = Number(nineDigits[index]) * (index % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return (10 - (sum % 10)) % 10
}

function reserveNumber(
  compact: string,
  match: RegExpExecArray,
): Decision<IdentityNumber, IdentityNumberRefusal> {
  const digits = match[1] ?? ''
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  const [year = 0, month = 0, date = 0] = parts
  const born =
    digits.length === 8 && isCivilDate(year, month, date) ? dayOf(year, month, date) : null
  return accept({ kind: 'reservnummer', normal: compact.replace('-', ''), born, sex: null })
}

function guessYear(date: string, separator: string, today: Day): number {
  const { year: thisYear, month, date: thisDate } = civilDate(today)
  const latest = separator === '+' ? thisYear - 100 : thisYear
  const year = latest - ((latest - Number(date.slice(0, 2))) % 100)
  const dayDigits = Number(date.slice(4, 6))
  const monthAndDay =
    Number(date.slice(2, 4)) * 100 + (dayDigits >= 60 ? dayDigits - 60 : dayDigits)
  return year === thisYear && monthAndDay > month * 100 + thisDate ? year - 100 : year
}

/** What to tell the person who wrote it; the number itself is never repeated. */
export const identityNumberRefusals: Readonly<Record<IdentityNumberRefusal, Text>> = {
  'not-a-number': text(
    'Skriv personnumret eller samordningsnumret med tio eller tolv siffror, till exempel ÅÅÅÅMMDD-NNNN. Har personen inget sådant nummer, skriv reservnumret.',
    'Write the personal or coordination number with ten or twelve digits, for example YYYYMMDD-NNNN. If the person has none, write the reserve number.',
  ),
  'no-such-date': text(
    'De första siffrorna är inte ett datum som finns. Se efter om månad och dag är rätt skrivna.',
    'The first digits are not a date that exists. Check that month and day are written right.',
  ),
  'wrong-check-digit': text(
    'Den sista siffran stämmer inte med de andra. Någon siffra är fel; jämför med handlingen.',
    'The last digit does not agree with the others. Some digit is wrong; compare with the document.',
  ),
  'born-in-the-future': text(
    'Födelsedatumet ligger efter i dag. Skriv alla tolv siffror, så att århundradet blir rätt.',
    'The date of birth is later than today. Write all twelve digits, so that the century is right.',
  ),
}

/** For people: '20121212-1212'. */
export function formatIdentityNumber(normal: string): string {
  return `${normal.slice(0, 8)}-${normal.slice(8)}`
}

import { civilDate, type Day, dayOf } from './day.ts'
import { checkDigit } from './identity-number.ts'

/**
 * An identity number for an invented person, in the normal form, that no real person has or gets.
 * Skatteverket publishes test numbers (open data, CC0) and gives them to nobody; for births from
 * 1990 on they all have the birth numbers 238 (female) and 239 (male). So there is one number a
 * day for each sex and kind: two invented girls cannot share both birthday and kind of number.
 * @throws for births before 1990, where the test series lies elsewhere and varies
 * @example demoIdentityNumber(2019-01-01, 'male'): '201901012391'
 */
export function demoIdentityNumber(
  born: Day,
  sex: 'female' | 'male',
  kind: 'personnummer' | 'samordningsnummer' = 'personnummer',
): string {
  if (born < firstTestDay) throw new RangeError('No test numbers are known for births before 1990')
  const { year, month, date } = civilDate(born)
  const dayDigits = kind === 'samordningsnummer' ? date + 60 : date
  const digits = `${year}${pad(month)}${pad(dayDigits)}${sex === 'female' ? '238' : '239'}`
  return `${digits}${checkDigit(digits.slice(2))}`
}

const firstTestDay = dayOf(1990, 1, 1)

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

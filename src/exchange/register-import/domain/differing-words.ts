import { unaccompaniedName } from '../../../children/index.ts'
import { legalBases } from '../../../decisions/index.ts'
import { placementForms, providers } from '../../../placements/index.ts'
import { parseDay } from '../../../shared/day.ts'
import { formatDay } from '../../../shared/day-words.ts'
import type { Language } from '../../../shared/text.ts'
import { texts } from '../texts.ts'

const names: Readonly<
  Record<string, Readonly<Record<string, { name: { sv: string; en: string } }>>>
> = {
  form: placementForms,
  basis: legalBases,
  provider: providers,
  unaccompanied: {
    ja: { name: unaccompaniedName(true) },
    nej: { name: unaccompaniedName(false) },
  },
}

/** What a difference of periods holds: its first day, and the day after its last unless it goes on. */
const isPeriod = /^\d{4}-\d{2}-\d{2}\/(?:\d{4}-\d{2}-\d{2})?$/

/** One side of a difference as a person reads it: codes by their names, days in words, last days counted. */
export function differingWords(field: string, value: string | null, language: Language): string {
  if (value === null || value === '') return texts.nothing[language]
  if (isPeriod.test(value)) return periodInWords(value, language)
  if (field === 'born') return formatDay(parseDay(value), language)
  return names[field]?.[value]?.name[language] ?? value
}

function periodInWords(value: string, language: Language): string {
  const [from = '', until = ''] = value.split('/')
  const begins = formatDay(parseDay(from), language)
  if (until === '') return `${begins} – ${texts.ongoing[language]}`
  const last = parseDay(until) - 1
  return last === parseDay(from) ? begins : `${begins} – ${formatDay(last, language)}`
}

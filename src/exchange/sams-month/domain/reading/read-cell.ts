import { type Cell, isDateCell } from '../../../../platform/spreadsheets/index.ts'
import { type Day, isoDay } from '../../../../shared/day.ts'
import { tryParseDay } from '../../../../shared/read-day.ts'
import { accept, type Decision, refuse } from '../../../../shared/refusal.ts'
import { type Text, text } from '../../../../shared/text.ts'
import type { CodeWords } from '../code-words.ts'
import { type Month, monthOf, parseMonth, periodOf } from '../month.ts'
import type { ProblemReason } from './problems.ts'
import { fold, mostSimilar } from './similar-name.ts'

/** What a cell with content holds, one reader a kind; an empty one is the row's business. */
type Read<Value> = Decision<Value, ProblemReason>

/** The text of a cell as a person sees it; a number typed where text is meant is its digits. */
export function textOf(cell: Cell): string {
  if (cell === null) return ''
  return isDateCell(cell) ? isoDay(cell.day) : String(cell).trim()
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * In xlsx a date is a date cell and nothing else: a text in its place was typed under another
 * rule, often the American. In csv there are only texts, and YYYY-MM-DD is the rule.
 */
export function readDate(cell: Cell, format: 'xlsx' | 'csv'): Read<Day> {
  if (isDateCell(cell)) return accept(cell.day)
  const written = textOf(cell)
  const day = tryParseDay(written)
  if (format === 'csv' && day !== null && ISO_DAY.test(written)) return accept(day)
  const suggestion = day === null ? {} : { suggestion: isoDay(day) }
  if (format === 'csv') return refuse('not-a-date', suggestion)
  return typeof cell === 'string' ? refuse('date-as-text', suggestion) : refuse('date-as-number')
}

/** Excel turns a typed 2026-11 into the first of November; that is the month. */
export function readMonthCell(cell: Cell): Read<Month> {
  if (isDateCell(cell)) {
    const month = monthOf(cell.day)
    return periodOf(month).from === cell.day ? accept(month) : refuse('not-a-month')
  }
  const month = parseMonth(textOf(cell))
  return month === null ? refuse('not-a-month') : accept(month)
}

export function readNumber(
  cell: Cell,
  range: { readonly from: number; readonly to: number },
): Read<number> {
  const written = textOf(cell)
  const number = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN
  return number >= range.from && number <= range.to ? accept(number) : refuse('not-a-number', range)
}

/** 'F' and 'förskoleklass' are 0; 'åk 7' is 7. */
export function readGrade(cell: Cell): Read<number> {
  const written = fold(textOf(cell)).replace(/^(ak|arskurs|grade) ?/, '')
  const isPreschoolClass = written === 'f' || written === 'forskoleklass'
  return readNumber(isPreschoolClass ? '0' : written, { from: 0, to: 10 })
}

export function readPseudonym(cell: Cell): Read<string> {
  const written = textOf(cell)
  const isPseudonym = /^(?=.*\d)[A-Za-z0-9-]{4,40}$/.test(written) && !isDateCell(cell)
  return isPseudonym ? accept(written) : refuse('not-a-pseudonym')
}

export function readYesNo(cell: Cell): Read<boolean> {
  if (typeof cell === 'boolean') return accept(cell)
  const word = readWord(cell, YES_NO)
  return word.accepted ? accept(word.value === 'yes') : refuse('not-yes-no')
}

const YES_NO = { yes: text('ja', 'yes'), no: text('nej', 'no') }

export function readWord<Code extends string>(
  cell: Cell,
  words: Readonly<Record<Code, Text>>,
): Read<Code> {
  const written = textOf(cell)
  const spellings = spellingsOf(words)
  const code = spellings.get(written) ?? spellings.get(fold(written))
  return code === undefined
    ? refuse('unknown-word', aboutWords(written, words))
    : accept(code as Code)
}

const spellingsByWords = new WeakMap<CodeWords, ReadonlyMap<string, string>>()

/** The words as they stand in our own files, found at once, and folded, for what people type. */
function spellingsOf(words: CodeWords): ReadonlyMap<string, string> {
  const known = spellingsByWords.get(words)
  if (known !== undefined) return known
  const spellings = new Map(
    Object.entries(words).flatMap(([code, { sv, en }]) =>
      [code, sv, en].flatMap((word) => [[word, code] as const, [fold(word), code] as const]),
    ),
  )
  spellingsByWords.set(words, spellings)
  return spellings
}

function aboutWords(written: string, words: CodeWords): Record<string, string> {
  const pairs = Object.values(words)
  const suggestion = mostSimilar(written, [...new Set(pairs.flatMap((pair) => [pair.sv, pair.en]))])
  return {
    words: pairs.map((pair) => pair.sv).join(', '),
    wordsEn: pairs.map((pair) => pair.en).join(', '),
    ...(suggestion === null ? {} : { suggestion }),
  }
}

export function readStadsdel(cell: Cell, stadsdelar: readonly string[]): Read<string> {
  const written = textOf(cell)
  if (stadsdelar.includes(written)) return accept(written)
  const stadsdel = stadsdelar.find((name) => plainCase(name) === plainCase(written))
  if (stadsdel !== undefined) return accept(stadsdel)
  const suggestion = mostSimilar(written, stadsdelar)
  return refuse('unknown-stadsdel', suggestion === null ? {} : { suggestion })
}

/** Accents count: Hägersten and Hagersten are told apart and suggested, not taken for each other. */
function plainCase(name: string): string {
  return name
    .toLocaleLowerCase('sv')
    .replace(/\s*[-–—−]\s*/g, '-')
    .replace(/\s+/g, ' ')
}

const MUNICIPALITY_MAX = 60

export function readMunicipality(cell: Cell): Read<string> {
  const written = textOf(cell)
  if (written.length > MUNICIPALITY_MAX) return refuse('text-too-long', { max: MUNICIPALITY_MAX })
  return /^\p{L}[\p{L} .'-]*$/u.test(written) ? accept(written) : refuse('not-a-municipality')
}

const NOTE_MAX = 200

/** A word of the list, and after a colon perhaps more: 'Annat: väntar på skolskjuts'. */
export function readDelayReason<Code extends string>(
  cell: Cell,
  words: Readonly<Record<Code, Text>>,
): Read<{ readonly reason: Code; readonly note: string | null }> {
  const written = textOf(cell)
  const colon = written.indexOf(':')
  const note = colon < 0 ? '' : written.slice(colon + 1).trim()
  if (note.length > NOTE_MAX) return refuse('text-too-long', { max: NOTE_MAX })
  const word = readWord(colon < 0 ? written : written.slice(0, colon), words)
  return word.accepted ? accept({ reason: word.value, note: note === '' ? null : note }) : word
}

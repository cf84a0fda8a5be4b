import { type Text, text } from '../../shared/text.ts'
import type { AmountRule } from '../../statistics/catalogue.ts'
import { type Asked, CommandFailed } from '../command.ts'

/** The options of `protect` as the protector takes them; choices are checked with the options. */
export function readRule({ value }: Asked) {
  const written = value('threshold') ?? '3'
  const threshold = Number(written)
  if (!/^\d+$/.test(written) || threshold < 1 || threshold > 100) {
    throw new CommandFailed(
      2,
      text(
        '--threshold ska vara ett heltal från 1 till 100.',
        '--threshold must be a whole number from 1 to 100.',
      ),
    )
  }
  return {
    threshold,
    amounts: readAmountRule(value),
    zeros: (value('zeros') ?? 'show') as 'show' | 'hide',
    objective: (value('objective') ?? 'value') as 'count' | 'value',
    method: (value('method') ?? 'fast') as 'exact' | 'fast' | 'round',
    keep: new Set((value('keep') ?? '').split(',').filter(Boolean).map(cellName)),
  }
}

/** The options that are of amounts alone; null where none of them is given. */
function readAmountRule(value: Asked['value']): AmountRule | null {
  const [percent, dominance, contributors] = ['p-percent', 'dominance', 'contributors'].map(value)
  if (percent === undefined && dominance === undefined && contributors === undefined) return null
  const [largest = '', share = ''] = dominance?.split(',') ?? []
  return {
    ...(percent !== undefined && {
      percent: numberOf(percent, { most: 100, option: 'p-percent' }),
    }),
    ...(dominance !== undefined && {
      dominance: {
        largest: numberOf(largest, { most: 100, option: 'dominance', isWhole: true }),
        percent: numberOf(share, { most: 99.999, option: 'dominance' }),
      },
    }),
    contributors: numberOf(contributors ?? `${leastContributors}`, {
      ...{ most: 100, option: 'contributors', isWhole: true },
    }),
  }
}

/** Amounts of fewer than these are hidden unless asked otherwise. */
export const leastContributors = 3

const numbersOf: Readonly<Record<string, Text>> = {
  'p-percent': text('ett tal över 0, högst 100', 'a number above 0, at most 100'),
  dominance: text(
    'antal,procent som 1,75: ett heltal från 1, och ett tal över 0 och under 100',
    'number,per cent as 1,75: a whole number from 1, and a number above 0 and below 100',
  ),
  contributors: text('ett heltal från 1 till 100', 'a whole number from 1 to 100'),
}

function numberOf(
  written: string,
  { most, option, isWhole = false }: { most: number; option: string; isWhole?: boolean },
): number {
  const number = Number(written)
  const isRight = isWhole ? /^\d+$/.test(written) : /^\d+(\.\d+)?$/.test(written)
  if (isRight && number > 0 && number <= most) return number
  const must = numbersOf[option] ?? text('', '')
  throw new CommandFailed(
    2,
    text(`--${option} ska vara ${must.sv}.`, `--${option} must be ${must.en}.`),
  )
}

/** 'form=hvb+area=farsta' is the cell 'area=farsta, form=hvb', and 'total' counts everything. */
function cellName(written: string): string {
  const parts = written.split('+').map((part) => part.trim())
  return parts
    .filter((part) => part !== 'total')
    .toSorted()
    .join(', ')
}

import type { CategoryKind } from '../../measures/dimension.ts'
import type { Day } from '../../shared/day.ts'
import { dayText } from '../../shared/day-words.ts'
import { type Text, text } from '../../shared/text.ts'
import type { Dimension } from '../table/stat-table.ts'
import { dimensionKinds } from './dimensions.ts'
import type { Asked } from './request.ts'

/** @example 'Placerade barn efter stadsdel och placeringsform, 1 januari 2020–31 december 2020' */
export function titleOf({ measure, period }: Asked, dimensions: readonly Dimension[]): Text {
  const name = measure.name
  const [from, last] = [dayText(period.from), dayText(period.until - 1)]
  const by = dimensions.map(({ label }) => label)
  const parted = (language: 'sv' | 'en', word: string, and: string) =>
    by.length === 0
      ? ''
      : ` ${word} ${listed(
          by.map((label) => lowered(label[language])),
          and,
        )}`
  const days = (language: 'sv' | 'en') =>
    period.until - period.from === 1 ? from[language] : `${from[language]}–${last[language]}`
  return text(
    `${name.sv}${parted('sv', 'efter', 'och')}, ${days('sv')}`,
    `${name.en}${parted('en', 'by', 'and')}, ${days('en')}`,
  )
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function listed(words: readonly string[], and: string): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

/** What stands under the table: how each dimension is told, the choice made, and what is not yet known. */
export function notesOf(
  asked: Asked,
  categories: ReadonlyMap<string, readonly CategoryKind[]>,
  today: Day,
): Text[] {
  const { dimensions, filters, period, asOf } = asked
  const told = dimensions.flatMap((id) => {
    const kind = dimensionKinds.get(id)
    return kind === undefined ? [] : [joined(kind.label, kind.definition)]
  })
  const chosen = Object.entries(filters).map(([id, wanted]) => {
    const labels = (categories.get(id) ?? [])
      .filter((category) => wanted.includes(category.id))
      .map(({ label }) => label)
    const label = dimensionKinds.get(id)?.label ?? text(id, id)
    return text(
      `Bara ${lowered(label.sv)}: ${labels.map(({ sv }) => sv).join(', ')}.`,
      `Only ${lowered(label.en)}: ${labels.map(({ en }) => en).join(', ')}.`,
    )
  })
  const unended =
    period.until > today
      ? [
          text(
            `Perioden är inte slut: räknat till och med ${dayText(today).sv}.`,
            `The period has not ended: counted up to and including ${dayText(today).en}.`,
          ),
        ]
      : []
  const known =
    asOf === null
      ? []
      : [
          text(
            `Som det var känt den ${dayText(asOf).sv}.`,
            `As it was known on ${dayText(asOf).en}.`,
          ),
        ]
  return [...told, ...chosen, ...unended, ...known]
}

const joined = (label: Text, words: Text) =>
  text(`${label.sv}: ${words.sv}`, `${label.en}: ${words.en}`)

import { isoDay } from '../../shared/day.ts'
import { speak } from '../../shared/text.ts'
import { writeJsonStat } from '../json-stat/write-json-stat.ts'
import { type Edition, numberIn, signMeanings, signs, signsIn } from './edition.ts'

/** The table as a JSON-stat 2.0 dataset in Swedish, with who published it, when, and what it rests on. */
export function writeJsonStatFile(edition: Edition): Buffer {
  const { table, number, publisher, publishedOn, unit, definitions, protection, corrects } = edition
  const say = speak('sv')
  const cells = table.cells.map((cell) => ({ ...cell, value: numberIn(cell) }))
  const dataset = writeJsonStat({ ...table, cells }, { say })
  const written = {
    ...dataset,
    updated: isoDay(publishedOn),
    source: publisher,
    note: [
      ...(dataset.note ?? []),
      say(protection),
      ...signsIn(table).map((sign) => `${signs[sign]} ${say(signMeanings[sign])}`),
    ],
    extension: {
      ...dataset.extension,
      publication: number,
      unit: say(unit),
      definitions: definitions.map(({ term, meaning, version }) => ({
        term: say(term),
        meaning: say(meaning),
        version,
      })),
      ...(corrects !== null && { corrects }),
    },
  }
  return Buffer.from(`${JSON.stringify(written)}\n`, 'utf8')
}

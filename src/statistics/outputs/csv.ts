import { type Cell, writeCsv } from '../../platform/spreadsheets/index.ts'
import { isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { text } from '../../shared/text.ts'
import {
  decimalsIn,
  type Edition,
  numberIn,
  showingNames,
  showingOf,
  signMeanings,
  signsIn,
  slugOf,
} from './edition.ts'
import { licence } from './licence.ts'
import { namedCells } from './rows.ts'

const status = text('Visning', 'Showing')

/** A line for each cell: its categories by name, the number or nothing, and how it is shown. */
export function writeTidyCsv({ table, unit }: Edition): Buffer {
  const heading = [...table.dimensions.map(({ label }) => label), unit, status]
  const lines = namedCells(table).map(({ at, cell }): Cell[] => [
    ...at.map(({ label }) => label.sv),
    numberIn(cell),
    showingNames[showingOf(cell)].sv,
  ])
  return writeCsv([heading.map(({ sv }) => sv), ...lines])
}

/**
 * What the csv holds, for a machine: "Metadata Vocabulary for Tabular Data" (W3C, CSVW), beside the
 * file under its name with `-metadata.json`.
 */
export function writeCsvMetadata(edition: Edition): Buffer {
  const { table, number, publisher, publishedOn, unit, protection, corrects } = edition
  const number_ = decimalsIn(table) === 0 ? 'integer' : 'decimal'
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url: `${slugOf(number)}.csv`,
    'dc:identifier': number,
    'dc:title': inBoth(table.title),
    'dc:description': inBoth(table.definition),
    'dc:publisher': publisher,
    'dc:issued': { '@value': isoDay(publishedOn), '@type': 'date' },
    'dc:license': { '@id': licence.address },
    ...(corrects !== null && { 'dc:replaces': corrects }),
    'rdfs:comment': [
      ...table.notes,
      protection,
      ...signsIn(table).map((sign) => signMeanings[sign]),
    ].flatMap(inBoth),
    dialect: { delimiter: ';', header: true, encoding: 'utf-8', lineTerminators: ['\r\n', '\n'] },
    tableSchema: {
      columns: [
        ...table.dimensions.map(({ id, label }) => ({
          name: nameOf(id),
          titles: label,
          datatype: 'string',
          required: true,
        })),
        {
          name: 'value',
          titles: unit,
          datatype: number_,
          null: '',
          'dc:description': edition.definitions.flatMap(({ term, meaning }) =>
            inBoth(text(`${term.sv}: ${meaning.sv}`, `${term.en}: ${meaning.en}`)),
          ),
        },
        {
          name: 'showing',
          titles: status,
          datatype: {
            base: 'string',
            format: Object.values(showingNames)
              .map(({ sv }) => sv)
              .join('|'),
          },
          required: true,
        },
      ],
      primaryKey: table.dimensions.map(({ id }) => nameOf(id)),
    },
  }
  return Buffer.from(`${JSON.stringify(described, null, 2)}\n`, 'utf8')
}

/** A column's name may hold letters, digits and underscores, and goes into addresses. */
function nameOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_')
}

function inBoth({ sv, en }: Text): readonly { '@value': string; '@language': string }[] {
  return [
    { '@value': sv, '@language': 'sv' },
    { '@value': en, '@language': 'en' },
  ]
}

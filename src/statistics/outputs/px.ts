import { isoDay } from '../../shared/day.ts'
import type { Language, Text } from '../../shared/text.ts'
import { text } from '../../shared/text.ts'
import { type Cell, type Dimension, type StatTable, wholeOf } from '../table/stat-table.ts'
import {
  decimalsIn,
  type Edition,
  numberIn,
  showingOf,
  signMeanings,
  signs,
  signsIn,
  slugOf,
} from './edition.ts'
import { quoted, quotedLines, quotedList } from './px-text.ts'
import { columnsOf, rowsOf, withColumns } from './rows.ts'

/**
 * A table as PC-Axis reads it (PX file format, axis version 2013), in Swedish with English beside,
 * UTF-8. The last dimension is the heading, the others the stub. Each row of data ends with a space,
 * since readers join the lines.
 */
export function writePx(edition: Edition): Buffer {
  const table = withColumns(edition.table, edition.unit)
  const lines = [
    ...aboutFile(edition),
    ...aboutTable(edition, table, 'sv'),
    ...aboutTable(edition, table, 'en'),
    ...aboutSigns(edition),
    'DATA=',
    ...rowsOf(table).map(({ cells }) => `${cells.map(datum).join(' ')} `),
    ';',
  ]
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8')
}

function aboutFile({ number, publishedOn, table }: Edition): readonly string[] {
  const decimals = decimalsIn(table)
  return [
    'CHARSET="ANSI";',
    'AXIS-VERSION="2013";',
    'CODEPAGE="utf-8";',
    'LANGUAGE="sv";',
    'LANGUAGES="sv","en";',
    `CREATION-DATE="${isoDay(publishedOn).replaceAll('-', '')} 00:00";`,
    `DECIMALS=${decimals};`,
    `SHOWDECIMALS=${decimals};`,
    `MATRIX="ob${slugOf(number).replace('-', '_')}";`,
    'COPYRIGHT=NO;',
    'DESCRIPTIONDEFAULT=YES;',
    'SUBJECT-CODE="SO";',
  ]
}

function aboutTable(edition: Edition, table: StatTable, language: Language): readonly string[] {
  const of = language === 'sv' ? '' : `[${language}]`
  const say = (twin: Text) => twin[language]
  const named = (dimension: Dimension) => `("${labelOf(table, dimension, language)}")`
  const label = (dimension: Dimension) => labelOf(table, dimension, language)
  const stub = table.dimensions.slice(0, -1)
  const totals = table.dimensions.flatMap((dimension) => {
    const total = wholeOf(dimension)
    if (total === null) return []
    const at = dimension.categories.indexOf(total)
    return [
      `ELIMINATION${of}${named(dimension)}=${quoted(valuesOf(dimension, language)[at] ?? '')};`,
    ]
  })
  return [
    `SUBJECT-AREA${of}=${quoted(say(text('Socialtjänst', 'Social services')))};`,
    `DESCRIPTION${of}=${quoted(say(table.title))};`,
    `TITLE${of}=${quoted(say(table.title))};`,
    `CONTENTS${of}=${quoted(say(table.title))};`,
    `UNITS${of}=${quoted(say(edition.unit))};`,
    `STUB${of}=${quotedList(stub.map(label))};`,
    `HEADING${of}=${quotedList([label(columnsOf(table))])};`,
    ...table.dimensions.map(
      (dimension) => `VALUES${of}${named(dimension)}=${quotedList(valuesOf(dimension, language))};`,
    ),
    ...table.dimensions.map(
      (dimension) =>
        `CODES${of}${named(dimension)}=${quotedList(dimension.categories.map(({ id }) => id))};`,
    ),
    ...totals,
    `SOURCE${of}=${quoted(edition.publisher)};`,
    `NOTE${of}=${quotedLines(notesOf(edition, table, say))};`,
  ]
}

function aboutSigns({ publisher }: Edition): readonly string[] {
  return [
    `CONTACT=${quoted(publisher)};`,
    `DATASYMBOL2="${signs.hidden}";`,
    `DATASYMBOL3="${signs.missing}";`,
  ]
}

function notesOf(
  { definitions, protection, number, corrects }: Edition,
  table: StatTable,
  say: (twin: Text) => string,
): readonly string[] {
  return [
    say(table.definition),
    ...definitions.map(({ term, meaning }) => `${say(term)}: ${say(meaning)}`),
    ...table.notes.map(say),
    say(protection),
    ...signsIn(table).map((sign) => `${signs[sign]} ${say(signMeanings[sign])}`),
    say(text(`Publikation ${number}.`, `Publication ${number}.`)),
    ...(corrects === null ? [] : [say(text(`Rättar ${corrects}.`, `Corrects ${corrects}.`))]),
  ]
}

/** The name of a dimension, told apart by its id where two are called the same. */
function labelOf({ dimensions }: StatTable, dimension: Dimension, language: Language): string {
  return told(dimensions, dimension, language)
}

/** A dimension's values must differ from each other: two of one name are told apart by their id. */
function valuesOf({ categories }: Dimension, language: Language): readonly string[] {
  return categories.map((category) => told(categories, category, language))
}

type Named = { readonly id: string; readonly label: Text }

function told(among: readonly Named[], { id, label }: Named, language: Language): string {
  const name = label[language].replaceAll('"', '”')
  const same = among.filter((other) => other.label[language] === label[language])
  return same.length > 1 ? `${name} (${id})` : name
}

function datum(cell: Cell): string {
  const showing = showingOf(cell)
  const value = numberIn(cell)
  if (value !== null) return String(value)
  return `"${signs[showing === 'missing' ? 'missing' : 'hidden']}"`
}

import { z } from 'zod'
import { type Day, isCivilDate, parseDay } from '../../../shared/day.ts'
import { accept, type Decision } from '../../../shared/refusal.ts'
import { type Text, text } from '../../../shared/text.ts'
import { type CodeList, codeLists, columnsOf, type FileKind, fileKinds } from './columns.ts'

/** How dates are written; one way a file, since 03/04 is two days and nothing in the file tells which. */
export const dateForms = [
  'yyyy-mm-dd',
  'yyyymmdd',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
] as const

export type DateForm = (typeof dateForms)[number]

/** As YYYY-MM-DD, and a day there is. */
function isDay(written: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  return isCivilDate(Number(year), Number(month), Number(date))
}

const heading = z.string().trim().min(1).max(200)
const codeTable = z.record(z.string().max(100), z.string().max(100))
const ends = z.enum(['last-day', 'first-day-after'])

const fileMapping = z.strictObject({
  /** What the file is called; used by the command line, which is given a folder. */
  file: z.string().min(1).max(200).optional(),
  sheet: z.string().min(1).max(100).optional(),
  columns: z.record(z.string(), heading),
  dates: z.enum(dateForms).optional(),
  ends: ends.optional(),
})

const schema = z.strictObject({
  /** What the system is called, for people. */
  system: heading,
  /** Our unit for persons whose row names none, and theirs by their names. */
  unit: heading.optional(),
  units: z.record(z.string().max(200), heading).optional(),
  dates: z.enum(dateForms).optional(),
  /** The day the extract was taken, YYYY-MM-DD; what was recorded later stays. Unless said, today. */
  extracted: z.string().refine(isDay).optional(),
  /** Whether an end date is the last day of the period or the first day after it. */
  ends,
  codes: z.partialRecord(z.enum(codeLists), codeTable).optional(),
  files: z.partialRecord(z.enum(fileKinds), fileMapping),
})

export type Mapping = z.infer<typeof schema>

/** What may stand on the right side of each code table: our own codes. */
export type OurCodes = Readonly<Record<CodeList, readonly string[]>>

export type MappingRead = Decision<Mapping, 'wrong'> & { readonly wrongs: readonly Text[] }

/**
 * Reads a mapping file. Answers every wrong at once: no JSON, an unknown name of ours, a column that
 * must be mapped and is not, a code that is none of ours. Nothing of the extract itself is read here.
 */
export function readMapping(written: string, ours: OurCodes): MappingRead {
  if (written.includes('\u{fffd}')) {
    return wrong([
      text(
        'Mappningsfilen är inte sparad i teckenkodningen UTF-8. Spara om den.',
        'The mapping file is not saved in the character encoding UTF-8. Save it anew.',
      ),
    ])
  }
  let json: unknown
  try {
    json = JSON.parse(written.replace(/^\u{feff}/u, ''))
  } catch {
    return wrong([
      text(
        'Mappningsfilen är ingen JSON. Öppna den i en redigerare som visar var ett kommatecken eller citattecken saknas.',
        'The mapping file is no JSON. Open it in an editor that shows where a comma or quotation mark is missing.',
      ),
    ])
  }
  const read = schema.safeParse(json)
  if (!read.success) return wrong(read.error.issues.map(issueWords))
  const wrongs = [...missingColumns(read.data), ...unknownCodes(read.data, ours)]
  return wrongs.length > 0 ? wrong(wrongs) : { ...accept(read.data), wrongs: [] }
}

/** The mapping, with the day its extract was taken where somebody says it elsewhere than in the file. */
export function takenOn(mapping: Mapping, extracted: string | null): Mapping {
  return extracted === null ? mapping : { ...mapping, extracted }
}

/** What is wrong with the day that an extract is said to have been taken; null when nothing is. */
export function wrongDayOf({ extracted }: Mapping, today: Day): Text | null {
  if (extracted === undefined || (isDay(extracted) && parseDay(extracted) <= today)) return null
  return text(
    'Dagen då uttaget gjordes ska skrivas ÅÅÅÅ-MM-DD och kan inte vara senare än i dag.',
    'The day the extract was taken is written YYYY-MM-DD and cannot be later than today.',
  )
}

function wrong(wrongs: readonly Text[]): MappingRead {
  return { accepted: false, reason: 'wrong', detail: {}, wrongs }
}

function issueWords(issue: z.core.$ZodIssue): Text {
  const at = issue.path.join('.')
  const place = at === '' ? text('Mappningsfilen', 'The mapping file') : text(`"${at}"`, `"${at}"`)
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ')
    return text(
      `${place.sv} har ett okänt namn: ${keys}.`,
      `${place.en} has an unknown name: ${keys}.`,
    )
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.join(', ')
    return text(`${place.sv} ska vara en av ${values}.`, `${place.en} must be one of ${values}.`)
  }
  if (issue.code === 'invalid_key') {
    const names = at.startsWith('files') ? fileKinds.join(', ') : codeLists.join(', ')
    return text(
      `${place.sv} är okänt. Välj bland ${names}.`,
      `${place.en} is unknown. Choose among ${names}.`,
    )
  }
  return text(
    `${place.sv} saknas eller har fel form.`,
    `${place.en} is missing or has the wrong form.`,
  )
}

function missingColumns({ files }: Mapping): Text[] {
  if (Object.keys(files).length === 0) {
    return [text('"files" nämner ingen fil.', '"files" names no file.')]
  }
  return (Object.entries(files) as [FileKind, { columns: Record<string, string> }][]).flatMap(
    ([kind, { columns }]) => {
      const ours = columnsOf(kind)
      const lacks = Object.entries(ours).flatMap(([name, { required }]) =>
        required && !(name in columns)
          ? [
              text(
                `"files.${kind}.columns" saknar ${name}.`,
                `"files.${kind}.columns" lacks ${name}.`,
              ),
            ]
          : [],
      )
      const strange = Object.keys(columns).flatMap((name) =>
        name in ours
          ? []
          : [
              text(
                `"files.${kind}.columns" har ett okänt namn: ${name}. Välj bland ${Object.keys(ours).join(', ')}.`,
                `"files.${kind}.columns" has an unknown name: ${name}. Choose among ${Object.keys(ours).join(', ')}.`,
              ),
            ],
      )
      return [...lacks, ...strange]
    },
  )
}

function unknownCodes({ codes = {} }: Mapping, ours: OurCodes): Text[] {
  return (Object.entries(codes) as [CodeList, Record<string, string>][]).flatMap(([list, table]) =>
    [...new Set(Object.values(table))].flatMap((code) =>
      ours[list].includes(code)
        ? []
        : [
            text(
              `"codes.${list}" översätter till ${code}, som inte finns. Välj bland ${ours[list].join(', ')}.`,
              `"codes.${list}" translates to ${code}, which does not exist. Choose among ${ours[list].join(', ')}.`,
            ),
          ],
    ),
  )
}

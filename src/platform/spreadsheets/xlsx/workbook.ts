import { FileRefused } from '../refusals.ts'
import type { Archive } from './archive.ts'
import { isDateFormat } from './date-format.ts'
import { readXml } from './xml.ts'

/** Where in the archive the parts lie, and what its formats mean. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly sharedStringsPart: string | null
  /** By the cell's style number: does the style show a date? */
  readonly isDateStyle: readonly boolean[]
  readonly isFrom1904: boolean
}

/** Refuses what is a zip but no plain workbook: macros, links to other files, other programs' files. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  refuseOtherThanWorkbook(archive)
  const root = await readRelations(archive, '')
  const part = root.find((relation) => relation.type === 'officeDocument')?.part
  if (part === undefined || !archive.has(part)) throw new FileRefused('damaged')
  const relations = await readRelations(archive, part)
  const { sheets, isFrom1904 } = await readSheetList(archive, part)
  const stylesPart = relations.find((relation) => relation.type === 'styles')?.part
  const stringsPart = relations.find((relation) => relation.type === 'sharedStrings')?.part
  return {
    sheets: sheets.flatMap(({ name, relationId }) => {
      const found = relations.find(({ id, type }) => id === relationId && type === 'worksheet')
      return found !== undefined && archive.has(found.part) ? [{ name, part: found.part }] : []
    }),
    sharedStringsPart: stringsPart !== undefined && archive.has(stringsPart) ? stringsPart : null,
    isDateStyle:
      stylesPart !== undefined && archive.has(stylesPart)
        ? await readDateStyles(archive, stylesPart)
        : [],
    isFrom1904,
  }
}

function refuseOtherThanWorkbook(archive: Archive): void {
  const names = archive.names()
  const hasPart = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (hasPart(/(^|\/)vbaProject\.bin$/i)) throw new FileRefused('has-macros')
  if (hasPart(/^xl\/externalLinks\//i)) throw new FileRefused('has-external-links')
  if (hasPart(/^xl\/workbook\.bin$/i)) throw new FileRefused('wrong-type', { type: 'xlsb' })
  if (hasPart(/^(word|ppt)\//i)) throw new FileRefused('wrong-type', { type: 'word' })
  if (hasPart(/^content\.xml$/i)) throw new FileRefused('wrong-type', { type: 'opendocument' })
  if (!archive.has('_rels/.rels')) throw new FileRefused('wrong-type', { type: 'zip' })
}

type Relation = { readonly id: string; readonly type: string; readonly part: string }

/** The relations of a part stand in a file beside it; of the package itself, in `_rels/.rels`. */
async function readRelations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(name)) return []
  const relations: Relation[] = []
  await readXml(archive, name, {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        part: Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, ''),
      })
    },
  })
  return relations
}

async function readSheetList(archive: Archive, part: string) {
  const sheets: { name: string; relationId: string }[] = []
  let isFrom1904 = false
  await readXml(archive, part, {
    open(tag, attributes) {
      if (tag === 'workbookPr') isFrom1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const idName = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? 'id'
      sheets.push({ name: attributes.name ?? '', relationId: attributes[idName] ?? '' })
    },
  })
  return { sheets, isFrom1904 }
}

async function readDateStyles(archive: Archive, part: string): Promise<readonly boolean[]> {
  const codes = new Map<number, string>()
  const isDate: boolean[] = []
  let isInCellFormats = false
  await readXml(archive, part, {
    open(tag, { numFmtId, formatCode }) {
      if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (tag === 'cellXfs') isInCellFormats = true
      if (tag !== 'xf' || !isInCellFormats) return
      const id = Number(numFmtId ?? 0)
      isDate.push(isDateFormat(id, codes.get(id)))
    },
    close(tag) {
      if (tag === 'cellXfs') isInCellFormats = false
    },
  })
  return isDate
}

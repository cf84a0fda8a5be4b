import { SaxesParser } from 'saxes'
import { FileRefused } from '../refusals.ts'
import type { Archive } from './archive.ts'

export type XmlHandlers = {
  /** Names come without their prefix: some programs write x:row where Excel writes row. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads one part piece by piece, so that neither its bytes nor a tree of it lie in memory. The
 * parser fetches nothing and expands no entity of the file's own; a document type, which could
 * declare some and which no spreadsheet program writes, is refused outright.
 */
export async function readXml(archive: Archive, name: string, on: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns?: false }>({ position: false })
  parser.on('doctype', () => {
    throw new FileRefused('has-doctype')
  })
  let depth = 0
  parser.on('opentag', (tag) => {
    depth++
    if (depth > MAX_DEPTH) throw new FileRefused('suspicious-archive')
    on.open(withoutPrefix(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    on.close?.(withoutPrefix(tag.name))
  })
  if (on.text !== undefined) {
    parser.on('text', on.text)
    parser.on('cdata', on.text)
  }
  try {
    for await (const piece of archive.read(name)) parser.write(piece)
    parser.close()
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged')
  }
}

/** A workbook's parts are some ten elements deep; the parser remembers each that is open. */
const MAX_DEPTH = 100

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

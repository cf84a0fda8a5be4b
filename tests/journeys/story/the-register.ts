/** The register's part of a story: an extract handed in by the administrator, and what is told of it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Visitor } from '../../support/journey-visitor.ts'

const folder = new URL('../../fixtures/register/norrsystem/', import.meta.url)

/** What the page calls the files of the foreign system, in the order they are taken in. */
export const extract = [
  ['Personer', 'klienter.csv'],
  ['Vårdnadshavare', 'anhoriga.csv'],
  ['Handläggare', 'handlaggare.csv'],
  ['Placeringar', 'insatser.csv'],
  ['Beslut', 'beslut.csv'],
  ['Skolgång', 'skolor.csv'],
] as const

const read = (name: string) => readFileSync(new URL(name, folder))

/** The mapping file as its makers wrote it, or with their units as those of the demo's districts. */
export function mappingFile(units: Readonly<Record<string, string>> | null = null): Buffer {
  if (units === null) return read('mapping.json')
  const mapping = JSON.parse(read('mapping.json').toString('utf8'))
  return Buffer.from(JSON.stringify({ ...mapping, unit: Object.values(units)[0], units }))
}

/** Hands the whole extract in. It stops at the page of the import, whatever it has come to. */
export async function uploadExtract(visitor: Visitor, mapping: Buffer): Promise<void> {
  const files = extract.map(([label, name]) => [label, read(name)] as const)
  await uploadFiles(visitor, { mapping, files })
  assert.equal(await visitor.heading(), 'Norrsystemet')
}

type Files = {
  readonly mapping: Buffer
  readonly files: readonly (readonly [label: string, content: Buffer])[]
}

export async function uploadFiles(visitor: Visitor, { mapping, files }: Files): Promise<void> {
  await visitor.menu('Registerimport')
  const attach = (label: string, name: string, buffer: Buffer) =>
    visitor.attach(label, { name, mimeType: 'application/octet-stream', buffer })
  await attach('Mappningsfil (JSON)', 'mappning.json', mapping)
  for (const [label, content] of files) await attach(label, 'uttag.csv', content)
  await visitor.press('Läs in')
}

/** Until the import is done: the bar fetches itself, or without scripts a link does. Whether a bar was seen. */
export async function waitUntilTakenIn(visitor: Visitor): Promise<boolean> {
  const bar = visitor.main.getByRole('progressbar')
  const seen = (await bar.count()) === 1
  const limit = Date.now() + limitMs
  while ((await bar.count()) > 0 && Date.now() < limit) {
    if (visitor.way.javaScript) await bar.waitFor({ state: 'detached', timeout: limitMs })
    else await visitor.follow('Uppdatera')
  }
  await visitor.sees(/^Klar\./)
  return seen
}

/** Far more than the files need: the machine may be busy with other tests. */
const limitMs = 120_000

/** What the page says of each file: its name, what became of it, its rows, new, changed, as they were, differences. */
export function filesTold(visitor: Visitor): Promise<string[][]> {
  return visitor.rows(visitor.table('Uttagets filer'))
}

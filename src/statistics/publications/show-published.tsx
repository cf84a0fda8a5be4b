import type { OpenVisit } from '../../access/visit.ts'
import { absent, download, type Reply } from '../../platform/web/reply.ts'
import { writeCatalogue } from './catalogue.ts'
import { PublishedPage } from './pages/PublishedPage.tsx'
import { findFile, findPublished, listWhole } from './queries.ts'
import { fromShelf, numberIn } from './shelf.ts'

/** One published table with everything that belongs to it. */
export async function showPublished(visit: OpenVisit): Promise<Reply> {
  const number = numberIn(visit.params.publication ?? '')
  if (number === null) return absent
  return fromShelf(visit, 'publication-read', async (tx) => {
    const published = await findPublished(tx, number)
    if (published === null) return absent
    const title = `${visit.say(published.title)} (${number})`
    return visit.page({ title, isPublic: true }, <PublishedPage published={published} />)
  })
}

/** A file, to the byte as it was published. */
export async function sendFile(visit: OpenVisit): Promise<Reply> {
  const { publication = '', file: name = '' } = visit.params
  const number = numberIn(publication)
  if (number === null || !/^[\w.-]{1,80}$/.test(name)) return absent
  return fromShelf(visit, 'publication-file-read', async (tx) => {
    const file = await findFile(tx, { number, name })
    return file === null ? absent : download({ name, ...file, keeping: 'for-good' })
  })
}

/** The whole shelf for machines that gather open data. */
export async function sendCatalogue(visit: OpenVisit): Promise<Reply> {
  return fromShelf(visit, 'catalogue-read', async (tx) => {
    const catalogue = writeCatalogue(await listWhole(tx), visit.origin)
    return download({
      name: 'katalog.jsonld',
      type: 'application/ld+json',
      bytes: Buffer.from(`${JSON.stringify(catalogue, null, 2)}\n`, 'utf8'),
      keeping: 'until-changed',
    })
  })
}

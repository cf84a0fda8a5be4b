import type { Visit } from '../../access/visit.ts'
import { absent, type Reply } from '../../platform/web/reply.ts'
import { texts } from './oversight-texts.ts'
import { OversightPage } from './pages/OversightPage.tsx'
import { PublicationsPage } from './pages/PublicationsPage.tsx'
import { findOverseen, findPublished, listShelf } from './queries.ts'
import { numberIn } from './shelf.ts'

const pageSize = 50

/** What has been published, for those who publish. */
export async function showPublications(visit: Visit): Promise<Reply> {
  const asked = Number(visit.query.get('sida') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const wish = { words: '', from: (page - 1) * pageSize, count: pageSize }
  const { shown, total } = await listShelf(visit.tx, wish)
  return visit.page(
    { title: visit.say(texts.menu) },
    <PublicationsPage {...{ shown, total, page, pageSize }} address={visit.address} />,
  )
}

/** Why one of them is safe: read by the analysts of the nämnd that published it alone. */
export async function showOversight(visit: Visit): Promise<Reply> {
  const number = numberIn(visit.params.publication ?? '')
  if (number === null) return absent
  const published = await findPublished(visit.tx, number)
  const overseen = await findOverseen(visit.tx, number)
  if (published === null || overseen === null) return absent
  visit.note({ publication: number })
  return visit.page(
    { title: visit.say(texts.proof(number)) },
    <OversightPage published={published} overseen={overseen} />,
  )
}

import type { OpenVisit } from '../../access/visit.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { ShelfPage } from './pages/ShelfPage.tsx'
import { listShelf } from './queries.ts'
import { fromShelf } from './shelf.ts'
import { texts } from './texts.ts'

const pageSize = 25

/** The shelf: everything published, newest first, found by words. */
export async function showShelf(visit: OpenVisit): Promise<Reply> {
  const { query, say } = visit
  const words = (query.get('ord') ?? '').slice(0, 100).replaceAll('\0', '')
  const asked = Number(query.get('sida') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  return fromShelf(visit, 'shelf-read', async (tx) => {
    const wish = { words, from: (page - 1) * pageSize, count: pageSize }
    const { shown, total } = await listShelf(tx, wish)
    return visit.page(
      { title: say(texts.shelf), isPublic: true },
      <ShelfPage
        address={visit.address}
        words={words}
        shown={shown}
        total={total}
        page={page}
        pageSize={pageSize}
      />,
    )
  })
}

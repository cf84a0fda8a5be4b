import type { OpenVisit } from '../access/visit.ts'
import { Gallery } from '../design/gallery/Gallery.tsx'
import { absent, type Reply } from '../platform/web/reply.ts'

/** Every part of the design with neutral data; a workshop page, so only where all is a demo. */
export async function showStyleGuide(visit: OpenVisit): Promise<Reply> {
  if (!visit.services.isDemo) return absent
  return { kind: 'page', status: 200, page: <Gallery language={visit.language} /> }
}

import { createHash } from 'node:crypto'
import { renderFragment, renderPage, Speaking } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Asker } from './asker.ts'
import { AbsentPage } from './error-pages.tsx'
import { type FrameParts, frame } from './frame.tsx'

/** A handler's reply as HTTP. */
export function respond(parts: FrameParts, asker: Asker, reply: Reply): Response {
  switch (reply.kind) {
    case 'page': {
      const text = renderPage(reply.page)
      return html(text, reply.status, reply.isPublic ? kept(text, 'until-changed') : {})
    }
    case 'fragment':
      return html(
        renderFragment(<Speaking language={asker.language}>{reply.part}</Speaking>),
        200,
        {
          ...(reply.leadTo !== undefined && { 'hx-redirect': reply.leadTo }),
        },
      )
    case 'redirect':
      return new Response(null, {
        status: 303,
        headers: {
          location: asHeader(reply.to),
          ...(reply.cookie && { 'set-cookie': reply.cookie }),
        },
      })
    case 'file': {
      const { name, type, bytes, keeping } = reply.file
      return new Response(bytes as BodyInit, {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
          // Whatever a file says it is, it runs nothing and reaches nothing, opened here all the same.
          'content-security-policy': "default-src 'none'; sandbox",
          ...(keeping === undefined
            ? { 'cache-control': 'no-store' }
            : { ...kept(bytes, keeping), ...forAnySite }),
        },
      })
    }
    case 'absent':
      return html(renderPage(frame(parts, asker, '/', <AbsentPage />)), 404)
  }
}

/** Open data: a page of anybody's may fetch it. */
const forAnySite = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

const ways = { 'for-good': 'public, max-age=31536000, immutable', 'until-changed': 'no-cache' }

/** What lets a browser keep an answer; the mark is of its content, so that another content is another. */
function kept(content: string | Uint8Array, keeping: keyof typeof ways): Record<string, string> {
  const mark = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return { 'cache-control': ways[keeping], etag: `"${mark}"`, vary: 'cookie' }
}

/** The answer, or that what the browser has kept is still so. */
export function unlessKept(request: Request, response: Response): Response {
  const mark = response.headers.get('etag')
  const known = request.headers.get('if-none-match')?.split(/,\s*/) ?? []
  if (mark === null || !known.some((one) => one.replace(/^W\//, '') === mark)) return response
  const headers = new Headers(response.headers)
  headers.delete('content-type')
  headers.delete('content-disposition')
  return new Response(null, { status: 304, headers })
}

/** A header holds no letter beyond ASCII; a path that has one is written as browsers write it. */
function asHeader(path: string): string {
  return path.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}

export function html(text: string, status: number, more: Record<string, string> = {}): Response {
  const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(text, { status, headers: { ...type, ...more } })
}

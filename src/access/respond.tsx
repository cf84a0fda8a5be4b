import { renderFragment, renderPage, Speaking } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Asker } from './asker.ts'
import { AbsentPage } from './error-pages.tsx'
import { type FrameParts, frame } from './frame.tsx'

/** A handler's reply as HTTP. */
export function respond(parts: FrameParts, asker: Asker, reply: Reply): Response {
  switch (reply.kind) {
    case 'page':
      return html(renderPage(reply.page), reply.status)
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
    case 'file':
      return new Response(reply.file.bytes as BodyInit, {
        headers: {
          'content-type': reply.file.type,
          'content-disposition': `attachment; filename="${reply.file.name.replace(/[^\w.-]/g, '_')}"`,
          // Whatever a file says it is, it runs nothing and reaches nothing, opened here all the same.
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'no-store',
        },
      })
    case 'absent':
      return html(renderPage(frame(parts, asker, '/', <AbsentPage />)), 404)
  }
}

/** A header holds no letter beyond ASCII; a path that has one is written as browsers write it. */
function asHeader(path: string): string {
  return path.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}

export function html(text: string, status: number, more: Record<string, string> = {}): Response {
  const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(text, { status, headers: { ...type, ...more } })
}

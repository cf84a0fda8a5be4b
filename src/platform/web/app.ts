import { type Context, Hono } from 'hono'
import { matchedRoutes } from 'hono/route'
import { sql } from 'kysely'
import { assetCacheControl, assets, contentSecurityPolicy } from '../../design/assets.ts'
import type { Database } from '../database/connect.ts'
import type { Answered, Telemetry } from '../telemetry/telemetry.ts'

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/** What stands around every page: safe headers, the static files, and whether we live and are ready. */
export function platformApp(
  database: Database,
  pages: Hono,
  telemetry: Telemetry | null = null,
): Hono {
  const app = new Hono()
  if (telemetry !== null) {
    app.use(async (c, next) => {
      await telemetry.request(
        async () => {
          await next()
          return 'answered' as const
        },
        (outcome) => toldOf(c, outcome !== null),
      )
    })
  }
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) {
      // An answer may be stricter than a page: a file has a policy of its own.
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    if (c.req.header('x-forwarded-proto') === 'https') {
      c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
    }
  })
  app.get('/livez', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(database)
      return c.text('ok')
    } catch {
      return c.text('database not reached', 503)
    }
  })
  for (const asset of assets) {
    app.get(asset.path, (c) => {
      const accepted = c.req.header('accept-encoding') ?? ''
      const base = {
        'content-type': asset.contentType,
        'cache-control': assetCacheControl,
        vary: 'accept-encoding',
      }
      if (asset.brotli && accepted.includes('br')) {
        return answer(asset.brotli, { ...base, 'content-encoding': 'br' })
      }
      if (asset.gzip && accepted.includes('gzip')) {
        return answer(asset.gzip, { ...base, 'content-encoding': 'gzip' })
      }
      return answer(asset.body, base)
    })
  }
  app.route('/', pages)
  app.notFound((c) => pages.fetch(c.req.raw))
  return app
}

/** The pattern of the route that was met, never the address, which names children by their ids. */
function toldOf(c: Context, isAnswered: boolean): Answered {
  const met = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))
  const method = ['GET', 'POST', 'HEAD'].includes(c.req.method) ? c.req.method : 'other'
  return { method, route: met?.path ?? 'none', status: isAnswered ? c.res.status : 500 }
}

function answer(body: Buffer, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(body), { headers })
}

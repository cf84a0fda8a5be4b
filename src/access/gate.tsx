import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ReactElement, ReactNode } from 'react'
import { commitWithLog, writeLog } from '../audit/write-log.ts'
import { renderPage } from '../design/index.ts'
import type { Clock } from '../platform/clock.ts'
import { incidentNumber, log, traceOf } from '../platform/log.ts'
import { isSameOrigin, ownPath } from '../platform/web/origin.ts'
import { readBody } from '../platform/web/read-body.ts'
import type { Reply } from '../platform/web/reply.ts'
import { speak } from '../shared/text.ts'
import type { Actor } from './actor.ts'
import type { Tx } from './as-actor.ts'
import { type Asker, nobody, whoAsks } from './asker.ts'
import { markDeputy } from './cover/deputy-for.ts'
import { AbsentPage, closedFilePage, DefectPage, OriginPage, TooLargePage } from './error-pages.tsx'
import { type FrameParts, frame, framed, menuOf } from './frame.tsx'
import { holdChild } from './hold-child.ts'
import { html, respond, unlessKept } from './respond.tsx'
import type { Route } from './route.ts'
import type { OpenVisit, PageContent, Visit } from './visit.ts'

export type GateParts = FrameParts & {
  readonly routes: readonly Route[]
  readonly clock: Clock
  /** Sees to what every page of a signed-in person stands on, before it is made. */
  readonly beforeVisit?: (tx: Tx) => Promise<void>
}

const formLimit = 256 * 1024
const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Every request comes through here: who asks, may they, one transaction as them, one row in the
 * log. A refusal and a thing that does not exist look alike; only the log tells them apart.
 */
export function gate(parts: GateParts): Hono {
  const app = new Hono()
  const askerOf = (request: Request) => whoAsks(parts.services.asActor, request)
  const told = async (request: Request, page: ReactElement, status: number) =>
    html(renderPage(frame(parts, await askerOf(request), '/', page)), status)
  for (const route of parts.routes) {
    const largest = bodyLimit({
      maxSize: route.largestBody ?? formLimit,
      onError: (c) => told(c.req.raw, <TooLargePage />, 413),
    })
    app.on(route.method.toUpperCase(), route.path, largest, async (c) => {
      if (route.method === 'post' && !isSameOrigin(c.req.raw.headers, c.req.header('host'))) {
        const { actor } = await askerOf(c.req.raw)
        if (actor !== null) await logApart(parts, actor, route, 'refused', c.req.param())
        return told(c.req.raw, <OriginPage />, 403)
      }
      return answer(parts, route, await askerOf(c.req.raw), c.req.raw, c.req.param())
    })
  }
  app.notFound((c) => told(c.req.raw, <AbsentPage />, 404))
  app.onError((defect, c) => {
    const incident = incidentNumber()
    log.error({ incident, route: c.req.routePath, ...traceOf(defect) }, 'defect')
    // Who asks is not looked up again: the database may be what failed.
    return html(renderPage(frame(parts, nobody, '/', <DefectPage incident={incident} />)), 500)
  })
  return app
}

const nothingSent: Awaited<ReturnType<typeof readBody>> = { values: {}, files: new Map() }

async function answer(
  parts: GateParts,
  route: Route,
  asker: Asker,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const url = new URL(request.url)
  const mayAct =
    route.open ||
    (asker.actor !== null && parts.permissions[route.permission]?.includes(asker.actor.role))
  // What a stranger sends, or somebody whose role may not, is not even read into memory.
  const body = mayAct ? await readBody(request) : nothingSent
  const isSecure = url.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https'
  const asked = {
    today: parts.clock.today(),
    now: parts.clock.now(),
    language: asker.language,
    say: speak(asker.language),
    path: url.pathname,
    address: url.pathname + url.search,
    params,
    query: url.searchParams,
    form: body.values,
    file: (name: string) => body.files.get(name) ?? null,
    origin: `${isSecure ? 'https' : 'http'}://${url.host}`,
    isSecure,
    wantsFragment: request.headers.has('hx-request'),
    page: (content: PageContent, children: ReactNode): Reply => ({
      kind: 'page',
      status: content.status ?? 200,
      page: framed(parts, asker, url, content, children),
      isPublic: content.isPublic === true && asker.actor === null,
    }),
    fragment: (part: ReactElement, leadTo?: string): Reply => ({
      kind: 'fragment',
      part,
      ...(leadTo !== undefined && { leadTo }),
    }),
    services: parts.services,
  }
  if (route.open) {
    const visit: OpenVisit = { ...asked, token: asker.token }
    return unlessKept(request, respond(parts, asker, await route.handle(visit)))
  }
  if (asker.actor === null || asker.token === null) {
    // A part of a page cannot show the sign-in; the page says that it was not saved.
    if (asked.wantsFragment) return new Response(null, { status: 401 })
    const back = route.method === 'get' ? asked.address : pageBefore(request)
    const till = back === null ? '' : `?till=${encodeURIComponent(back)}`
    return new Response(null, { status: 303, headers: { location: `/logga-in${till}` } })
  }
  const { actor, token } = asker
  // An address with a NUL in it is nobody's, and the database would take it for a defect.
  if (/%00/.test(request.url)) return respond(parts, asker, { kind: 'absent' })
  if (!parts.permissions[route.permission]?.includes(actor.role)) {
    await logApart(parts, actor, route, 'refused', params)
    return respond(parts, asker, { kind: 'absent' })
  }
  let detail: Readonly<Record<string, string | number>> = {}
  try {
    // The page is made before the commit, so that a page which fails leaves nothing half-done.
    return await parts.services.asActor(actor, async (tx) => {
      const note = (more: typeof detail) => {
        detail = { ...detail, ...more }
      }
      const menu = menuOf(parts, asker)
      const { shortcuts } = asker
      const visit: Visit = { ...asked, actor, tx, token, menu, shortcuts, note }
      const file = route.method === 'post' && (await holdChild(tx, actor.role, params.childId))
      await parts.beforeVisit?.(tx)
      const isShut = file === 'closed' && !route.takesClosed
      if (isShut) tx.touch(params.childId ?? '')
      const reply = isShut ? closedFilePage(visit) : await route.handle(visit)
      if (reply.kind === 'absent') throw new Absent()
      const response = respond(parts, asker, reply)
      const invalid = reply.kind === 'page' && reply.status === 422
      await commitWithLog(tx, {
        event: route.audit,
        outcome: invalid ? 'invalid' : 'done',
        childIds: [...tx.touched],
        detail: { ...detail, ...(await markDeputy(tx)) },
      })
      return response
    })
  } catch (reason) {
    if (!(reason instanceof Absent)) throw reason
    await logApart(parts, actor, route, 'not-found', params)
    return respond(parts, asker, { kind: 'absent' })
  }
}

/** The page that a form was sent from, so that who is signed out meanwhile comes back to its draft. */
function pageBefore(request: Request): string | null {
  const referer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { pathname, search } = new URL(referer)
  return ownPath(pathname + search)
}

/** Ends the transaction of a request for something that is not there for this actor. */
class Absent extends Error {}

/** In a transaction of its own: which child was asked for in vain, and by which other ids. */
async function logApart(
  { services }: GateParts,
  actor: Actor,
  route: Route,
  outcome: 'refused' | 'not-found',
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const named = Object.entries(params)
    .filter(([, value]) => uuidShape.test(value))
    .map(([name, value]) => [name, value.toLowerCase()] as const)
  const childIds = named.filter(([name]) => name === 'childId').map(([, id]) => id)
  const detail = Object.fromEntries(named.filter(([name]) => name !== 'childId'))
  await services.asActor(actor, (tx) =>
    writeLog(tx, { event: route.audit, outcome, childIds, detail }),
  )
}

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ReactElement, ReactNode } from 'react'
import { writeLog } from '../audit/write-log.ts'
import {
  Notice,
  Page,
  type PageProps,
  renderFragment,
  renderPage,
  Speaking,
} from '../design/index.ts'
import type { Clock } from '../platform/clock.ts'
import { incidentNumber, log, traceOf } from '../platform/log.ts'
import { isSameOrigin } from '../platform/web/origin.ts'
import type { FormValues } from '../platform/web/read-form.ts'
import type { Reply } from '../platform/web/reply.ts'
import { type Language, speak, type Text } from '../shared/text.ts'
import type { Actor } from './actor.ts'
import { roleNames } from './actor.ts'
import { AbsentPage, DefectPage, OriginPage, TooLargePage } from './error-pages.tsx'
import type { NavLink, Permissions, Route } from './route.ts'
import { findSession } from './session.ts'
import { cookieName } from './session-cookie.ts'
import { texts } from './texts.ts'
import type { OpenVisit, PageContent, Services, Visit } from './visit.ts'

/** The same on every page; the calendar and the account ask for sign-in themselves. */
const footer = [
  { href: '/lasar', label: texts.schoolYear },
  { href: '/min-inloggning', label: texts.myAccount },
  { href: '/hjalp', label: texts.help },
  { href: '/om', label: texts.about },
]

export type GateParts = {
  readonly routes: readonly Route[]
  readonly permissions: Permissions
  readonly nav: readonly NavLink[]
  readonly notices: Readonly<Record<string, Text>>
  readonly services: Services
  readonly clock: Clock
}

const formLimit = 256 * 1024
const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Asker = { actor: Actor | null; language: Language; token: string | null }

/**
 * Every request comes through here: who asks, may they, one transaction as them, one row in the
 * log. A refusal and a thing that does not exist look alike; only the log tells them apart.
 */
export function gate(parts: GateParts): Hono {
  const app = new Hono()
  for (const route of parts.routes) {
    const largest = bodyLimit({
      maxSize: route.largestBody ?? formLimit,
      onError: async (c) => {
        const asker = await whoAsks(parts, c.req.raw)
        return html(renderPage(frame(parts, asker, c.req.path, <TooLargePage />)), 413)
      },
    })
    app.on(route.method.toUpperCase(), route.path, largest, async (c) => {
      const asker = await whoAsks(parts, c.req.raw)
      try {
        if (route.method === 'post' && !isSameOrigin(c.req.raw.headers, c.req.header('host'))) {
          return html(renderPage(frame(parts, asker, c.req.path, <OriginPage />)), 403)
        }
        return await answer(parts, route, asker, c.req.raw, c.req.param())
      } catch (defect) {
        const incident = incidentNumber()
        log.error({ incident, route: route.path, ...traceOf(defect) }, 'defect')
        return html(renderPage(frame(parts, asker, '/', <DefectPage incident={incident} />)), 500)
      }
    })
  }
  app.notFound(async (c) => {
    const asker = await whoAsks(parts, c.req.raw)
    return html(renderPage(frame(parts, asker, '/', <AbsentPage />)), 404)
  })
  return app
}

async function whoAsks({ services }: GateParts, request: Request): Promise<Asker> {
  const token = tokenOf(request)
  const session = token === null ? null : await findSession(services.asActor, token)
  if (session !== null) return { actor: session.actor, language: session.language, token }
  const wished = /(?:^|;\s*)sprak=(sv|en)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return { actor: null, language: wished === 'en' ? 'en' : 'sv', token }
}

function tokenOf(request: Request): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${cookieName}=([A-Za-z0-9_-]{20,})`).exec(cookies)?.[1] ?? null
}

async function answer(
  parts: GateParts,
  route: Route,
  asker: Asker,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const url = new URL(request.url)
  const body = await readBody(request)
  const asked = {
    today: parts.clock.today(),
    language: asker.language,
    say: speak(asker.language),
    path: url.pathname,
    address: url.pathname + url.search,
    params,
    query: url.searchParams,
    form: body.values,
    file: (name: string) => body.files.get(name) ?? null,
    isSecure: url.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https',
    wantsFragment: request.headers.has('hx-request'),
    page: (content: PageContent, children: ReactNode): Reply => ({
      kind: 'page',
      status: content.status ?? 200,
      page: framed(parts, asker, url, content, children),
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
    return respond(parts, asker, await route.handle(visit))
  }
  if (asker.actor === null || asker.token === null) {
    const back = route.method === 'get' ? `?till=${encodeURIComponent(asked.address)}` : ''
    return new Response(null, { status: 303, headers: { location: `/logga-in${back}` } })
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
      const visit: Visit = { ...asked, actor, tx, token, note }
      const reply = await route.handle(visit)
      if (reply.kind === 'absent') throw new Absent()
      const response = respond(parts, asker, reply)
      const invalid = reply.kind === 'page' && reply.status === 422
      await writeLog(tx, {
        event: route.audit,
        outcome: invalid ? 'invalid' : 'done',
        childIds: [...tx.touched],
        detail,
      })
      return response
    })
  } catch (reason) {
    if (!(reason instanceof Absent)) throw reason
    await logApart(parts, actor, route, 'not-found', params)
    return respond(parts, asker, { kind: 'absent' })
  }
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

function respond(parts: GateParts, asker: Asker, reply: Reply): Response {
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
          'content-disposition': `attachment; filename="${reply.file.name}"`,
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

function html(text: string, status: number, more: Record<string, string> = {}): Response {
  const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(text, { status, headers: { ...type, ...more } })
}

async function readBody(
  request: Request,
): Promise<{ values: FormValues; files: Map<string, File> }> {
  const values: Record<string, string> = {}
  const files = new Map<string, File>()
  // What is no form is read as an empty one, and told so field by field.
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
    request.headers.get('content-type') ?? '',
  )
  if (request.method === 'POST' && isForm) {
    for (const [name, value] of await request.formData()) {
      // Nobody types a NUL, and the database takes none.
      if (typeof value === 'string') values[name] = value.replaceAll('\0', '')
      else files.set(name, value)
    }
  }
  return { values, files }
}

function framed(
  parts: GateParts,
  asker: Asker,
  url: URL,
  content: PageContent,
  children: ReactNode,
) {
  const done = parts.notices[url.searchParams.get('klart') ?? '']
  const notice =
    content.notice ?? (done && <Notice kind="success">{speak(asker.language)(done)}</Notice>)
  const address = url.pathname + url.search
  return frame(parts, asker, address, children, {
    title: content.title,
    width: content.width ?? 'wide',
    notice,
  })
}

function frame(
  parts: GateParts,
  { actor, language }: Asker,
  address: string,
  children: ReactNode,
  more: Partial<PageProps> = {},
) {
  const say = speak(language)
  const nav = actor === null ? [] : navOf(parts, actor)
  const path = address.split('?')[0] ?? '/'
  return (
    <Page
      title={say(texts.obruten)}
      language={language}
      path={address}
      home={nav[0]?.href ?? '/'}
      nav={nav.map(({ href, label }) => ({ href, label: say(label), current: href === path }))}
      footerLinks={footer.map(({ href, label }) => ({ href, label: say(label) }))}
      person={
        actor === null
          ? undefined
          : {
              name: actor.name,
              role: say(roleNames[actor.role]),
              unit: actor.unitName ?? actor.authorityName,
            }
      }
      demoBanner={parts.services.isDemo ? say(texts.demoBanner) : undefined}
      {...more}
    >
      {children}
    </Page>
  )
}

/** The menu of an actor, in order; the first is where signing in leads. */
export function navOf(
  { nav, permissions }: Pick<GateParts, 'nav' | 'permissions'>,
  actor: Actor,
): readonly NavLink[] {
  return nav
    .filter(({ permission }) => permissions[permission]?.includes(actor.role))
    .map((link) => ({ ...link, label: link.labels?.[actor.role] ?? link.label }))
    .toSorted((one, other) => one.order - other.order)
}

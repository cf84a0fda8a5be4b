import type { Actor } from '../../src/access/actor.ts'
import { openSession } from '../../src/access/session.ts'
import type { Site } from './test-database.ts'

const host = 'obruten.test'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** Where a redirect leads; null for a page. */
  readonly location: string | null
}

type Fields = Readonly<Record<string, string>>

/**
 * A browser without a network: it fetches pages of the application, keeps the cookies it is given,
 * and sends with a form what browsers send. Signed in as the actor by a session of its own.
 */
export async function visit(site: Site, actor: Actor): Promise<Browser> {
  const { staffId, appointmentId } = actor
  const token = await openSession(site.asActor, staffId, appointmentId, 'sv')
  return new Browser(site, `obruten=${token}`)
}

/** The same, signed out. */
export function visitSignedOut(site: Site): Browser {
  return new Browser(site, '')
}

export class Browser {
  readonly #site: Site
  readonly #cookies = new Map<string, string>()

  constructor(site: Site, cookies: string) {
    this.#site = site
    this.#keep(cookies)
  }

  get(path: string, headers: Fields = {}): Promise<Answer> {
    return this.#send(path, { method: 'GET', headers })
  }

  /** As a form of our own page is sent. `headers` replace what a browser would say of its origin. */
  post(
    path: string,
    fields: Fields = {},
    headers: Fields = { 'sec-fetch-site': 'same-origin', origin: `http://${host}` },
  ): Promise<Answer> {
    return this.#send(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  }

  /** As a form that sends a file is sent. */
  upload(
    path: string,
    fields: Fields,
    file: { readonly name: string; readonly bytes: Uint8Array; readonly type?: string } | null,
  ): Promise<Answer> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const { name = '', bytes = new Uint8Array(), type = '' } = file ?? {}
    body.append('fil', new File([new Uint8Array(bytes)], name, { type }))
    const headers = { 'sec-fetch-site': 'same-origin', origin: `http://${host}` }
    return this.#send(path, { method: 'POST', headers, body })
  }

  /** What it sends with every request, for one that is made by hand. */
  headers(): Fields {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { host, ...(cookie !== '' && { cookie }) }
  }

  async #send(path: string, request: RequestInit & { headers: Fields }): Promise<Answer> {
    const headers = { ...this.headers(), ...request.headers }
    const response = await this.#site.app.fetch(
      new Request(`http://${host}${path}`, { ...request, headers }),
    )
    for (const given of response.headers.getSetCookie()) this.#keep(given.split(';')[0] ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      location: response.headers.get('location'),
    }
  }

  #keep(cookie: string): void {
    const [name = '', value = ''] = cookie.split('=')
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

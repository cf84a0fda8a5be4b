import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

type Fetch = (request: Request) => Response | Promise<Response>

/** How long requests under way are waited for when the process ends. */
const patienceMs = 20_000

/**
 * What stands before the pages while there are none yet, and when they are about to end: whoever
 * spreads the requests asks `/readyz`, and sends them elsewhere while it answers 503.
 */
export class Front {
  #pages: Fetch | null = null
  #isEnding = false

  /** Takes requests from now on. */
  open(pages: Fetch): void {
    this.#pages = pages
  }

  readonly fetch: Fetch = (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/livez') return new Response('ok')
    if (pathname === '/readyz' && this.#isEnding) return notNow('ending')
    return this.#pages === null ? notNow('waiting for the database') : this.#pages(request)
  }

  /** Says that it is ending, then takes no more, and comes back when all is answered. */
  async drain(server: Server, seconds: number): Promise<void> {
    this.#isEnding = true
    await pause(seconds * 1000)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection kept alive counts as open until it is told.
    const telling = setInterval(() => server.closeIdleConnections(), 100)
    await Promise.race([closed, pause(patienceMs, undefined, { ref: false })])
    clearInterval(telling)
    server.closeAllConnections()
  }
}

function notNow(why: string): Response {
  return new Response(why, { status: 503, headers: { 'retry-after': '2' } })
}

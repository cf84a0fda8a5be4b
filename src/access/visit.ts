import type { ReactElement, ReactNode } from 'react'
import type { FormValues } from '../platform/web/read-form.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Day } from '../shared/day.ts'
import type { Language, Say } from '../shared/text.ts'
import type { Actor } from './actor.ts'
import type { AsActor, Tx } from './as-actor.ts'
import type { NavLink } from './route.ts'

/** What every handler is given, signed in or not. */
type Asked = {
  readonly today: Day
  /** The moment, for what is counted in hours. */
  readonly now: Date
  readonly language: Language
  readonly say: Say
  /** The path without its query. */
  readonly path: string
  /** Path and query: the address of this very page. */
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: FormValues
  readonly file: (name: string) => File | null
  /** How we are reached: 'https://obruten.example', for an address that is read elsewhere. */
  readonly origin: string
  /** Whether the connection is encrypted all the way to the browser. */
  readonly isSecure: boolean
  /** Whether htmx asked for a part of a page. */
  readonly wantsFragment: boolean
  /** The page in its frame; `status` 422 when a form comes back. */
  readonly page: (content: PageContent, body: ReactNode) => Reply
  /** A part of a page; with `leadTo` the browser goes there instead of showing it. */
  readonly fragment: (part: ReactElement, leadTo?: string) => Reply
  /** Outside the request's transaction: sessions, and jobs. */
  readonly services: Services
}

/** A signed-in request: one transaction as its actor, one row in the log. */
export type Visit = Asked & {
  readonly actor: Actor
  readonly tx: Tx
  readonly token: string
  /** The menu of the actor, in order. */
  readonly menu: readonly NavLink[]
  /** Whether the actor has turned keyboard shortcuts on. */
  readonly shortcuts: boolean
  /** Says more in the log row; never a name, never an identity number. */
  readonly note: (detail: Readonly<Record<string, string | number>>) => void
}

/** A request that needs nobody to be signed in: the sign-in page and what explains the system. */
export type OpenVisit = Asked & { readonly token: string | null }

export type PageContent = {
  readonly title: string
  readonly status?: 200 | 422
  readonly width?: 'wide' | 'reading'
  readonly notice?: ReactNode
  /** Holds nothing that is the reader's own, so that a stranger's browser may keep it. */
  readonly isPublic?: boolean
}

export type Services = {
  readonly asActor: AsActor
  /** Adds a job to the queue, in the running transaction: no job without what it is about. */
  readonly enqueue: (
    tx: Tx,
    task: string,
    payload: Readonly<Record<string, string>>,
  ) => Promise<void>
  /** Brings a child's duties up to its facts, within the running transaction. */
  readonly reevaluate: (tx: Tx, childIds: readonly string[]) => Promise<number>
  /** Demo mode: the database says it is a demo, and the start allowed it. */
  readonly isDemo: boolean
}

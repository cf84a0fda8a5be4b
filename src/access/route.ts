import type { Reply } from '../platform/web/reply.ts'
import type { Text } from '../shared/text.ts'
import { type Role, roles } from './actor.ts'
import type { OpenVisit, Visit } from './visit.ts'

/** Which roles hold a permission. What rows they then see, the database's policies decide. */
export type Permissions = Readonly<Record<string, readonly Role[]>>

type Rules = {
  readonly permission: string
  /** The event that the log row names. */
  readonly audit: string
  /** Largest body taken, in bytes; forms are small, files say so. */
  readonly largestBody?: number
  /** A write that a closed file takes too; any other is refused with a page that says why. */
  readonly takesClosed?: true
}

export type Route = Rules & {
  readonly method: 'get' | 'post'
  readonly path: string
} & (
    | { readonly open: false; readonly handle: (visit: Visit) => Promise<Reply> }
    | { readonly open: true; readonly handle: (visit: OpenVisit) => Promise<Reply> }
  )

/** The permission of routes that anybody signed in may use. */
export const signedIn = 'signed-in'
/** The permission of routes that need no sign-in; only `open` routes have it. */
const openToAll = 'open'

export const basePermissions: Permissions = { [signedIn]: roles, [openToAll]: roles }

export function get(path: string, handle: (visit: Visit) => Promise<Reply>, rules: Rules): Route {
  return { method: 'get', path, handle, open: false, ...rules }
}

export function post(path: string, handle: (visit: Visit) => Promise<Reply>, rules: Rules): Route {
  return { method: 'post', path, handle, open: false, ...rules }
}

/** A route that needs no sign-in says so by its own name. */
export function open(
  method: 'get' | 'post',
  path: string,
  handle: (visit: OpenVisit) => Promise<Reply>,
  audit: string,
): Route {
  return { method, path, handle, open: true, permission: openToAll, audit }
}

/** What a slice offers to the web. */
export type WebSlice = {
  readonly name: string
  readonly routes: readonly Route[]
  readonly permissions?: Permissions
  /** Links in the main menu, shown to those who hold the permission. */
  readonly nav?: readonly NavLink[]
  /** Sentences for `?klart=code`, said on the page that a write leads to. */
  readonly notices?: Readonly<Record<string, Text>>
}

export type NavLink = {
  readonly href: string
  readonly label: Text
  /** Where a role calls it something else. */
  readonly labels?: Partial<Readonly<Record<Role, Text>>>
  readonly permission: string
  /** The keys that lead there for who has turned shortcuts on: 'g a', or a single sign. */
  readonly shortcut?: string
  /** Order in the menu, and which page a role comes to first. */
  readonly order: number
  /** Stands at the foot of the page, beside the menu that each day's work needs. */
  readonly aside?: true
}

/**
 * Refuses to start the server for a route without permission or audit event, for a permission that
 * nobody declared, and for two routes with one address.
 */
export function checkRoutes(routes: readonly Route[], permissions: Permissions): void {
  const seen = new Set<string>()
  for (const { method, path, permission, audit, open } of routes) {
    const name = `${method.toUpperCase()} ${path}`
    if (!permission) throw new Error(`${name} has no permission: say who may use it`)
    if (!audit) throw new Error(`${name} has no audit event: say what the log calls it`)
    if (!(permission in permissions))
      throw new Error(`${name} asks for ${permission}, which no slice declares`)
    if ((permission === openToAll) !== open)
      throw new Error(`${name} must be written with open() to need no sign-in`)
    if (seen.has(name)) throw new Error(`${name} is declared twice`)
    seen.add(name)
  }
}

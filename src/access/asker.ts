import type { Language } from '../shared/text.ts'
import type { Actor } from './actor.ts'
import type { AsActor } from './as-actor.ts'
import { findSession } from './session.ts'
import { cookieName } from './session-cookie.ts'

/** Who a request comes from, as far as its cookies tell. */
export type Asker = {
  readonly actor: Actor | null
  readonly language: Language
  readonly token: string | null
  /** Whether single keys lead to pages. */
  readonly shortcuts: boolean
}

export const nobody: Asker = { actor: null, language: 'sv', token: null, shortcuts: false }

export async function whoAsks(asActor: AsActor, request: Request): Promise<Asker> {
  const token = tokenOf(request)
  const session = token === null ? null : await findSession(asActor, token)
  if (session !== null) return { ...session, token }
  const wished = /(?:^|;\s*)sprak=(sv|en)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return { actor: null, language: wished === 'en' ? 'en' : 'sv', token, shortcuts: false }
}

function tokenOf(request: Request): string | null {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${cookieName}=([A-Za-z0-9_-]{20,})`).exec(cookies)?.[1] ?? null
}

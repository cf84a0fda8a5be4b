import type { ReactElement } from 'react'

/** What a handler answers; the server turns it into HTTP and the log row's outcome. */
export type Reply =
  | { readonly kind: 'page'; readonly page: ReactElement; readonly status: 200 | 422 }
  | { readonly kind: 'fragment'; readonly part: ReactElement; readonly leadTo?: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie?: string }
  | { readonly kind: 'file'; readonly file: Download }
  /** No such thing for this actor. "Forbidden" and "does not exist" look alike to the user. */
  | { readonly kind: 'absent' }

export type Download = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** After a write: see other, so that a reload does not send the form again. */
export function redirect(to: string): Reply {
  return { kind: 'redirect', to }
}

export const absent: Reply = { kind: 'absent' }

export function download(file: Download): Reply {
  return { kind: 'file', file }
}

import type { ReactElement } from 'react'

/** What a handler answers; the server turns it into HTTP and the log row's outcome. */
export type Reply =
  | {
      readonly kind: 'page'
      readonly page: ReactElement
      readonly status: 200 | 422
      /** The same for every stranger: a browser may keep it and ask whether it has changed. */
      readonly isPublic?: boolean
    }
  | { readonly kind: 'fragment'; readonly part: ReactElement; readonly leadTo?: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie?: string }
  | { readonly kind: 'file'; readonly file: Download }
  /** No such thing for this actor. "Forbidden" and "does not exist" look alike to the user. */
  | { readonly kind: 'absent' }

export type Download = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  /** May be kept by anybody: for good where it never changes, else until asked whether it has. */
  readonly keeping?: 'for-good' | 'until-changed'
}

/** After a write: see other, so that a reload does not send the form again. */
export function redirect(to: string): Reply {
  return { kind: 'redirect', to }
}

export const absent: Reply = { kind: 'absent' }

export function download(file: Download): Reply {
  return { kind: 'file', file }
}

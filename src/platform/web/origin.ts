/**
 * Whether a changing request comes from our own pages. Browsers send Sec-Fetch-Site; older ones at
 * least Origin. With neither, the request is refused: a session cookie alone is no proof of intent.
 */
export function isSameOrigin(headers: Headers, host: string | undefined): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null || host === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}

/** A path of our own to go back to; anything else is the start page (no open redirect). */
export function ownPath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return '/'
  return path
}

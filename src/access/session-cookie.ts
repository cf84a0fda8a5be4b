import { absoluteHours } from './session.ts'

export const cookieName = 'obruten'

/** Not readable by scripts, not sent from other sites; over https only, where there is https. */
export function sessionCookie(token: string, isSecure: boolean): string {
  const age = token === '' ? 0 : absoluteHours * 3600
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${isSecure ? '; Secure' : ''}`
}

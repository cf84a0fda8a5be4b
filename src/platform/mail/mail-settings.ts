/**
 * The settings of mail: all optional. Pages alone need no SMTP server and are not told its password;
 * that mail is sent they know by the sender's address.
 */
import { z } from 'zod'
import { type Text, text } from '../../shared/text.ts'

export type MailSettings = {
  /** Null in a process of pages alone, which sends nothing. */
  readonly server: SmtpServer | null
  /** The sender, a plain address; what cannot be delivered comes back to it. */
  readonly from: string
  /** How readers reach the installation, without a slash at the end: 'https://obruten.example'. */
  readonly publicUrl: string
  /** From which hour in Stockholm. */
  readonly hour: number
}

export type SmtpServer = {
  readonly host: string
  readonly port: number
  /** Encrypted from the first byte (smtps). Else by STARTTLS, which only loopback may do without. */
  readonly isSecure: boolean
  readonly login: { readonly user: string; readonly pass: string } | null
}

export const mailSays: Readonly<Record<string, Text>> = {
  OBRUTEN_SMTP_URL: text(
    'ska vara en adress som smtps://namn:lösenord@post.kommun.se:465 eller smtp://post.kommun.se:587.',
    'must be an address like smtps://name:password@mail.example:465 or smtp://mail.example:587.',
  ),
  OBRUTEN_MAIL_FROM: text(
    'ska vara en e-postadress som obruten@kommun.se.',
    'must be a mail address like obruten@mail.example.',
  ),
  OBRUTEN_PUBLIC_URL: text(
    'ska vara installationens egen adress, som https://obruten.kommun.se, utan något efter värden.',
    'must be the installation’s own address, like https://obruten.example, with nothing after the host.',
  ),
  OBRUTEN_MAIL_HOUR: text(
    'ska vara en hel timme mellan 0 och 16.',
    'must be a whole hour between 0 and 16.',
  ),
}

const missing = text(
  'saknas. Den behövs när e-post ska skickas.',
  'is missing. It is needed where mail is to be sent.',
)

/** One plain address: no name, no quotes, no list, nothing that a header could be broken by. */
export const mailAddress =
  /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Nothing leaves the machine on the way there, so that nobody can listen. */
export function isLoopback(host: string): boolean {
  return loopback.has(host)
}

export const mailEnvironment = {
  OBRUTEN_SMTP_URL: z
    .string()
    .refine((value) => serverOf(value) !== null)
    .optional(),
  OBRUTEN_MAIL_FROM: z.string().max(254).regex(mailAddress).optional(),
  OBRUTEN_PUBLIC_URL: z
    .string()
    .refine((value) => originOf(value) !== null)
    .optional(),
  OBRUTEN_MAIL_HOUR: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((hour) => hour <= 16)
    .default(7),
}

type Values = {
  readonly OBRUTEN_SMTP_URL?: string | undefined
  readonly OBRUTEN_MAIL_FROM?: string | undefined
  readonly OBRUTEN_PUBLIC_URL?: string | undefined
  readonly OBRUTEN_MAIL_HOUR: number
}

/** What the settings come to; null sends no mail. */
export function mailSettingsOf(values: Values): MailSettings | null {
  const { OBRUTEN_SMTP_URL: url, OBRUTEN_MAIL_FROM: from, OBRUTEN_PUBLIC_URL: address } = values
  const publicUrl = address === undefined ? null : originOf(address)
  if (from === undefined || publicUrl === null) return null
  const server = url === undefined ? null : serverOf(url)
  return { server, from, publicUrl, hour: values.OBRUTEN_MAIL_HOUR }
}

/** Half of what mail needs is a mistake; pages alone need no server. */
export function mailProblems(
  values: Values,
  { isWeb }: { isWeb: boolean },
): { variable: string; says: Text }[] {
  const { OBRUTEN_SMTP_URL: url, OBRUTEN_MAIL_FROM: from, OBRUTEN_PUBLIC_URL: address } = values
  if (url === undefined && from === undefined) return []
  const needed = { OBRUTEN_MAIL_FROM: from, OBRUTEN_PUBLIC_URL: address }
  const all = isWeb ? needed : { OBRUTEN_SMTP_URL: url, ...needed }
  return Object.entries(all)
    .filter(([, value]) => value === undefined)
    .map(([variable]) => ({ variable, says: missing }))
}

function serverOf(value: string): SmtpServer | null {
  if (!/^smtps?:\/\//.test(value) || !URL.canParse(value)) return null
  const { protocol, hostname, port, username, password, pathname, search } = new URL(value)
  if (hostname === '' || pathname.length > 1 || search !== '') return null
  const isSecure = protocol === 'smtps:'
  const login = username === '' ? null : { user: readable(username), pass: readable(password) }
  if (login !== null && (login.user === null || login.pass === null)) return null
  return {
    host: hostname,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    isSecure,
    login: login as SmtpServer['login'],
  }
}

/** As it was before it was written for an address; null where it was written wrong. */
function readable(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

function originOf(value: string): string | null {
  if (!URL.canParse(value)) return null
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(value)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  const isBare = pathname === '/' && search === '' && hash === '' && username === ''
  return isSafe && isBare ? origin : null
}

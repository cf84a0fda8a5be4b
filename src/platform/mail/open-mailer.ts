/**
 * Hands mail to an SMTP server. What goes wrong is told as a code and whom it concerns, never with
 * the server's words, which quote addresses.
 */
import { createTransport } from 'nodemailer'
import { isLoopback, type SmtpServer } from './mail-settings.ts'

export type Letter = {
  /** Makes the Message-ID: the same mail handed over twice is known as one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The page where it is turned off, behind the sign-in. */
  readonly turnOffUrl: string
}

export type Mailer = { readonly send: (letter: Letter) => Promise<void> }

/** The server could not be reached or would take nothing: nobody's mail goes, and it may be tried again. */
export class MailServerProblem extends Error {
  readonly code: string
  constructor(code: string) {
    super(`mail server: ${code}`)
    this.name = 'MailServerProblem'
    this.code = code
  }
}

/** The server takes mail, but not this one; `isPassing` says that it may later. */
export class LetterProblem extends Error {
  readonly code: string
  readonly isPassing: boolean
  constructor(code: string, isPassing: boolean) {
    super(`mail: ${code}`)
    this.name = 'LetterProblem'
    this.code = code
    this.isPassing = isPassing
  }
}

type Sender = { readonly server: SmtpServer; readonly from: string; readonly publicUrl: string }

/** Each mail has a connection of its own, so that none is sent again behind our back. */
export function openMailer({ server, from, publicUrl }: Sender): Mailer {
  const transport = createTransport(connectionOptions(server, new URL(publicUrl).hostname))
  const domain = from.slice(from.indexOf('@') + 1)
  return {
    send: async ({ id, to, subject, text, html, turnOffUrl }) => {
      try {
        await transport.sendMail({
          from: { name: 'Obruten', address: from },
          to: { name: '', address: to },
          envelope: { from, to: [to] },
          messageId: `<${id}@${domain}>`,
          subject,
          text,
          html,
          list: { unsubscribe: { url: turnOffUrl } },
          headers: {
            'Auto-Submitted': 'auto-generated',
            // Else who is on leave answers, to an address that nobody reads.
            'X-Auto-Response-Suppress': 'All',
          },
          // What comes back as undeliverable need not carry the mail itself.
          dsn: { return: 'headers', notify: 'failure' },
        })
      } catch (defect) {
        throw problemOf(defect)
      }
    },
  }
}

/** @param ownName what we call ourselves to the server: the machine's name is nobody's business. */
export function connectionOptions(server: SmtpServer, ownName: string) {
  const { host, port, isSecure, login } = server
  const isHere = isLoopback(host)
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port,
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    ignoreTLS: !isSecure && isHere,
    tls: { minVersion: 'TLSv1.2' as const },
    ...(login !== null && { auth: login }),
    name: ownName,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function problemOf(defect: unknown): MailServerProblem | LetterProblem {
  const {
    code = '',
    command = '',
    responseCode,
  } = (defect ?? {}) as {
    code?: string
    command?: string
    responseCode?: number
  }
  const isOfLetter = command === 'RCPT TO' || command === 'DATA'
  if (isOfLetter && responseCode !== undefined && responseCode !== 421) {
    return new LetterProblem(String(responseCode), responseCode < 500)
  }
  const said = [code, responseCode].filter(Boolean).join(' ')
  return new MailServerProblem(said.replace(/[^A-Z0-9 ]/g, '').slice(0, 40) || 'UNKNOWN')
}

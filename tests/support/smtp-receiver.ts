/**
 * A real SMTP server on loopback, as a municipality's would stand there: it keeps every byte that it is
 * handed, and can be told to refuse somebody, to be slow, or to be gone.
 */
import { once } from 'node:events'
import { after } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Received = {
  readonly from: string
  readonly to: readonly string[]
  /** Everything between DATA and the dot. */
  readonly raw: string
  readonly mail: Email
}

export type Receiver = {
  readonly port: number
  readonly received: readonly Received[]
  /** By address, what is answered to RCPT TO instead of 250. */
  readonly refuse: Map<string, number>
  /** Called when a mail has come in whole, before the server says that it took it. */
  beforeTaking: () => Promise<void>
  stop(): Promise<void>
}

export async function startReceiver(wantedPort = 0): Promise<Receiver> {
  const received: Received[] = []
  const refuse = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse.get(address)
      done(code === undefined ? null : answer(code, `no ${address} here`))
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts)
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString('latin1'),
          mail: await PostalMime.parse(raw),
        })
        await receiver.beforeTaking()
        done()
      })
    },
  })
  server.on('error', () => {
    // A client that is killed midway; the tests look at what came.
  })
  server.listen(wantedPort, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const receiver: Receiver = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    received,
    refuse,
    beforeTaking: async () => {},
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  after(() => receiver.stop())
  return receiver
}

function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

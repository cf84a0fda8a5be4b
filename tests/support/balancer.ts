/**
 * What spreads requests over several processes, each to the next in turn and without remembering who
 * asked: the worst case for whatever a process might keep to itself. One that does not answer is passed by.
 */
import { createServer, type IncomingMessage, request } from 'node:http'

export type Balancer = {
  readonly base: string
  /** How many requests each process has answered. */
  readonly answered: ReadonlyMap<string, number>
  readonly stop: () => void
}

type Reply = { readonly status: number; readonly message: IncomingMessage }

export async function startBalancer(backends: readonly string[]): Promise<Balancer> {
  const answered = new Map(backends.map((backend) => [backend, 0]))
  let turn = 0
  const server = createServer(async (asked, answer) => {
    const body: Buffer[] = []
    for await (const chunk of asked) body.push(chunk)
    turn += 1
    for (let tries = 0; tries < backends.length; tries += 1) {
      const backend = backends[(turn + tries) % backends.length] ?? ''
      try {
        const { status, message } = await forward(backend, asked, Buffer.concat(body))
        answered.set(backend, (answered.get(backend) ?? 0) + 1)
        answer.writeHead(status, message.rawHeaders)
        message.pipe(answer)
        return
      } catch {
        // Gone: the next one is asked.
      }
    }
    answer.writeHead(502).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { base: `http://127.0.0.1:${port}`, answered, stop }
}

function forward(backend: string, asked: IncomingMessage, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { method: asked.method, headers: asked.headers, agent: false as const }
    const onward = request(new URL(asked.url ?? '/', backend), options, (message) =>
      resolve({ status: message.statusCode ?? 502, message }),
    )
    onward.once('error', reject)
    onward.end(body)
  })
}

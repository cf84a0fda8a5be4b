import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { connectionOptions, MailServerProblem, openMailer } from './open-mailer.ts'

const login = null
const letter = {
  id: '5d0b9f2e-6f0a-4b44-9d0e-0f6f3a1c9a11',
  to: 'anna@mail.example',
  subject: 'Obruten: att göra',
  text: 'Försenat: 1',
  html: '<p>Försenat: 1</p>',
  turnOffUrl: 'https://obruten.example/av',
}
const from = { from: 'obruten@kommun.example', publicUrl: 'https://obruten.example' }

test('a server elsewhere must encrypt, one on this machine need not', () => {
  const elsewhere = { host: 'post.example', port: 587, isSecure: false, login }
  const { requireTLS, ignoreTLS, tls, name } = connectionOptions(elsewhere, 'obruten.example')
  assert.deepEqual([requireTLS, ignoreTLS, tls.minVersion], [true, false, 'TLSv1.2'])
  // What it calls itself is the public name, not the machine's.
  assert.equal(name, 'obruten.example')
  const here = connectionOptions({ ...elsewhere, host: '127.0.0.1' }, 'obruten.example')
  assert.deepEqual([here.requireTLS, here.ignoreTLS], [false, true])
})

test('a certificate that nobody vouches for is refused, and nothing is handed over', async () => {
  let handed = 0
  // Its own certificate is made up, as a listener's in between would be.
  const server = new SMTPServer({
    secure: true,
    authOptional: true,
    onData: (stream, _session, done) => {
      handed += 1
      stream.resume()
      done()
    },
  })
  server.on('error', () => {
    // The client turns away in the middle of the handshake.
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    const mailer = openMailer({
      server: { host: '127.0.0.1', port, isSecure: true, login },
      ...from,
    })
    await assert.rejects(mailer.send(letter), MailServerProblem)
    assert.equal(handed, 0)
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
})

test('what goes wrong is a code, without the server’s words or anybody’s address', async () => {
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onMailFrom: (_address, _session, done) =>
      done(Object.assign(new Error('anna@mail.example is watched'), { responseCode: 554 })),
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    const mailer = openMailer({
      server: { host: '127.0.0.1', port, isSecure: false, login },
      ...from,
    })
    await assert.rejects(mailer.send(letter), (problem) => {
      assert.ok(problem instanceof MailServerProblem)
      assert.equal(problem.code, 'EENVELOPE 554')
      assert.doesNotMatch(`${problem.message} ${problem.cause ?? ''}`, /anna|watched/)
      return true
    })
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
})

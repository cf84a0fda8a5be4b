/**
 * What is sent to whoever watches the system: everything is gathered while the whole path is walked,
 * and searched for every name, number and id of the city.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { launchBrowser } from '../../scripts/chromium.ts'
import { aBoy } from '../journeys/story/the-child.ts'
import { walkThePath } from '../journeys/story/walk-the-path.ts'
import { runCommand } from '../support/command.ts'
import { asDemo, fillWithDemo, givenDatabase } from '../support/given-database.ts'
import { startProcess } from '../support/journey-server.ts'
import { plainWay } from '../support/journey-visitor.ts'
import { lines } from './route-table.ts'

/** The routes as they are declared, and those that the platform has of its own. */
const patterns = new Set([
  ...Object.keys(lines).map((route) => route.replace(/^[A-Z]+ /, '')),
  '/readyz',
])
const closing: (() => unknown)[] = []
after(async () => {
  for (const close of closing.toReversed()) await close()
})

type Sent = { readonly address: string; readonly text: string }
const sent: Sent[] = []
/** Names of metrics, spans and attributes, and the values of attributes: all that says anything. */
const words: string[] = []
let secrets: { names: string[]; others: string[] } = { names: [], others: [] }

before(async () => {
  const receiver = createServer(async (asked, answer) => {
    const body: Buffer[] = []
    for await (const chunk of asked) body.push(chunk)
    sent.push({ address: asked.url ?? '', text: Buffer.concat(body).toString('utf8') })
    answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  closing.push(() => receiver.close())
  const address = receiver.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  const given = await givenDatabase()
  closing.push(given.drop)
  const database = { DATABASE_URL: given.appUrl, DATABASE_OWNER_URL: given.ownerUrl }
  assert.equal((await runCommand(['migrate'], database)).code, 0)
  await fillWithDemo(given.ownerUrl)
  const server = await startProcess({
    ...database,
    ...asDemo,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_METRIC_EXPORT_INTERVAL: '500',
    OTEL_TRACES_SAMPLER_ARG: '1',
  })
  closing.push(server.kill)
  const browser = await launchBrowser()
  closing.push(() => browser.close())
  const child = aBoy('2016-04-07', 'Åskar', 'Öhrnström')
  await walkThePath({ browser, base: server.base, way: plainWay, child })
  assert.equal((await fetch(`${server.base}/nowhere/${crypto.randomUUID()}`)).status, 404)
  await pause(1000)
  secrets = await secretsOf(given.ownerUrl)
  assert.equal(await server.interrupt(), 0)
  for (const { text } of sent) gather(JSON.parse(text))
})

/** Every name, number and id that the database holds about anybody. */
async function secretsOf(ownerUrl: string): Promise<typeof secrets> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const list = async (question: string) =>
      (await owner.query<{ word: string }>(question)).rows.map(({ word }) => word)
    return {
      names: await list(`select distinct word from (
        select given_name as word from child union select family_name from child
        union select name from staff union select home_name from placement
        union select school_name from school_enrolment union select name from guardian) all_names`),
      others: await list(`select distinct word from (
        select id::text as word from child union select identity_number from child
        union select case_number from child union select pseudonym from person
        union select id::text from staff union select id::text from appointment
        union select id::text from fact union select id::text from duty
        union select phone from guardian) all_numbers where word is not null`),
    }
  } finally {
    await owner.end()
  }
}

function gather(part: unknown): void {
  if (typeof part === 'string') words.push(part)
  if (typeof part !== 'object' || part === null) return
  for (const value of Object.values(part)) gather(value)
}

describe('what is sent', () => {
  test('tells of requests by route, of statements, jobs, connections and the log', () => {
    assert.deepEqual([...new Set(sent.map(({ address }) => address))].toSorted(), [
      '/v1/metrics',
      '/v1/traces',
    ])
    for (const expected of [
      'http.server.request.duration',
      'obruten.request.database.duration',
      'obruten.request.database.statements',
      'obruten.job.duration',
      'obruten.database.connections',
      'obruten.jobs.waiting',
      'obruten.log.unsealed.age',
      '/barn/:childId',
      'GET /barn/:childId',
      'read-month-file',
      'select',
      'none',
    ]) {
      assert.ok(words.includes(expected), expected)
    }
  })

  test('holds no id and no number of anybody', () => {
    assert.ok(secrets.others.length > 5000)
    const all = sent
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase()
    const found = secrets.others.filter((secret) => all.includes(secret.toLowerCase()))
    assert.deepEqual(found, [])
    assert.doesNotMatch(all, /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)
  })

  test('holds no name of anybody', () => {
    assert.ok(secrets.names.length > 200)
    const said = new Set(words.flatMap((word) => word.toLowerCase().split(/[^\p{L}]+/u)))
    // Some words of our own are also names: the address of "Mina barn".
    const inRoutes = new Set([...patterns].flatMap((pattern) => pattern.split(/[^a-z]+/)))
    const found = secrets.names.filter(
      (name) =>
        !inRoutes.has(name.toLowerCase()) &&
        name
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .every((part) => said.has(part)),
    )
    assert.deepEqual(found, [])
  })

  test('has no address but the patterns of routes and the static files', () => {
    const addresses = new Set(words.filter((word) => word.includes('/')))
    const other = [...addresses].filter(
      (address) =>
        !patterns.has(address.replace(/^[A-Z]+ /, '')) && !address.includes('/statiskt/'),
    )
    assert.deepEqual(other, [])
    assert.ok(addresses.has('/barn/:childId/placeringar/ny'))
  })
})

test('where nothing is sent, nothing of OpenTelemetry is loaded', () => {
  const knowing = globSync('src/**/*.{ts,tsx}').filter((file) =>
    readFileSync(file, 'utf8').includes('@opentelemetry'),
  )
  assert.deepEqual(knowing, ['src/platform/telemetry/start-telemetry.ts'])
  const loading = globSync('src/**/*.{ts,tsx}').filter((file) =>
    /from '[^']*start-telemetry\.ts'/.test(readFileSync(file, 'utf8')),
  )
  assert.deepEqual(loading, [])
})

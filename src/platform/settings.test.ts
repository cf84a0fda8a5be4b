import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readSettings, SettingsError } from './settings.ts'

const APP = 'postgres://obruten_app:hemligt@db.example:6432/obruten'
const OWNER = 'postgres://obruten_owner:hemligt@db.example:5432/obruten'

test('nothing set: port 3000, the embedded database, .data, the real clock', () => {
  assert.deepEqual(readSettings({ HOME: '/home/anna' }), {
    port: 3000,
    database: { kind: 'embedded' },
    runs: 'all',
    drainSeconds: 0,
    dataFolder: resolve('.data'),
    fixedToday: null,
    telemetry: null,
    mail: null,
    demoSize: 'full',
  })
})

test('everything set', () => {
  const settings = readSettings({
    PORT: '8080',
    DATABASE_URL: APP,
    DATABASE_OWNER_URL: OWNER,
    OBRUTEN_DATA: '/var/lib/demo',
    OBRUTEN_TODAY: '2026-02-28',
    OBRUTEN_DEMO_DATABASE: 'yes',
    OBRUTEN_DEMO_SIZE: 'small',
    OBRUTEN_RUNS: 'jobs',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel.example:4318',
    OTEL_METRIC_EXPORT_INTERVAL: '1000',
    OTEL_TRACES_SAMPLER_ARG: '0.5',
    OBRUTEN_DRAIN_SECONDS: '5',
    OBRUTEN_SMTP_URL: 'smtp://obruten:hem%40ligt@post.example',
    OBRUTEN_MAIL_FROM: 'obruten@kommun.example',
    OBRUTEN_PUBLIC_URL: 'https://obruten.example/',
    OBRUTEN_MAIL_HOUR: '6',
  })
  assert.deepEqual(settings, {
    port: 8080,
    database: {
      kind: 'given',
      appUrl: APP,
      ownerUrl: OWNER,
      declaredDemo: true,
      keepsPlans: false,
    },
    runs: 'jobs',
    drainSeconds: 5,
    dataFolder: resolve('/var/lib/demo'),
    fixedToday: 20512,
    telemetry: { endpoint: 'http://otel.example:4318', intervalMs: 1000, traceShare: 0.5 },
    mail: {
      server: {
        host: 'post.example',
        port: 587,
        isSecure: false,
        login: { user: 'obruten', pass: 'hem@ligt' },
      },
      from: 'obruten@kommun.example',
      publicUrl: 'https://obruten.example',
      hour: 6,
    },
    demoSize: 'small',
  })
})

test('a fixed clock is free over the embedded database', () => {
  assert.equal(readSettings({ OBRUTEN_TODAY: '1970-01-02' }).fixedToday, 1)
})

test('a process of pages alone needs no owner', () => {
  const { database } = readSettings({ DATABASE_URL: APP, OBRUTEN_RUNS: 'web' })
  const keepsPlans = false
  assert.deepEqual(database, {
    kind: 'given',
    appUrl: APP,
    ownerUrl: null,
    declaredDemo: false,
    keepsPlans,
  })
})

test('pages alone know that mail is sent, and not by which server', () => {
  const { mail } = readSettings({ DATABASE_URL: APP, OBRUTEN_RUNS: 'web', ...MAIL })
  assert.deepEqual(mail, {
    server: null,
    from: 'obruten@kommun.example',
    publicUrl: 'https://obruten.example',
    hour: 7,
  })
})

test('a secret is read from its file, and a file that is not there is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'obruten-secret-'))
  try {
    const file = join(folder, 'app')
    writeFileSync(file, `${APP}\n`)
    const { database } = readSettings({ DATABASE_URL_FILE: file, DATABASE_OWNER_URL: OWNER })
    assert.equal(database.kind === 'given' && database.appUrl, APP)
    assert.throws(
      () => readSettings({ DATABASE_URL_FILE: join(folder, 'none'), DATABASE_OWNER_URL: OWNER }),
      /DATABASE_URL_FILE: .*inte går att läsa/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const MAIL = {
  OBRUTEN_MAIL_FROM: 'obruten@kommun.example',
  OBRUTEN_PUBLIC_URL: 'https://obruten.example',
}
const WITH_MAIL = { OBRUTEN_SMTP_URL: 'smtps://a:hemligt@post.example', ...MAIL }

const REFUSED: [string, Record<string, string>, string, RegExp][] = [
  ['a word as port', { PORT: 'tre' }, 'PORT', /heltal.*whole number/s],
  ['a port past the last', { PORT: '65536' }, 'PORT', /65535/],
  ['a negative port', { PORT: '-1' }, 'PORT', /65535/],
  ['an empty port', { PORT: '' }, 'PORT', /tom.*empty/s],
  ['an empty address', { DATABASE_URL: '' }, 'DATABASE_URL', /tom.*empty/s],
  ['the app alone', { DATABASE_URL: APP }, 'DATABASE_OWNER_URL', /båda eller ingen.*both/s],
  ['the owner alone', { DATABASE_OWNER_URL: OWNER }, 'DATABASE_URL', /båda eller ingen.*both/s],
  [
    'another kind of database',
    { DATABASE_URL: 'mysql://a:b@c/d', DATABASE_OWNER_URL: OWNER },
    'DATABASE_URL',
    /postgres:\/\//,
  ],
  [
    'an address without login',
    { DATABASE_URL: 'postgres://db.example/obruten', DATABASE_OWNER_URL: OWNER },
    'DATABASE_URL',
    /inloggning.*login/s,
  ],
  [
    'the owner as the app',
    { DATABASE_URL: OWNER, DATABASE_OWNER_URL: OWNER },
    'DATABASE_OWNER_URL',
    /ägare.*owner/s,
  ],
  [
    'two databases',
    { DATABASE_URL: `${APP}_2`, DATABASE_OWNER_URL: OWNER },
    'DATABASE_OWNER_URL',
    /samma.*the same/s,
  ],
  ['a day that does not exist', { OBRUTEN_TODAY: '2027-02-29' }, 'OBRUTEN_TODAY', /2026-02-28/],
  [
    'a fixed clock over a given database',
    { DATABASE_URL: APP, DATABASE_OWNER_URL: OWNER, OBRUTEN_TODAY: '2026-02-28' },
    'OBRUTEN_TODAY',
    /OBRUTEN_DEMO_DATABASE=yes/,
  ],
  ['pages alone over the embedded', { OBRUTEN_RUNS: 'web' }, 'OBRUTEN_RUNS', /DATABASE_URL/],
  ['another part', { OBRUTEN_RUNS: 'half' }, 'OBRUTEN_RUNS', /all, web eller jobs/],
  ['a long drain', { OBRUTEN_DRAIN_SECONDS: '61' }, 'OBRUTEN_DRAIN_SECONDS', /60/],
  ['no endpoint', { OTEL_EXPORTER_OTLP_ENDPOINT: 'otel' }, 'OTEL_EXPORTER_OTLP_ENDPOINT', /http/],
  ['more than all', { OTEL_TRACES_SAMPLER_ARG: '1.5' }, 'OTEL_TRACES_SAMPLER_ARG', /0 och 1/],
  ['at once', { OTEL_METRIC_EXPORT_INTERVAL: '1' }, 'OTEL_METRIC_EXPORT_INTERVAL', /100/],
  ['another size', { OBRUTEN_DEMO_SIZE: 'huge' }, 'OBRUTEN_DEMO_SIZE', /small eller full/],
  ['mail without a server', MAIL, 'OBRUTEN_SMTP_URL', /saknas.*missing/s],
  [
    'a server of another kind',
    { ...WITH_MAIL, OBRUTEN_SMTP_URL: 'http://a:hemligt@post.example' },
    'OBRUTEN_SMTP_URL',
    /smtps:\/\//,
  ],
  [
    'a server with more in its address',
    { ...WITH_MAIL, OBRUTEN_SMTP_URL: 'smtp://post.example?tls.rejectUnauthorized=false' },
    'OBRUTEN_SMTP_URL',
    /smtps:\/\//,
  ],
  [
    'two senders',
    { ...WITH_MAIL, OBRUTEN_MAIL_FROM: 'a@b.example, c@d.example' },
    'OBRUTEN_MAIL_FROM',
    /e-postadress/,
  ],
  [
    'an address of ours that anybody may listen to',
    { ...WITH_MAIL, OBRUTEN_PUBLIC_URL: 'http://obruten.example' },
    'OBRUTEN_PUBLIC_URL',
    /https/,
  ],
  [
    'an address of ours with a page in it',
    { ...WITH_MAIL, OBRUTEN_PUBLIC_URL: 'https://obruten.example/arbetslista' },
    'OBRUTEN_PUBLIC_URL',
    /https/,
  ],
  ['a late morning', { ...WITH_MAIL, OBRUTEN_MAIL_HOUR: '17' }, 'OBRUTEN_MAIL_HOUR', /16/],
  [
    'half a yes',
    { DATABASE_URL: APP, DATABASE_OWNER_URL: OWNER, OBRUTEN_DEMO_DATABASE: '1' },
    'OBRUTEN_DEMO_DATABASE',
    /yes/,
  ],
]

for (const [what, env, variable, says] of REFUSED) {
  test(`refused, with a sentence: ${what}`, () => {
    assert.throws(
      () => readSettings(env),
      (error) => {
        assert.ok(error instanceof SettingsError)
        assert.deepEqual(
          error.problems.map((problem) => problem.variable),
          [variable],
        )
        assert.match(error.message, says)
        assert.doesNotMatch(error.message, /hemligt/)
        return true
      },
    )
  })
}

test('every wrong variable is told at once', () => {
  assert.throws(
    () => readSettings({ PORT: 'x', OBRUTEN_TODAY: 'igår' }),
    (error) => error instanceof SettingsError && error.problems.length === 2,
  )
})

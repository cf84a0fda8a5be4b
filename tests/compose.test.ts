/**
 * The files of a real installation, as far as they can be held to account without a container engine:
 * every setting exists, every secret is declared and made, every file is there, and what each of our
 * services runs does run here with that service's own settings.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { parse } from 'yaml'
import { secretNames } from '../src/platform/secret-files.ts'
import { settingNames } from '../src/platform/settings.ts'
import { givenDatabase } from './support/given-database.ts'
import { startProcess } from './support/journey-server.ts'
import { startPooler } from './support/pooler.ts'

type Service = {
  readonly image: string
  readonly build?: { context: string; dockerfile: string }
  readonly command?: string[]
  readonly environment?: Record<string, string>
  readonly secrets?: string[]
  readonly volumes?: string[]
  readonly read_only?: boolean
  readonly depends_on?: Record<string, unknown>
}
type Compose = {
  readonly services: Record<string, Service>
  readonly secrets: Record<string, { file: string }>
}

const text = readFileSync('compose.yaml', 'utf8')
const { services, secrets } = parse(text, { merge: true }) as Compose
const own = Object.entries(services).filter(([, { image }]) => image === 'obruten:local')
const folder = mkdtempSync(join(tmpdir(), 'obruten-compose-'))
after(() => rmSync(folder, { recursive: true, force: true }))

describe('compose.yaml', () => {
  test('has two processes of pages, one of jobs and one run of migrations', () => {
    const runs = own.map(([name, { environment }]) => [name, environment?.OBRUTEN_RUNS ?? 'once'])
    assert.deepEqual(runs, [
      ['migrate', 'once'],
      ['pages-1', 'web'],
      ['pages-2', 'web'],
      ['jobs', 'jobs'],
    ])
  })

  test('names no setting that the program does not know, and holds no password', () => {
    const known = [...settingNames, ...secretNames.map((name) => `${name}_FILE`)]
    for (const [name, { environment = {} }] of own) {
      for (const setting of Object.keys(environment))
        assert.ok(known.includes(setting), `${name}: ${setting}`)
    }
    assert.doesNotMatch(text, /postgres:\/\/|PASSWORD:/)
  })

  test('gives the owner’s password to no process of pages, and lets none of ours write', () => {
    for (const [name, service] of own) {
      const isPages = service.environment?.OBRUTEN_RUNS === 'web'
      assert.equal(service.secrets?.includes('owner_url'), !isPages, name)
      assert.equal(service.read_only, true, name)
    }
  })

  test('names secrets, services and files that are there', () => {
    const made = join(folder, 'made')
    execFileSync('sh', ['deploy/make-secrets.sh', made])
    for (const [
      name,
      { secrets: used = [], depends_on = {}, volumes = [], build },
    ] of Object.entries(services)) {
      for (const secret of used)
        assert.ok(existsSync(join(made, basename(secrets[secret]?.file ?? '?'))), secret)
      for (const other of Object.keys(depends_on)) assert.ok(other in services, `${name}: ${other}`)
      for (const mounted of volumes.filter((volume) => volume.startsWith('./'))) {
        assert.ok(existsSync(mounted.split(':')[0] ?? ''), mounted)
      }
      if (build) assert.ok(existsSync(join(build.context, build.dockerfile)), name)
    }
    const again = readFileSync(join(made, 'app_password'), 'utf8')
    execFileSync('sh', ['deploy/make-secrets.sh', made])
    assert.equal(readFileSync(join(made, 'app_password'), 'utf8'), again, 'made once')
  })
})

test('Containerfile copies what is there, and all that the program needs to start', () => {
  const lines = readFileSync('Containerfile', 'utf8').split('\n')
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1))
  for (const file of copied) assert.ok(existsSync(file), file)
  for (const needed of ['src', 'db', 'bin', 'package.json'])
    assert.ok(copied.includes(needed), needed)
  assert.ok(lines.some((line) => /^USER \d+/.test(line)))
})

test('each of our services runs here, with its own command and settings', async () => {
  const given = await givenDatabase()
  const pooler = await startPooler(given.appUrl, { poolSize: 10 })
  const urls: Record<string, string> = {
    app_url: pooler.appUrl,
    app_direct_url: given.appUrl,
    owner_url: given.ownerUrl,
  }
  for (const [name, url] of Object.entries(urls)) writeFileSync(join(folder, name), url)
  const settingsOf = (name: string) =>
    Object.fromEntries(
      Object.entries(services[name]?.environment ?? {}).map(([setting, value]) => [
        setting,
        setting === 'PORT' ? '0' : value.replace('/run/secrets', folder),
      ]),
    )
  const running = []
  try {
    const [program = '', ...options] = services.migrate?.command ?? []
    assert.equal(program, 'node')
    const env = { ...process.env, ...settingsOf('migrate') }
    const { status, stderr } = spawnSync(process.execPath, options, { env, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    for (const name of ['pages-1', 'jobs']) {
      const process = await startProcess({ ...settingsOf(name), OBRUTEN_DRAIN_SECONDS: '0' })
      running.push(process)
      const page = await fetch(`${process.base}/logga-in`)
      assert.equal(page.status, name === 'jobs' ? 404 : 200, name)
    }
  } finally {
    for (const process of running) assert.equal(await process.interrupt(), 0)
    await pooler.stop()
    await given.drop()
  }
})

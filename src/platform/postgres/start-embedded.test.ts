/**
 * On real processes and real kills, for what is promised here cannot be seen on less: whatever was
 * acknowledged is there at the next start, and no two apps ever write over the same folder.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import {
  AlreadyRunningError,
  createFromTemplate,
  dropDatabase,
  EmbeddedDatabaseError,
  onDatabase,
  removeEmbedded,
  startEmbedded,
} from './index.ts'
import { clusterIn } from './place.ts'
import { isAlive, isServerOf, readPostmasterFile } from './postmaster-file.ts'
import { ask } from './superuser.ts'

const silent = () => {}
const folders: string[] = []
const nodes: ChildProcess[] = []

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'obruten-postgres-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

// A test that fails midway must leave neither processes nor folders behind.
after(() => {
  for (const node of nodes) node.kill('SIGKILL')
  for (const folder of folders) {
    const left = readPostmasterFile(join(clusterIn(folder), 'data'))
    if (left && isServerOf(left.pid, join(clusterIn(folder), 'data')))
      process.kill(left.pid, 'SIGKILL')
    rmSync(clusterIn(folder), { recursive: true, force: true, maxRetries: 5 })
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

const startAt = (dataFolder: string) => startEmbedded({ dataFolder, say: silent })
const dataIn = (folder: string) => join(folder, 'postgres', 'data')

/** Another Node that starts the database, does `work` with `ask` and `url`, says so, and stays. */
async function anotherNode(dataFolder: string, work = ''): Promise<ChildProcess> {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const script = `
    const { startEmbedded } = await import(${at('start-embedded.ts')})
    const { ask } = await import(${at('superuser.ts')})
    try {
      const { ownerUrl: url } = await startEmbedded({
        dataFolder: ${JSON.stringify(dataFolder)}, say() {},
      })
      ${work}
      console.log('ready')
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.name)
    }`
  const node = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  nodes.push(node)
  await new Promise((resolve) => node.stdout.once('data', resolve).once('close', resolve))
  return node
}

async function kill(node: ChildProcess) {
  const gone = new Promise((resolve) => node.once('exit', resolve))
  node.kill('SIGKILL')
  await gone
}

const KEEP_ONE = `
  await ask(url, 'create table kept (what text)')
  await ask(url, "insert into kept values ('acknowledged')")`

describe('the embedded database', { concurrency: 2 }, () => {
  test('a Node killed midway leaves a server that the next start takes over', async () => {
    const folder = aFolder()
    await kill(await anotherNode(folder, KEEP_ONE))
    const left = readPostmasterFile(dataIn(folder))
    assert.ok(left && isAlive(left.pid), 'the server lives on')

    const again = await startAt(folder)
    assert.equal(again.adopted, true)
    assert.deepEqual(await ask(again.ownerUrl, 'select what from kept'), [{ what: 'acknowledged' }])
    await again.stop()
    await again.stop()
    assert.equal(readPostmasterFile(dataIn(folder)), null)
    await assert.rejects(ask(again.ownerUrl, 'select 1'), { code: 'ECONNREFUSED' })
  })

  test('a machine that lost its power loses nothing acknowledged', async () => {
    const folder = aFolder()
    const node = await anotherNode(folder, KEEP_ONE)
    const before = readPostmasterFile(dataIn(folder))
    assert.ok(before)
    process.kill(before.pid, 'SIGKILL')
    await kill(node)

    const again = await startAt(folder)
    assert.equal(again.adopted, false)
    assert.deepEqual(await ask(again.ownerUrl, 'select what from kept'), [{ what: 'acknowledged' }])
    await again.stop()
  })

  test('a left server that does not answer is ended and started anew', async (t) => {
    if (process.platform !== 'linux') return t.diagnostic('only Linux tells whose a process is')
    const folder = aFolder()
    const node = await anotherNode(folder, KEEP_ONE)
    const hung = readPostmasterFile(dataIn(folder))
    assert.ok(hung)
    process.kill(hung.pid, 'SIGSTOP')
    await kill(node)

    const again = await startAt(folder)
    assert.equal(again.adopted, false)
    assert.notEqual(readPostmasterFile(dataIn(folder))?.pid, hung.pid)
    assert.deepEqual(await ask(again.ownerUrl, 'select what from kept'), [{ what: 'acknowledged' }])
    await again.stop()
  })

  test('a second start on the same folder is told so, and the first goes on', async () => {
    const folder = aFolder()
    const first = await anotherNode(folder)
    await assert.rejects(startAt(folder), (error) => {
      assert.ok(error instanceof AlreadyRunningError)
      assert.match(
        error.message,
        new RegExp(`kör redan.*process ${first.pid}.*already running`, 's'),
      )
      return true
    })
    assert.ok(readPostmasterFile(dataIn(folder)), 'the server was left alone')
    await kill(first)
    const heir = await startAt(folder)
    assert.equal(heir.adopted, true)
    await heir.stop()
  })

  test('of two first starts at once, exactly one gets the folder', async () => {
    const folder = aFolder()
    const starts = await Promise.allSettled([startAt(folder), startAt(folder)])
    const [got, refused] = [
      starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : [])),
      starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : [])),
    ]
    assert.equal(got.length, 1, String(refused))
    assert.ok(refused[0] instanceof AlreadyRunningError, String(refused[0]))
    await got[0]?.stop()
    assert.deepEqual(readdirSync(folder), ['postgres'])
  })

  test('a first start killed midway leaves nothing that is taken for a database', async () => {
    const folder = aFolder()
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await new Promise((resolve) => gone.once('exit', resolve))
    mkdirSync(join(folder, `postgres.unfinished-${gone.pid}-x`, 'data'), { recursive: true })
    const embedded = await startAt(folder)
    await embedded.stop()
    assert.deepEqual(readdirSync(folder), ['postgres'])
  })

  test('the app is neither superuser nor owner, and inherits nothing', async () => {
    const folder = aFolder()
    const rolesSql = 'grant obruten_owner to obruten_app with inherit false'
    const embedded = await startEmbedded({ dataFolder: folder, say: silent, rolesSql })
    const roles = await ask(
      embedded.superuserUrl,
      `select rolname, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as powers,
         rolinherit as inherits, pg_has_role(rolname, 'obruten_owner', 'set') as may_be_owner
       from pg_roles where rolname like 'obruten%' order by rolname`,
    )
    assert.deepEqual(roles, [
      { rolname: 'obruten_app', powers: false, inherits: false, may_be_owner: true },
      { rolname: 'obruten_owner', powers: false, inherits: true, may_be_owner: true },
    ])
    await assert.rejects(ask(embedded.appUrl, 'create table mine ()'), { code: '42501' })
    const [words] = await ask(
      embedded.appUrl,
      `select string_agg(name, ' ' order by name) as ordered, upper('åäö') as upper,
         current_setting('fsync') as fsync, current_setting('timezone') as zone
       from unnest(array['ö', 'z', 'ä', 'a', 'å']) as name`,
    )
    assert.deepEqual(words, {
      ordered: 'a z å ä ö',
      upper: 'ÅÄÖ',
      fsync: 'on',
      zone: 'Europe/Stockholm',
    })
    await embedded.stop()
  })

  test('a taken port, another version, a removed database', async () => {
    const folder = aFolder()
    const first = await startAt(folder)
    const port = Number(new URL(first.appUrl).port)
    await first.stop()

    const squatter = createServer().listen(port, '127.0.0.1')
    const moved = await startAt(folder)
    assert.notEqual(Number(new URL(moved.appUrl).port), port)
    await ask(moved.appUrl, 'select 1')
    await assert.rejects(removeEmbedded({ dataFolder: folder, say: silent }), AlreadyRunningError)
    await moved.stop()
    squatter.close()

    const version = join(dataIn(folder), 'PG_VERSION')
    const right = readFileSync(version)
    writeFileSync(version, '17\n')
    await assert.rejects(startAt(folder), (error) => {
      assert.ok(error instanceof EmbeddedDatabaseError)
      assert.match(error.message, /PostgreSQL 17.*PostgreSQL 18.*OBRUTEN_DATA/s)
      return true
    })
    writeFileSync(version, right)
    await removeEmbedded({ dataFolder: folder, say: silent })
    assert.deepEqual(readdirSync(folder), [])
  })

  test('test processes share a server and copy databases; the last one out stops it', async () => {
    const dataFolder = aFolder()
    const rolesSql = 'alter role obruten_owner nocreatedb'
    const options = { dataFolder, say: silent, sharing: true, durable: false, rolesSql }
    const [one, two] = await Promise.all([startEmbedded(options), startEmbedded(options)])
    assert.notEqual(one.adopted, two.adopted)
    await ask(one.ownerUrl, 'create table kept as select 7 as number')
    await createFromTemplate(two.superuserUrl, 'obruten', 'obruten_copy')
    const copy = onDatabase(two.ownerUrl, 'obruten_copy')
    assert.deepEqual(await ask(copy, 'select number from kept'), [{ number: 7 }])
    await one.stop()
    await dropDatabase(two.superuserUrl, 'obruten_copy')
    await assert.rejects(ask(copy, 'select 1'), { code: '3D000' })
    await assert.rejects(createFromTemplate(two.superuserUrl, 'obruten', 'x"; --'), RangeError)
    await two.stop()
    assert.equal(readPostmasterFile(dataIn(dataFolder)), null)
  })
})

/** A backup is taken while pages are written, and what it is worth is seen by starting on it. */
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { runCommand } from '../support/command.ts'
import { newDataFolder, removeDataFolder, startServer } from '../support/journey-server.ts'

const [original, copy] = [newDataFolder(), newDataFolder()]
const closing: (() => unknown)[] = [() => removeDataFolder(original), () => removeDataFolder(copy)]
after(async () => {
  for (const close of closing.toReversed()) await close()
})

async function ownerOf(folder: string): Promise<pg.Client> {
  const { port, ownerPassword } = JSON.parse(
    readFileSync(join(folder, 'postgres', 'access.json'), 'utf8'),
  )
  const client = new pg.Client(
    `postgres://obruten_owner:${ownerPassword}@127.0.0.1:${port}/obruten`,
  )
  await client.connect()
  return client
}

test('a backup of a running database holds all that was acknowledged before it, and starts', async () => {
  const server = await startServer(original)
  closing.push(server.kill)
  const owner = await ownerOf(original)
  let written = 0
  let isWriting = true
  const write = async () => {
    await owner.query('update setting set value = $1 where name = $2', [
      String(written + 1),
      'written',
    ])
    written += 1
  }
  await owner.query(`insert into setting (name, value) values ('written', '0')`)
  await write()
  const writing = (async () => {
    while (isWriting) await write()
  })()
  const before = written
  const { code, out, err } = await runCommand(['backup', '--to', copy], { OBRUTEN_DATA: original })
  isWriting = false
  await writing
  assert.equal(code, 0, err)
  assert.match(out, /^Kopierade \d+ MB\.\n$/)
  assert.ok(written > before, 'nothing was written meanwhile, which proves nothing')
  const count = (client: pg.Client) =>
    client
      .query(`select (select value::text::int from setting where name = 'written') as written,
        (select count(*)::int from child) as children, (select count(*)::int from duty) as duties`)
      .then(({ rows }) => rows[0])
  const held = await count(owner)
  await owner.end()
  await server.kill()

  assert.equal(statSync(join(copy, 'postgres', 'access.json')).mode & 0o077, 0)
  const restored = await startServer(copy)
  closing.push(restored.interrupt)
  const again = await ownerOf(copy)
  const found = await count(again)
  await again.end()
  assert.ok(
    found.written >= before && found.written <= held.written,
    JSON.stringify({ found, held }),
  )
  assert.deepEqual([found.children, found.duties], [held.children, held.duties])
  assert.equal(await restored.interrupt(), 0)
  const verified = await runCommand(['log', 'verify'], { OBRUTEN_DATA: copy })
  assert.equal(verified.code, 0, verified.out + verified.err)
})

test('refused, with a sentence: nothing runs, or the database is given', async () => {
  const still = await runCommand(['backup', '--to', newDataFolder()], { OBRUTEN_DATA: copy })
  assert.deepEqual([still.code, still.out], [1, ''])
  assert.match(still.err, /inte igång/)
  const given = await runCommand(['backup', '--to', newDataFolder()], {
    DATABASE_URL: 'postgres://app:x@127.0.0.1:9/obruten',
    DATABASE_OWNER_URL: 'postgres://owner:x@127.0.0.1:9/obruten',
  })
  assert.equal(given.code, 1)
  assert.match(given.err, /Bara den inbyggda/)
})

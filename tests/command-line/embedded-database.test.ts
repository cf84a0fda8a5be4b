/** The commands on a machine without a database: the demo city from nothing, looked over, and served. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ended, runCommand, startCommand } from '../support/command.ts'
import { journeyDay, newDataFolder, removeDataFolder } from '../support/journey-server.ts'

const START_LIMIT_MS = 120_000

test('demo, demo again, migrate, log verify, start', async () => {
  const folder = newDataFolder()
  const here = {
    OBRUTEN_DATA: folder,
    OBRUTEN_TODAY: journeyDay,
    OBRUTEN_DEMO_SIZE: 'small',
    PORT: '0',
  }
  try {
    const loaded = await runCommand(['demo'], here)
    assert.equal(loaded.code, 0, loaded.err)
    assert.match(loaded.out, /Demostaden är inläst: \d+ barn/)

    const again = await runCommand(['demo'], here)
    assert.deepEqual([again.code, again.out], [1, ''])
    assert.match(again.err, /Databasen är inte tom/)

    const migrated = await runCommand(['migrate', '--lang', 'en'], here)
    assert.deepEqual([migrated.code, migrated.out], [0, ''])
    assert.match(migrated.err, /The database was the newest already/)

    const verified = await runCommand(['log', 'verify'], here)
    assert.equal(verified.code, 0, verified.err)
    assert.match(verified.out, /Loggen är hel/)

    const { said, code } = await served(here)
    assert.match(said, /Obruten är igång på http:\/\/localhost:\d+ \(demostad\)/)
    assert.equal(code, 0)
  } finally {
    removeDataFolder(folder)
  }
})

/** Starts the server, asks it whether it is ready, and ends it with Ctrl-C. */
async function served(
  here: Record<string, string>,
): Promise<{ said: string; code: Ended['code'] }> {
  const { child, said, ended } = startCommand(['start'], here)
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
  const port = await Promise.race([
    new Promise<string>((resolve) =>
      child.stdout?.on('data', () => {
        const found = /http:\/\/localhost:(\d+)/.exec(said.out)?.[1]
        if (found !== undefined) resolve(found)
      }),
    ),
    ended.then(({ err }) => Promise.reject(new Error(`It did not start:\n${err}`))),
  ])
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
  assert.ok(ready.ok)
  child.kill('SIGINT')
  const { code, out } = await ended
  clearTimeout(limit)
  return { said: out, code }
}

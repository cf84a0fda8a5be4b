/** Starting, stopping and being killed, as who runs it at the terminal meets it. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { launchBrowser } from '../../scripts/chromium.ts'
import {
  newDataFolder,
  type Running,
  removeDataFolder,
  startInVain,
  startServer,
} from '../support/journey-server.ts'
import { Visitor } from '../support/journey-visitor.ts'
import { aBoy, placeWithSchoolChange, registerChild } from './story/the-child.ts'
import { district } from './story/walk-the-path.ts'

const folder = newDataFolder()
const browser = await launchBrowser()
let server: Running = await startServer(folder)
after(async () => {
  await browser.close()
  await server.interrupt()
  removeDataFolder(folder)
})

// Each test begins with the server that the one before left running.
describe('one folder, one server', () => {
  test('a second start on the same folder says so and leaves the first alone', async () => {
    const second = await startInVain(folder)
    assert.notEqual(second.code, 0)
    assert.match(second.said, /redan/)
    assert.match(second.said, /already/)
    assert.ok(!/\n\s+at /.test(second.said), 'a sentence, not a stack trace')
    assert.equal(await (await fetch(`${server.base}/readyz`)).text(), 'ok')
  })

  test('what was acknowledged before a kill is there after the next start', async () => {
    const before = await Visitor.enter(browser, server.base)
    await before.signIn(district, 'caseworker')
    const child = await registerChild(before, aBoy('2015-06-01', 'Urban', 'Vik'))
    await placeWithSchoolChange(before, 'Familjen Ek')
    await before.goTo(`${child}/skola/ny`)
    await before.write('Skola', 'Lindskolan')
    await before.sees(/^Utkast sparat \d\d:\d\d$/)
    await server.kill()
    await before.leave()

    server = await startServer(folder)
    assert.match(server.said(), /togs över|taken over|Adopted/i)
    const again = await Visitor.enter(browser, server.base)
    await again.signIn(district, 'caseworker')
    await again.goTo(child)
    await again.sees('Familjehem hos Familjen Ek sedan 10 november 2026')
    await again.sees(/^Alla åtaganden/)
    await again.goTo(`${child}/skola/ny`)
    assert.equal(await again.field('Skola').inputValue(), 'Lindskolan')
    await again.leave()
  })

  test('Ctrl-C ends server and database, and the next start has all', async () => {
    const { base } = server
    assert.equal(await server.interrupt(), 0)
    await assert.rejects(fetch(`${base}/livez`))
    server = await startServer(folder)
    // Nothing was left to take over: the database had ended with its server.
    assert.ok(!/togs över/.test(server.said()), server.said())
    const visitor = await Visitor.enter(browser, server.base)
    await visitor.signIn(district, 'caseworker')
    await visitor.menu('Mina barn')
    await visitor.sees('Urban V.')
    await visitor.leave()
  })
})

/** The running system killed while it takes a register in, and started again: nobody need do anything. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { launchBrowser } from '../../scripts/chromium.ts'
import { madeUpExtract } from '../fixtures/register/made-up-extract.ts'
import {
  newDataFolder,
  type Running,
  removeDataFolder,
  startServer,
} from '../support/journey-server.ts'
import { plainWay, Visitor } from '../support/journey-visitor.ts'
import { extract, filesTold, uploadFiles, waitUntilTakenIn } from './story/the-register.ts'

const folder = newDataFolder()
const browser = await launchBrowser()
let server: Running = await startServer(folder)
after(async () => {
  await browser.close()
  await server.interrupt()
  removeDataFolder(folder)
})

const childrenCount = 1100
const { mapping, files } = madeUpExtract(childrenCount, {
  units: ['Barn och unga'],
  caseworkers: ['Ingen Alls'],
})

/** Without scripts, so that the page is what it was when it was asked for. */
async function administrator(): Promise<Visitor> {
  const visitor = await Visitor.enter(browser, server.base, { ...plainWay, javaScript: false })
  await visitor.signIn('Farsta', 'administrator')
  return visitor
}

test('an import goes on by itself after a kill, and nothing of it is there twice', async (t) => {
  const before = await administrator()
  const contents = Object.values(files)
  await uploadFiles(before, {
    mapping: Buffer.from(JSON.stringify(mapping)),
    files: extract.map(([label], index) => [label, Buffer.from(contents[index] ?? '')]),
  })
  const address = new URL(before.page.url()).pathname
  const inTheMiddleOfAFile = async () => {
    const words = await before.words()
    const [, done] = /Raderna skrivs (\d+) av /.exec(words) ?? []
    assert.doesNotMatch(words, /Klar\./, 'it came to its end unkilled')
    return /Personer Intagen/.test(words) && Number(done ?? 0) > 0
  }
  while (!(await inTheMiddleOfAFile())) await before.goTo(address)
  await server.kill()
  t.diagnostic(`killed with ${JSON.stringify((await filesTold(before)).map(([, state]) => state))}`)
  await before.leave()

  server = await startServer(folder)
  const again = await administrator()
  await again.goTo(address)
  await waitUntilTakenIn(again)
  await again.sees('Klar. Alla filer togs in.')
  const told = (rows: number, differences = 0) =>
    differences === 0
      ? ['Intagen', `${rows}`, `${rows}`, '0', '0', '0']
      : ['Intagen', `${rows}`, '0', '0', `${rows}`, `${differences}`]
  assert.deepEqual(await filesTold(again), [
    ['Personer', ...told(childrenCount)],
    ['Vårdnadshavare', ...told(childrenCount)],
    ['Handläggare', ...told(childrenCount, childrenCount)],
    ['Placeringar', ...told(2 * childrenCount)],
    ['Beslut', ...told(3 * childrenCount)],
    ['Skolgång', ...told(childrenCount)],
  ])
  await again.leave()
})

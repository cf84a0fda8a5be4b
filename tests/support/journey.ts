import { after } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../scripts/chromium.ts'
import { newDataFolder, type Running, removeDataFolder, startServer } from './journey-server.ts'

/**
 * The running demo city and a browser, for all tests of one file; both are ended after the last.
 * Call it once, at the top of the file.
 */
export async function openCity(): Promise<{ base: string; browser: Browser; server: Running }> {
  const folder = newDataFolder()
  const [server, browser] = await Promise.all([startServer(folder), launchBrowser()])
  after(async () => {
    await browser.close()
    await server.interrupt()
    removeDataFolder(folder)
  })
  return { base: server.base, browser, server }
}

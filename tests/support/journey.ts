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
  const [started, launched] = await Promise.allSettled([startServer(folder), launchBrowser()])
  const end = async () => {
    if (launched.status === 'fulfilled') await launched.value.close()
    if (started.status === 'fulfilled') await started.value.interrupt()
    removeDataFolder(folder)
  }
  if (started.status === 'rejected' || launched.status === 'rejected') {
    await end()
    throw started.status === 'rejected'
      ? started.reason
      : (launched as PromiseRejectedResult).reason
  }
  const [server, browser] = [started.value, launched.value]
  after(end)
  return { base: server.base, browser, server }
}

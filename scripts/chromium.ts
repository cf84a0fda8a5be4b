/**
 * The browser that the journeys are walked in. It is part of the set-up, like the database: the one
 * on the machine is used, else one is fetched, and if none can be had the caller is told in a
 * sentence. Nothing is ever skipped for want of a browser.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { installPackages, isDebianRoot, isRunnable, run } from './debian-packages.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DOWNLOAD_LIMIT_SECONDS = 120

/**
 * Known to work as root, in a container, without a graphics card, and to make no request of the
 * browser's own, so that whatever a test sees on the network was asked for by our pages.
 */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser for tests and pictures. Close it, or the process stays. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium() ?? (await findOrGetChromium())
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
}

/** The browser already here: `CHROMIUM_PATH`, then `PATH`, then Playwright's own folder. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isRunnable(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, but no program can be run there.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, chromium.executablePath()].find((path) => isRunnable(path) && answers(path))
}

/** A downloaded browser may lack the machine's libraries, which shows only when it is run. */
function answers(path: string): boolean {
  if (process.platform === 'win32') return true // there, asking for the version opens a window
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

/** The browser already here, else a fetched one. Throws a sentence that says what to do. */
export async function findOrGetChromium(say: (line: string) => void = console.log) {
  const found = findChromium()
  if (found) {
    await ensureFont(say)
    return found
  }
  say('No Chromium found; asking Playwright for one …')
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  )
  const install = [playwright, 'install', 'chromium', '--no-shell']
  await run(process.execPath, install, { limitSeconds: DOWNLOAD_LIMIT_SECONDS, quiet: true })
  if (!findChromium() && isDebianRoot()) {
    say("Playwright's is not to be had or does not run here; installing Debian's package …")
    await installPackages(['chromium'])
  }
  const got = findChromium()
  if (!got) {
    throw new Error(
      'The journeys need Chromium, and none could be found or fetched. Install it (for example ' +
        '`apt-get install chromium`), or set CHROMIUM_PATH to one, and run the command again.',
    )
  }
  await ensureFont(say)
  return got
}

/** Without any font every page is a row of empty boxes, and pictures and contrast checks lie. */
async function ensureFont(say: (line: string) => void) {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts']
  if (!isDebianRoot() || folders.some(holdsFont)) return
  say('No font found; installing DejaVu …')
  await installPackages(['fonts-dejavu-core'])
}

function holdsFont(folder: string): boolean {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true }).some((name) =>
    /\.(ttf|otf|woff2?|pf[ab])(\.gz)?$/i.test(String(name)),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await findOrGetChromium())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/**
 * Stands before every script: sees that it runs on the pinned Node, and lets Node read TypeScript.
 * On an older one (after `npm ci --ignore-scripts`, say) the pinned one runs the script instead.
 * Plain JavaScript, for it runs on whatever Node the machine has.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { findPinnedNode } from './pinned-node.mjs'

const NEEDED = 26

endWithParent()

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  const pinned = findPinnedNode()
  if (pinned === null) {
    console.error(
      `Obruten behöver Node ${NEEDED}, och här kör Node ${process.versions.node}. Kör npm ci igen, eller installera Node ${NEEDED}.\n` +
        `Obruten needs Node ${NEEDED}, and this is Node ${process.versions.node}. Run npm ci again, or install Node ${NEEDED}.`,
    )
    process.exit(1)
  }
  process.exit(await runOn(pinned))
}
// React checks and warns in development, which takes half its time; who works on it wants that.
if (!['dev', 'test'].includes(process.env.npm_lifecycle_event ?? '')) {
  process.env.NODE_ENV ??= 'production'
}
await import('tsx')

/**
 * npm hands a signal to the shell between, which may die of it and leave this process running with
 * its port and its database. So, under npm, the loss of that shell is taken as the same signal.
 */
function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/** @param {string} node */
function runOn(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  // Ctrl-C reaches both by themselves; this one waits for the other to end in order.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

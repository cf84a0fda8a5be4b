/**
 * The Node that the project is pinned to comes as an optional package per platform, and npm puts
 * it first in the path of every script by a link in `.bin`. npm 10, which comes with Node 20 and 22,
 * takes that link away again with the packages of the other platforms; so it is put back here,
 * after every install. Plain JavaScript, for it runs on whatever Node the machine has.
 */
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

const modules = join(
  import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  '..',
  'node_modules',
)

/** The pinned program of this platform, or null where none was installed. */
export function findPinnedNode() {
  const windows = process.platform === 'win32'
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`
  return (
    [`node-${platform}`, `node-bin-${platform}`]
      .map((name) => join(modules, name, 'bin', windows ? 'node.exe' : 'node'))
      .find((path) => existsSync(path)) ?? null
  )
}

function linkPinnedNode() {
  const node = findPinnedNode()
  const link = join(modules, '.bin', 'node')
  if (node === null || process.platform === 'win32' || existsSync(link)) return
  rmSync(link, { force: true })
  symlinkSync(relative(join(modules, '.bin'), node), link)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) linkPinnedNode()

/**
 * Imports point one way. What a room may know is what keeps a slice thin and the platform free of
 * children; so it is checked on the text of every file, it says how many files it read, and it
 * fails when it read none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findImports } from './find-imports.ts'
import { areNeighbours, DOORS, ROOMS } from './rooms.ts'

export type DirectionReport = { readonly filesRead: number; readonly wrongs: readonly string[] }

/** Reads every source file under `sourceFolder`, whose folders are the rooms. */
export function checkImportDirection(sourceFolder: string): DirectionReport {
  const files = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mts|js|mjs)$/.test(file) && !file.includes('assets'))
    .sort()
  const wrongs = files.flatMap((file) => {
    const path = join(sourceFolder, file)
    return findImports(readFileSync(path, 'utf8'))
      .filter((named) => named.startsWith('.'))
      .flatMap((named) => judge(sourceFolder, path, named) ?? [])
      .map((wrong) => `${file.split(sep).join('/')}: ${wrong}`)
  })
  return { filesRead: files.length, wrongs }
}

/** What is wrong with this import; null when nothing is. */
function judge(sourceFolder: string, importer: string, named: string): string | null {
  const target = resolve(dirname(importer), named)
  if (!existsSync(target)) return `imports ${named}, which does not exist`
  const path = relative(sourceFolder, target).split(sep)
  if (path[0] === '..') {
    return isPackageFile(path) || isTest(importer)
      ? null
      : `imports ${named}, which lies outside src`
  }
  const from = roomOf(sourceFolder, importer)
  const to = roomOf(sourceFolder, target)
  if (from === to) return null
  const [importing, imported] = [ROOMS.get(from), ROOMS.get(to)]
  if (importing === undefined) return `lies in ${from}, which is no room (see scripts/rooms.ts)`
  if (imported === undefined) return `imports ${named} from ${to}, which is no room`
  if (imported.floor > importing.floor) return `${from} may not know ${to}, a room above it`
  if (imported.floor === importing.floor && !areNeighbours(from, to)) {
    return `${from} may not know ${to}, a room beside it`
  }
  if (imported.isSlice && !DOORS.has(path.slice(1).join('/')) && !isTest(importer)) {
    return `imports ${named}; ${to} shows other rooms only its index.ts and catalogue.ts`
  }
  return null
}

/** The folder under `src`; a file that lies directly in it belongs to `main`. */
function roomOf(sourceFolder: string, file: string): string {
  const path = relative(sourceFolder, file).split(sep)
  return path.length === 1 ? 'main' : (path[0] ?? '')
}

function isPackageFile(path: string[]): boolean {
  return path.length === 2 && path[1] === 'package.json'
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { filesRead, wrongs } = checkImportDirection(resolve('src'))
  for (const wrong of wrongs) console.error(wrong)
  console.log(`Import direction: ${filesRead} files read, ${wrongs.length} wrong.`)
  if (filesRead === 0 || wrongs.length > 0) process.exitCode = 1
}

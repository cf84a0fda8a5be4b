/**
 * House style that a formatter cannot see, one small check each. A check takes what it needs as
 * text and answers with sentences, so that tests can plant a wrong and see it found.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'

export type TextFile = { readonly path: string; readonly content: string }

const FOLDERS = ['src', 'tests', 'scripts', 'bin', 'bench', 'db', 'docs', '.ci']
const TEXT = /\.(ts|tsx|js|mjs|css|sql|md|json|svg)$/
const MOST_LINES = 300
const VAGUE =
  /^(utils?|helpers?|common|managers?|types|misc|lib)$|[-.](utils?|helpers?|manager)$|[a-z](Utils?|Helpers?|Manager)$/

/** Every text file that is ours, whether or not git knows it yet. */
export function ourFiles(root: string): TextFile[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  const atRoot = readdirSync(root).filter((file) => file !== 'package-lock.json')
  return [...atRoot, ...inFolders]
    .filter((path) => TEXT.test(path) || path === join('.ci', 'run'))
    .map((path) => ({
      path: path.split(sep).join('/'),
      content: readFileSync(join(root, path), 'utf8'),
    }))
}

/** A name that says nothing collects what belongs elsewhere. */
export function findVagueNames(files: readonly TextFile[]): string[] {
  return files
    .flatMap(({ path }) => path.split('/').map((part) => ({ path, part })))
    .filter(({ part }) => VAGUE.test(part.replace(/(\.test)?\.[a-z]+$/, '')))
    .map(({ path, part }) => `${path}: ${part} says nothing about what is inside; name the thing`)
}

/** What is left to do is written where work is planned, not where it will be overlooked. */
export function findLeftWork(files: readonly TextFile[]): string[] {
  return findIn(files, /\b(TO[D]O|FIX[M]E|XX[X])\b/, 'says what is left to do; do it or plan it')
}

export function findLoneTests(files: readonly TextFile[]): string[] {
  const tests = files.filter(({ path }) => /\.test\.tsx?$/.test(path))
  return [
    ...findIn(tests, /\b(test|it|describe|suite)\.onl[y]\(/, 'runs alone, and hides all others'),
    ...findIn(tests, /\bonl[y]: true/, 'runs alone, and hides all others'),
  ]
}

export function findLongFiles(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => /\.(ts|tsx)$/.test(path))
    .map(({ path, content }) => ({ path, lines: content.split('\n').length - 1 }))
    .filter(({ lines }) => lines >= MOST_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines; under ${MOST_LINES} is one subject`)
}

/** Paths of one machine, and talk of how the work was handed out, mean nothing to a reader. */
export function findMachineTraces(files: readonly TextFile[]): string[] {
  return [
    ...findIn(files, /\/wor[k]\/|\/tmp\/brie[f]|\/home\/\w+\//, 'names a path of one machine'),
    ...findIn(files, /\bissu[e] #?\d/i, 'names a ticket; say the reason itself'),
  ]
}

/** A room of more than three files opens with a README that says what it is for. */
export function findRoomsWithoutReadme(files: readonly TextFile[], slices: ReadonlySet<string>) {
  return [...slices].flatMap((room) => {
    const inRoom = files.filter(({ path }) => path.startsWith(`src/${room}/`))
    const hasReadme = inRoom.some(({ path }) => path === `src/${room}/README.md`)
    return inRoom.length > 3 && !hasReadme ? [`src/${room}: ${inRoom.length} files, no README`] : []
  })
}

function findIn(files: readonly TextFile[], wrong: RegExp, says: string): string[] {
  return files.flatMap(({ path, content }) =>
    content
      .split('\n')
      .flatMap((line, index) => (wrong.test(line) ? [`${path}:${index + 1}: ${says}`] : [])),
  )
}

/** For the count that shows a check has read something. */
export function countByEnding(files: readonly TextFile[], ending: string): number {
  return files.filter(({ path }) => basename(path).endsWith(ending)).length
}

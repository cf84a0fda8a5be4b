/** The command as a person calls it: a process of its own, its two streams and its exit code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

export type Surroundings = Readonly<Record<string, string>>

/** Starts `obruten` with these arguments; nothing of the test's own surroundings decides its database. */
export function startCommand(args: readonly string[], surroundings: Surroundings = {}) {
  const { NODE_TEST_CONTEXT, DATABASE_URL, DATABASE_OWNER_URL, OBRUTEN_TODAY, ...env } = process.env
  const child: ChildProcess = spawn(process.execPath, [join(root, 'bin', 'obruten.mjs'), ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...env, ...surroundings },
  })
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (words: string) => {
    said.out += words
  })
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    said.err += words
  })
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, ...said })),
  )
  return { child, said, ended }
}

/** Runs it to its end, with `input` on its stdin. */
export function runCommand(
  args: readonly string[],
  { input = '', ...surroundings }: Surroundings = {},
): Promise<Ended> {
  const { child, ended } = startCommand(args, surroundings)
  child.stdin?.end(input)
  return ended
}

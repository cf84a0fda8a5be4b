/**
 * The stages before any test runs, each a program of its own: what they say is shown only when they
 * fail, and how long each took always.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

export type Stage = { readonly name: string; readonly command: readonly string[] }

const NODE = [process.execPath, '--import', 'tsx']
const bin = (name: string) => join('node_modules', '.bin', name)

const FORMAT: Stage = {
  name: 'format and lint (biome)',
  command: [bin('biome'), 'ci', '--colors=off', '--error-on-warnings', '.'],
}
const TYPES: Stage = { name: 'types (tsc)', command: [bin('tsc'), '-p', '.'] }
const DIRECTION: Stage = {
  name: 'import direction',
  command: [...NODE, 'scripts/import-direction.ts'],
}
const UNUSED: Stage = { name: 'unused code (knip)', command: [bin('knip'), '--no-progress'] }
const TIDY: Stage = {
  name: 'tidy',
  command: [
    ...NODE,
    '--test',
    '--test-reporter=dot',
    'tests/tidy.test.ts',
    'tests/import-direction.test.ts',
  ],
}

/** What `npm test` asks before its tests; tidy is among those tests. */
export const STAGES_BEFORE_TESTS: readonly Stage[] = [FORMAT, TYPES, DIRECTION, UNUSED]

/** What `npm run check` asks: all that needs neither database nor browser. */
export const STAGES_OF_CHECK: readonly Stage[] = [FORMAT, TYPES, DIRECTION, UNUSED, TIDY]

/** Runs every stage, as many at once as there are cores, and tells which failed. */
export async function runStages(stages: readonly Stage[]): Promise<{ failed: string[] }> {
  const waiting = [...stages]
  const failed: string[] = []
  const worker = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      if (!(await runStage(stage))) failed.push(stage.name)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return { failed }
}

async function runStage({ name, command }: Stage): Promise<boolean> {
  const began = performance.now()
  const [program = '', ...options] = command
  const child = spawn(program, options, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      said += `${error.message}\n`
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${passed ? '✔' : '✖'} ${name} (${seconds} s)`)
  if (!passed) console.log(said.trimEnd())
  return passed
}

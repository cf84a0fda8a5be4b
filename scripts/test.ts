/**
 * `npm test`: all that CI runs, on any machine with Node. First what needs no running code, then a
 * browser and a database server for everything that asks for them, then every test file. Nothing is
 * skipped: what cannot run has failed, and so has a run that found no test.
 *
 * `npm test -- --only placements` runs only the test files whose path has that in it.
 */
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { parseArgs } from 'node:util'
import { findOrGetChromium } from './chromium.ts'
import { runStages, STAGES_BEFORE_TESTS } from './stages.ts'
import { openTestServer } from './test-server.ts'

const FILE_LIMIT_MS = 20 * 60_000

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const began = performance.now()
let passed = 0
let failed = 0

if (values.only === undefined) {
  const stages = await runStages(STAGES_BEFORE_TESTS)
  failed += stages.failed.length
  passed += STAGES_BEFORE_TESTS.length - stages.failed.length
}

try {
  process.env.CHROMIUM_PATH = await findOrGetChromium()
  const server = await openTestServer()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => server.stop().finally(() => process.exit(1)))
  }
  try {
    await runTests(findTestFiles(values.only))
  } finally {
    await server.stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
}

console.log(`\nAll took ${((performance.now() - began) / 1000).toFixed(0)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function findTestFiles(only: string | undefined): string[] {
  const found = globSync(['tests/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}']).sort()
  return found.filter((file) => only === undefined || file.includes(only))
}

async function runTests(files: string[]) {
  if (files.length === 0) throw new Error('No test file was found.')
  const started = performance.now()
  let counted = 0
  const seconds: [file: string, seconds: number][] = []
  const tests = run({
    files,
    // The clock of one test must not be another's, so none is set here.
    execArgv: ['--import', 'tsx'],
    concurrency: availableParallelism() + 1,
    timeout: FILE_LIMIT_MS,
  })
  tests.on('test:summary', ({ file, counts, duration_ms }) => {
    if (file !== undefined) {
      seconds.push([relative('.', file), duration_ms / 1000])
      return
    }
    counted = counts.tests
    passed += counts.passed
    // A test that did not run has not passed.
    failed += counts.tests - counts.passed
  })
  // A file that holds no test is itself reported as one that passed.
  const empty: string[] = []
  tests.on('test:pass', ({ name }) => {
    if (files.includes(relative('.', resolve(name)))) empty.push(name)
  })
  await new Promise((resolve, reject) => {
    tests
      .compose(new spec())
      .on('error', reject)
      .on('end', resolve)
      .pipe(process.stdout, { end: false })
  })
  const took = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${counted} tests in ${files.length} files (${took} s)`)
  const slowest = seconds.toSorted(([, one], [, other]) => other - one).slice(0, 12)
  for (const [file, time] of slowest) if (time > 20) console.log(`${time.toFixed(0)} s  ${file}`)
  passed -= empty.length
  if (empty.length > 0) throw new Error(`Without any test: ${empty.join(', ')}`)
  if (counted === 0) throw new Error('The test files held no test.')
}

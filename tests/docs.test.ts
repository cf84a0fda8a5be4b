import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)

for (const script of ['data-dictionary', 'rule-book', 'fact-kinds']) {
  test(`the page that ${script} writes is what the code says now`, async () => {
    const { stderr } = await run(process.execPath, [
      '--import',
      './scripts/runtime.mjs',
      `scripts/${script}.ts`,
      '--check',
    ])
    assert.equal(stderr, '')
  })
}

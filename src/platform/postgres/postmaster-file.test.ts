import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAlive, isServerOf, parsePostmasterFile } from './postmaster-file.ts'

test('a running server tells its process and port; a starting one has no port yet', () => {
  const running = '5824\n/data\n1795311100\n54999\n\nlocalhost\n  2147217         4\nready   \n'
  assert.deepEqual(parsePostmasterFile(running), { pid: 5824, port: 54999 })
  assert.deepEqual(parsePostmasterFile('5824\n/data\n'), { pid: 5824, port: null })
})

for (const torn of ['', '\n', 'x\n/data\n', '0\n/data\n', '1\n/data\n', '-7\n/data\n']) {
  test(`a torn file names no server: ${JSON.stringify(torn)}`, () => {
    assert.equal(parsePostmasterFile(torn), null)
  })
}

test('another process with the number is alive and yet not the server', () => {
  assert.equal(isAlive(process.pid), true)
  assert.equal(isServerOf(process.pid, '/nowhere/data'), false)
})

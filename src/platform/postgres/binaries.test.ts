import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { copyBinaries, findBinaries, linkLibraries, missingLinks } from './binaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'obruten-binaries-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const native = join(folder, 'installed', 'native')
mkdirSync(join(native, 'lib'), { recursive: true })
writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library', { mode: 0o700 })
writeFileSync(
  join(native, 'pg-symlinks.json'),
  JSON.stringify([
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
  ]),
)
const installed = { folder: join(folder, 'installed'), version: '18.4.0', majorVersion: 18 }

test('a copy is whole, linked, and open to everyone', () => {
  assert.equal(missingLinks(installed.folder).length, 2)
  const copy = copyBinaries(installed, folder, () => {})
  assert.deepEqual(missingLinks(copy.folder), [])
  const library = statSync(join(copy.folder, 'native', 'lib', 'libpq.so.5.18'))
  assert.equal(library.mode & 0o777, 0o755)
  assert.deepEqual(
    copyBinaries(installed, folder, () => {}),
    copy,
  )
})

test('missing links are made, relative, once', () => {
  assert.equal(linkLibraries(installed.folder), true)
  assert.equal(readlinkSync(join(native, 'lib', 'libpq.so.5')), 'libpq.so.5.18')
  assert.deepEqual(missingLinks(installed.folder), [])
  assert.equal(linkLibraries(installed.folder), true)
})

test("this platform's package is found, of the version the data is made for", () => {
  assert.equal(findBinaries().majorVersion, 18)
})

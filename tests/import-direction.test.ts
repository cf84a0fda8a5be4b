/** A check that has never been seen to fail proves nothing, so each kind of wrong is planted. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { findImports } from '../scripts/find-imports.ts'
import { checkImportDirection } from '../scripts/import-direction.ts'

const tree = mkdtempSync(join(tmpdir(), 'obruten-direction-'))
after(() => rmSync(tree, { recursive: true, force: true }))
let trees = 0

function check(files: Record<string, string>) {
  trees += 1
  const source = join(tree, String(trees), 'src')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(source, path)), { recursive: true })
    writeFileSync(join(source, path), content)
  }
  return checkImportDirection(source)
}

const HOUSE = {
  'shared/day.ts': '',
  'design/Page.tsx': '',
  'platform/route.ts': "import { Page } from '../design/Page.tsx'",
  'children/index.ts': '',
  'children/queries.ts': '',
  'placements/index.ts': "import { child } from '../children/index.ts'",
  'schooling/index.ts': "import type { Day } from '../shared/day.ts'",
  'health/index.ts': '',
  'health/catalogue.ts': '',
  'catalogue.ts': "import { rules } from './health/catalogue.ts'",
  'main.ts': "import { slice } from './schooling/index.ts'",
}

test('a house in order: every file read, nothing wrong', () => {
  assert.deepEqual(check(HOUSE), { filesRead: 11, wrongs: [] })
})

const WRONGS: [string, string, string, RegExp][] = [
  [
    'a lower room',
    'children/page.ts',
    "import { a } from '../placements/index.ts'",
    /children may not know placements, a room above it/,
  ],
  [
    'the platform knowing a child',
    'platform/x.ts',
    "export * from '../children/index.ts'",
    /platform may not know children/,
  ],
  [
    'a room beside',
    'schooling/x.ts',
    "const a = await import('../health/index.ts')",
    /schooling may not know health, a room beside it/,
  ],
  [
    'past the door',
    'placements/x.ts',
    "import {\n  find,\n} from '../children/queries.ts'",
    /children shows other rooms only its index.ts/,
  ],
  [
    'a type past the door',
    'placements/x.ts',
    "import type { A } from '../children/queries.ts'",
    /only its index.ts and catalogue.ts/,
  ],
  [
    'the second door of a room beside',
    'schooling/x.ts',
    "import { rules } from '../health/catalogue.ts'",
    /schooling may not know health, a room beside it/,
  ],
  ['a file that is not there', 'shared/x.ts', "import './gone.ts'", /does not exist/],
  ['an unknown room', 'cellar/x.ts', "import '../shared/day.ts'", /cellar, which is no room/],
  [
    'outside src',
    'shared/x.ts',
    `import x from '../../src/../src/shared/../../../1/src/shared/day.ts'`,
    /outside src/,
  ],
]

for (const [what, path, content, says] of WRONGS) {
  test(`seen to fail: ${what}`, () => {
    const { filesRead, wrongs } = check({ ...HOUSE, [path]: content })
    assert.equal(filesRead, 12)
    assert.equal(wrongs.length, 1)
    assert.match(wrongs[0] ?? '', says)
  })
}

test('a test may look past the door, but not above its own room', () => {
  const past = { 'placements/x.test.ts': "import '../children/queries.ts'" }
  assert.deepEqual(check({ ...HOUSE, ...past }).wrongs, [])
  const above = { 'shared/x.test.ts': "import '../children/index.ts'" }
  assert.equal(check({ ...HOUSE, ...above }).wrongs.length, 1)
})

test('an empty house is counted as none read', () => {
  assert.deepEqual(check({ 'README.md': '' }), { filesRead: 0, wrongs: [] })
})

test('imports are found in every form, and in no comment or string', () => {
  const source = `
    import a, { type B } from './a.ts'
    import * as c from "./c.ts"; import './d.ts'
    export type { E } from './e.ts'
    export * from './f.ts'
    const g = await import('./g.ts') // import './comment.ts'
    /* import h from './block.ts' */
    const address = 'https://example.org' ; import i from './i.ts'
    const pattern = /['"]\\/\\*/ ; import j from './j.ts'
    const prose = "import k from './string.ts'"
  `
  assert.deepEqual(findImports(source).sort(), [
    './a.ts',
    './c.ts',
    './d.ts',
    './e.ts',
    './f.ts',
    './g.ts',
    './i.ts',
    './j.ts',
  ])
})

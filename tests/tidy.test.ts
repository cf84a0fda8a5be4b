/** The house style on the house, and each of its checks on a planted wrong that it must find. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ROOMS } from '../scripts/rooms.ts'
import {
  countByEnding,
  findLeftWork,
  findLoneTests,
  findLongFiles,
  findMachineTraces,
  findRoomsWithoutReadme,
  findVagueNames,
  ourFiles,
  type TextFile,
} from '../scripts/tidy.ts'
import { findBareTables } from '../scripts/tidy-migrations.ts'

const root = join(import.meta.dirname, '..')
const files = ourFiles(root)
const migrations = files.filter(({ path }) => /^db\/migrations\/.*\.sql$/.test(path))
const slices = new Set([...ROOMS.values()].filter(({ isSlice }) => isSlice).map(({ name }) => name))

describe('the house is tidy', () => {
  test('the checks read the house, not an empty folder', () => {
    assert.ok(countByEnding(files, '.ts') > 20)
    assert.ok(files.some(({ path }) => path === 'tests/tidy.test.ts'))
    assert.ok(!files.some(({ path }) => path.includes('node_modules')))
  })
  test('files are named after what they hold', () => assert.deepEqual(findVagueNames(files), []))
  test('nothing is left to do in the code', () => assert.deepEqual(findLeftWork(files), []))
  test('no test runs alone', () => assert.deepEqual(findLoneTests(files), []))
  test('a file is one subject', () => assert.deepEqual(findLongFiles(files), []))
  test('no trace of one machine', () => assert.deepEqual(findMachineTraces(files), []))
  test('every slice says what it is for', () => {
    assert.deepEqual(findRoomsWithoutReadme(files, slices), [])
  })
  test('table, meaning, policy and grant stand together', () => {
    assert.deepEqual(findBareTables(migrations), [])
  })
  test('the lockfile holds every platform, so npm ci is refused nowhere', () => {
    assert.deepEqual(missingFromLockfile(readFileSync(join(root, 'package-lock.json'), 'utf8')), [])
  })
})

/** Optional packages that a package names and the lockfile does not hold. */
function missingFromLockfile(lockfile: string): string[] {
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> =
    JSON.parse(lockfile).packages
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  )
}

describe('each check is seen to fail', () => {
  const one = (path: string, content = ''): TextFile[] => [{ path, content }]

  const VAGUE = [
    'src/a/utils.ts',
    'src/a/date-helpers.ts',
    'src/common/day.ts',
    'src/a/types.ts',
    'src/a/PlacementManager.ts',
    'src/a/helpers.test.ts',
  ]
  for (const path of VAGUE) {
    test(`a name that says nothing: ${path}`, () => {
      assert.equal(findVagueNames(one(path)).length, 1)
    })
  }
  test('a name that says something is let be', () => {
    assert.deepEqual(findVagueNames(one('src/rules/fact-kind.ts')), [])
  })

  test('work left to do', () => {
    assert.equal(findLeftWork(one('src/a.ts', `// ${'TO'}DO: later`)).length, 1)
    assert.equal(findLeftWork(one('db/a.sql', `-- ${'FIX'}ME`)).length, 1)
    assert.equal(findLeftWork(one('src/a.ts', "const todo = 'att göra'")).length, 0)
  })

  test('a lone test', () => {
    assert.equal(findLoneTests(one('src/a.test.ts', `test.${'only'}('x', f)`)).length, 1)
    assert.equal(findLoneTests(one('src/a.test.ts', `test('x', { ${'only'}: true }, f)`)).length, 1)
    assert.equal(findLoneTests(one('src/a.ts', `query.${'only'}('x')`)).length, 0)
  })

  test('a long file', () => {
    assert.equal(findLongFiles(one('src/a.ts', '\n'.repeat(300))).length, 1)
    assert.equal(findLongFiles(one('src/a.ts', '\n'.repeat(299))).length, 0)
    assert.equal(findLongFiles(one('docs/a.md', '\n'.repeat(900))).length, 0)
  })

  test('a trace of one machine', () => {
    assert.equal(findMachineTraces(one('a.md', `see /${'work'}/main`)).length, 1)
    assert.equal(findMachineTraces(one('a.md', `/${'home'}/anna/obruten`)).length, 1)
    assert.equal(findMachineTraces(one('src/a.ts', `// fixes ${'Issue'} #7`)).length, 1)
    assert.equal(findMachineTraces(one('src/a.ts', '// issued by the court')).length, 0)
  })

  test('a slice without README', () => {
    const four = ['a', 'b', 'c', 'd'].flatMap((name) => one(`src/homes/${name}.ts`))
    assert.equal(findRoomsWithoutReadme(four, slices).length, 1)
    assert.equal(findRoomsWithoutReadme(four.slice(1), slices).length, 0)
    assert.equal(findRoomsWithoutReadme([...four, ...one('src/homes/README.md')], slices).length, 0)
  })

  test('an optional package missing from the lockfile', () => {
    const held = { 'node_modules/a': { optionalDependencies: { 'a-mac': '1' } } }
    assert.deepEqual(missingFromLockfile(JSON.stringify({ packages: held })), ['a-mac'])
    const whole = { ...held, 'node_modules/a-mac': {} }
    assert.deepEqual(missingFromLockfile(JSON.stringify({ packages: whole })), [])
  })
})

describe('a table is seen to lack', () => {
  const WHOLE = `-- Up Migration
create table home (
  id uuid primary key, -- identity
  kind text not null check (kind in ('jourhem', 'hvb')),
  valid daterange not null,
  exclude using gist (id with =, valid with &&)
);
comment on table home is 'A home; where a child lives.';
comment on column home.id is 'Identity.';
comment on column home.kind is 'Kind.';
comment on column home.valid is 'When.';
alter table home enable row level security;
grant select, insert on home to caseworker;
`
  const check = (content: string) => findBareTables([{ path: '0001.sql', content }])

  test('nothing, when whole', () => assert.deepEqual(check(WHOLE), []))
  test('nothing, when the absence of a grant is written down', () => {
    assert.deepEqual(check(WHOLE.replace(/grant.*/, '-- No grant: only the engine reads it.')), [])
  })

  const LACKS: [RegExp, RegExp][] = [
    [/comment on table.*/, /home: no comment on the table/],
    [/comment on column home.kind.*/, /no comment on column kind/],
    [/alter table.*/, /row-level security is not enabled/],
    [/grant.*/, /neither a grant nor a line/],
  ]
  for (const [line, says] of LACKS) {
    test(`a line: ${says.source}`, () => {
      const wrongs = check(WHOLE.replace(line, ''))
      assert.equal(wrongs.length, 1)
      assert.match(wrongs[0] ?? '', says)
    })
  }
  test('what only a comment says does not count', () => {
    assert.equal(check(WHOLE.replace('alter table', '-- alter table')).length, 1)
  })
})

/** `obruten duties` as others call it: what it answers is what the rules say, and it opens nothing. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rules } from '../../src/catalogue.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { aChild } from '../rules/a-child.ts'
import { calendar, firstRules } from '../rules/evaluated.ts'
import { runCommand } from '../support/command.ts'

const fixture = (name: string) => join('tests', 'fixtures', 'facts', name)
const duties = (args: string[], more = {}) => runCommand(['duties', ...args], more)

type Answer = { asOf: string; subjects: { id: string; duties: Told[] }[] }
type Told = {
  rule: string
  version: string
  limit: string
  timing: string
  fulfilledOn: string | null
  why: string[]
  upcomingVersion: { version: string; validFrom: string; limit: string } | null
}

async function answered(file: string, asOf: string): Promise<Answer> {
  const { code, out, err } = await duties(['--facts', file, '--as-of', asOf, '--json'])
  assert.deepEqual([code, err], [0, ''])
  return JSON.parse(out)
}

test('the example of the documentation gives its five duties of the first days, among others', async () => {
  const { asOf, subjects } = await answered(fixture('five-duties.json'), '2026-11-22')
  assert.equal(asOf, '2026-11-22')
  assert.deepEqual(
    subjects[0]?.duties
      .filter(({ rule }) => firstRules.some(({ id }) => id === rule))
      .map(({ rule, limit, timing, fulfilledOn }) => [rule, limit, timing, fulfilledOn]),
    [
      ['overvagande-sol', '2027-05-10', 'coming', null], // SoL 22:13: six months
      ['school-start', '2026-11-17', 'late', null], // goal: one week
      ['sams-message', '2026-11-13', 'done', '2026-11-12'], // local routine: three days
      ['school-plan', '2026-11-17', 'late', null], // local routine: seven days
      ['region-notice', '2026-11-17', 'late', null], // SoL 22:7, local routine: seven days
    ],
  )
})

test('the file in the documentation is that example, word for word', () => {
  const written = readFileSync(join('docs', 'facts.md'), 'utf8')
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(written) ?? []
  assert.equal(example, readFileSync(fixture('five-duties.json'), 'utf8'))
})

test('it answers what evaluate() says of the same facts', async () => {
  const child = aChild().placed('familjehem', '2026-11-10').under('sol', '2026-11-10')
  const written = {
    subjects: [
      {
        id: 'child',
        born: '2017-05-02',
        facts: child.facts.map(({ id, kind, from, data }) => ({
          id,
          kind,
          from: isoDay(from),
          data,
        })),
      },
    ],
  }
  const expected = evaluate({
    rules,
    facts: child.facts,
    subject: { kind: 'child', id: 'child', born: child.bornOn },
    today: parseDay('2026-12-01'),
    calendar,
  })
  const { code, out } = await duties(['--facts', '-', '--as-of', '2026-12-01', '--json'], {
    input: JSON.stringify(written),
  })
  assert.equal(code, 0)
  const told = (JSON.parse(out) as { subjects: { duties: Record<string, unknown>[] }[] })
    .subjects[0]
  const inOrder = <Row extends { key?: unknown }>(rows: Row[]) =>
    rows.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1))
  assert.deepEqual(
    inOrder(told?.duties ?? []).map(({ key, version, limit, planBy, state }) => [
      key,
      version,
      limit,
      planBy,
      state,
    ]),
    inOrder(expected).map(({ key, versionId, limit, planBy, state }) => [
      key,
      versionId,
      isoDay(limit ?? Number.NaN),
      isoDay(planBy ?? Number.NaN),
      state,
    ]),
  )
})

test('the law changes between the last of December and the second of January', async () => {
  const of = async (asOf: string) => {
    const { subjects } = await answered(fixture('new-law.json'), asOf)
    return subjects[0]?.duties.find(({ rule }) => rule === 'overvagande-lvu-2')
  }
  const before = await of('2026-12-31')
  // LVU 13 §: six months from 15 September, when the court's decision and the placement both held.
  assert.deepEqual([before?.version, before?.limit], ['lvu-1990', '2027-03-15'])
  // Lagen (2026:1600) 8:2 counts from the day care began, being taken into care at once included.
  assert.deepEqual(before?.upcomingVersion, {
    version: 'law-2026-1600',
    validFrom: '2027-01-01',
    limit: '2027-03-03',
  })
  const after = await of('2027-01-02')
  assert.deepEqual([after?.version, after?.limit], ['law-2026-1600', '2027-03-03'])
  assert.equal(after?.upcomingVersion, null)
})

test('for people: a table with the days, and why, in the language asked for', async () => {
  const asked = ['--facts', fixture('five-duties.json'), '--as-of', '2026-11-22']
  const [swedish, english] = await Promise.all([duties(asked), duties([...asked, '--lang', 'en'])])
  assert.equal(swedish.code, 0)
  assert.match(
    swedish.out,
    /2026-11-17 +2026-11-17 +5 dagar försenad +Stadsmål +Skolstart inom en vecka/,
  )
  assert.match(
    swedish.out,
    /- Räknat från 10 november 2026, som är dag 0, inom sex månader: senast 10 maj 2027\./,
  )
  assert.match(
    english.out,
    /2026-11-17 +2026-11-17 +5 days late +City goal +School start within a week/,
  )
})

test('what is wrong with a file is said on stderr, with 2', async () => {
  const wrong =
    '{"subjects":[{"id":"a","born":"2017-05-02","facts":[{"id":"f","kind":"x","from":"2026-01-01"}]}]}'
  const { code, out, err } = await duties(
    ['--facts', '-', '--as-of', '2026-11-22', '--lang', 'en'],
    {
      input: wrong,
    },
  )
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /subjects\[0\]\.facts\[0\] \(x, f\): kind: "x" is no kind of fact/)
})

test('it loads neither the web nor the database', async () => {
  const counter = `import { registerHooks } from 'node:module'
    registerHooks({ load: (url, context, next) => {
      if (/node_modules.(hono|react|pg|kysely|graphile-worker)./.test(url)) process.stderr.write(url + '\\n')
      return next(url, context)
    } })`
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(counter)}`
  const asked = ['--facts', fixture('five-duties.json'), '--as-of', '2026-11-22']
  const { code, err } = await duties(asked, { NODE_OPTIONS })
  assert.deepEqual([code, err], [0, ''])
  // The counter counts: what does open a database is seen to load one.
  const other = await runCommand(['log', 'verify'], { NODE_OPTIONS, DATABASE_URL: 'x' })
  assert.match(other.err, /node_modules.kysely/)
})

/** `obruten protect` of amounts: who put in what, p %, dominance, too few, and a sentence for what is wrong. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCommand } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'obruten-amounts-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** What providers were paid by area and form, in thousands of kronor; one is alone in the first cell. */
const contributions: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  0: [['one', 100.5]],
  1: [
    ['two', 40.25],
    ['three', 50],
    ['four', 60],
    ['five', 50],
  ],
  3: [
    ['six', 90],
    ['seven', 80],
    ['eight', 90],
  ],
  4: [
    ['two', 30],
    ['three', 40],
    ['four', 20],
    ['five', 30.75],
  ],
  5: [
    ['nine', 50],
    ['ten', 60],
    ['two', 60],
  ],
  6: [
    ['six', 10],
    ['seven', 30],
    ['eight', 20],
  ],
  7: [
    ['two', 60],
    ['three', 60],
    ['four', 60],
  ],
  8: [
    ['nine', 40],
    ['ten', 40],
    ['two', 50],
  ],
}

const dataset = (more: object = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Kostnader',
  id: ['area', 'form'],
  size: [3, 3],
  dimension: {
    area: { category: { index: ['a', 'b', 'c'] } },
    form: { category: { index: ['x', 'y', 'z'] } },
  },
  value: [100.5, 200.25, 0, 260, 120.75, 170, 60, 180, 130],
  extension: { contributions },
  ...more,
})

async function protect(input: unknown, more: readonly string[] = []) {
  const [out, audit] = [join(folder, 'safe.json'), join(folder, 'audit.json')]
  for (const file of [out, audit]) rmSync(file, { force: true })
  const ended = await runCommand(
    ['protect', '--in', '-', '--out', out, '--audit', audit, '--lang', 'en', ...more],
    { input: JSON.stringify(input) },
  )
  const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
  return { ...ended, safe: read(out), audit: read(audit) }
}

test('an amount of one provider is hidden, with so much else that nobody comes within its rule', async () => {
  const { code, err, safe, audit } = await protect(dataset(), ['--method', 'exact'])
  assert.equal(code, 0, err)
  assert.match(err, /cells hidden: 1 sensitive and 3 for their sake/)
  assert.equal(safe.value[0], null)
  // Nobody was paid anything there.
  assert.equal(safe.value[2], 0)
  assert.equal(safe.value.at(-1), 1221.5)
  assert.deepEqual(audit.rule, { contributors: 3, percent: 10, method: 'exact' })
  const alone = audit.hidden.find(({ cell }: { cell: string }) => cell === 'area=a, form=x')
  assert.ok(alone.most >= 100.5 * 1.1, `${alone.most}`)
  assert.equal(audit.outsider.atLeast, 0.01)
  assert.equal(JSON.stringify(safe).includes('contributions'), false)
})

test('the rules are told and taken: dominance hides what p % alone does not', async () => {
  const several = {
    ...contributions,
    4: [
      ['two', 90],
      ['three', 10.75],
      ['four', 10],
      ['five', 10],
    ],
  }
  const given = dataset({ extension: { contributions: several } })
  const hides = async (more: readonly string[]) => {
    const { code, err, safe, audit } = await protect(given, more)
    assert.equal(code, 0, err)
    return { isHidden: safe.value[5] === null, rule: audit.rule }
  }
  const byPercent = await hides([
    '--p-percent',
    '5',
    '--contributors',
    '2',
    '--keep',
    'area=b+form=y',
  ])
  assert.equal(byPercent.isHidden, false)
  const byBoth = await hides(['--p-percent', '5', '--dominance', '1,70'])
  assert.equal(byBoth.isHidden, true)
  assert.deepEqual(byBoth.rule.dominance, { largest: 1, percent: 70 })
})

const wrongs: readonly (readonly [string, unknown, readonly string[], RegExp])[] = [
  [
    'a value that is not what was put in',
    dataset({ value: [99, 200.25, 0, 260, 120.75, 170, 60, 180, 130] }),
    [],
    /value 1 is not the sum of its contributions/,
  ],
  [
    'a negative amount',
    dataset({ extension: { contributions: { 0: [['one', -1]] } } }),
    [],
    /value 1: extension.contributions must be pairs/,
  ],
  [
    'somebody twice in a cell',
    dataset({
      extension: {
        contributions: {
          0: [
            ['one', 1],
            ['one', 2],
          ],
        },
      },
    }),
    [],
    /the same contributor twice/,
  ],
  [
    'a place outside the table',
    dataset({ extension: { contributions: { 9: [['one', 1]] } } }),
    [],
    /position of each value/,
  ],
  ['a list of lists', dataset({ extension: { contributions: [] } }), [], /position of each value/],
  [
    'too many decimals',
    dataset({ value: [100.5000001, 200.25, 0, 260, 120.75, 170, 60, 180, 130] }),
    [],
    /more than 6 decimals/,
  ],
  [
    'amounts that are too large',
    dataset({
      value: [3e10, 0, 0, 0, 0, 0, 0, 0, 0],
      extension: { contributions: { 0: [['one', 3e10]] } },
    }),
    [],
    /larger unit/,
  ],
  ['a threshold of counts', dataset(), ['--threshold', '3'], /not by --threshold/],
  ['rounding', dataset(), ['--method', 'round'], /not by --threshold, --zeros or round/],
  ['p above a hundred', dataset(), ['--p-percent', '101'], /--p-percent must be/],
  ['dominance without a share', dataset(), ['--dominance', '1'], /--dominance must be/],
  ['half a contributor', dataset(), ['--contributors', '2.5'], /--contributors must be/],
  [
    'counts with a rule of amounts',
    { ...dataset(), value: [1, 10, 12, 20, 5, 9, 7, 8, 30], extension: {} },
    ['--p-percent', '10'],
    /needs extension.contributions/,
  ],
  [
    'unique persons of amounts',
    dataset({
      dimension: {
        ...dataset().dimension,
        form: { extension: { margin: 'union' }, category: { index: ['x', 'y', 'z'] } },
      },
    }),
    [],
    /no dimension of unique persons/,
  ],
]
for (const [what, input, more, says] of wrongs) {
  test(`refused with a sentence and 2: ${what}`, async () => {
    const { code, err, safe, audit } = await protect(input, more)
    assert.equal(code, 2)
    assert.match(err, says)
    assert.deepEqual([safe, audit], [null, null])
  })
}

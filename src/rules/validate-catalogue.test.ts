import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '../shared/text.ts'
import { factNaming } from './fulfilment.ts'
import { type RuleWritten, rule, type VersionWritten } from './rule.ts'
import { cite } from './source.ts'
import { within } from './terms.ts'
import { eachFact } from './triggers.ts'
import { validateCatalogue } from './validate-catalogue.ts'

const said = text('x', 'x')
const source = cite('Handbok', 'Kommunen', 's. 1')

const version: VersionWritten = {
  id: 'v1',
  validFrom: '2020-01-01',
  appliesTo: 'triggers-from',
  level: 'stadsmål',
  source,
  text: said,
  term: { level: 'lokal rutin', source, text: said },
  trigger: eachFact('arrival', said, { when: () => true, endedBecause: said }),
  due: within(3, 'days'),
  fulfilledBy: [factNaming('greeting')],
}

const written = (...versions: VersionWritten[]): RuleWritten => ({
  id: 'greet',
  subject: 'child',
  title: said,
  who: said,
  versions,
})

function faultOf(...versions: VersionWritten[]): string {
  try {
    validateCatalogue([rule(written(...versions))], ['arrival', 'greeting'])
    return ''
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).join('\n')
  }
}

const until2024 = { ...version, validUntil: '2024-01-01' }
const from2024 = { ...version, id: 'v2', validFrom: '2024-01-01' }

test('versions that follow on each other are a rule', () => {
  assert.equal(faultOf(version), '')
  assert.equal(faultOf(until2024, from2024), '')
})

test('each fault stops the start with a sentence that says which', () => {
  const table: [VersionWritten[], RegExp][] = [
    [[], /greet has no version/],
    [
      [{ ...version, fulfilledBy: [factNaming('wave')] }],
      /greet, version v1 waits for .* nobody records: wave/,
    ],
    [[{ ...version, fulfilledBy: [] }], /can never be fulfilled/],
    [[{ ...version, source: cite('Handbok', 'Kommunen', ' ') }], /cites no paragraph or page/],
    [[{ ...version, term: { ...version.term, source: cite('H', 'K', '') } }], /number of days/],
    [[until2024], /ends and nothing follows/],
    [[until2024, { ...from2024, validFrom: '2023-12-31' }], /v1 overlaps its successor v2/],
    [
      [until2024, { ...from2024, validFrom: '2024-01-02' }],
      /v1 leaves a gap before its successor v2 \(2024-01-01 and 2024-01-02\)/,
    ],
    [[version, from2024], /never ends, yet v2 follows/],
    [[until2024, { ...from2024, id: 'v1' }], /two versions called v1/],
    [[until2024, { ...from2024, appliesTo: 'open-on' }], /states no transition/],
    [[{ ...version, validUntil: '2019-01-01' }], /ends before it begins/],
  ]
  for (const [versions, expected] of table) assert.match(faultOf(...versions), expected)
})

test('two rules of one name stop the start, and a mistyped date does at once', () => {
  const one = rule(written(version))
  assert.throws(
    () => validateCatalogue([one, one], ['arrival', 'greeting']),
    /Two rules are called greet/,
  )
  assert.throws(
    () => rule(written({ ...version, validFrom: '2020-02-30' })),
    /Not a day: 2020-02-30/,
  )
})

test('a successor that does not exist', () => {
  const gone = { ...written(version), successor: 'welcome' }
  assert.throws(
    () => validateCatalogue([rule(gone)], ['arrival', 'greeting']),
    /Rule greet has a successor that does not exist: welcome\./,
  )
  const next = rule({ ...written(version), id: 'welcome' })
  validateCatalogue([rule(gone), next], ['arrival', 'greeting'])
})

test('a rule that awaits its facts may wait for a kind that nobody records', () => {
  const waiting = { ...written(version), awaits: said }
  validateCatalogue([rule(waiting)], [])
  assert.throws(() => validateCatalogue([rule(written(version))], []), /nobody records: arrival/)
})

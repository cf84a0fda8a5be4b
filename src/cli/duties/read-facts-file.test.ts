import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleKinds } from '../../catalogue.ts'
import { speak } from '../../shared/text.ts'
import { CommandFailed } from '../command.ts'
import { readFactsFile } from './read-facts-file.ts'

type Written = Record<string, unknown>

const placement: Written = {
  id: 'p1',
  kind: 'placement',
  from: '2026-11-10',
  data: { form: 'familjehem', changesSchool: true },
}
const file = (facts: unknown, more: Written = {}) =>
  JSON.stringify({ subjects: [{ id: 'a', born: '2017-05-02', facts }], ...more })

function refusal(written: string): string[] {
  try {
    readFactsFile(written, speak('sv'))
  } catch (reason) {
    assert.ok(reason instanceof CommandFailed)
    assert.equal(reason.exitCode, 2)
    return reason.reasons.map(({ sv }) => sv)
  }
  return []
}

test('a fact that is in order is read, with every column of its kind', () => {
  const { subjects } = readFactsFile(file([placement]), speak('sv'))
  assert.deepEqual(subjects[0]?.facts[0]?.data, {
    unitId: null,
    form: 'familjehem',
    homeName: null,
    municipality: null,
    changesSchool: true,
    isReplacement: null,
    plannedEnd: null,
    endReason: null,
    provider: null,
  })
})

const at = 'subjects[0].facts[0] (placement, p1): '
const withData = (data: Written) =>
  file([{ ...placement, data: { ...(placement.data as Written), ...data } }])
const wrongs: readonly (readonly [string, string, string])[] = [
  ['not JSON', '{"subjects": [', 'Filen är inte JSON'],
  ['a list', '[]', '{} ska vara ett objekt {…}.'],
  ['nothing in it', '{}', 'subjects saknas.'],
  ['a field that does not exist', file([], { subject: 1 }), '{} har fält som inte finns: subject.'],
  ['no date of birth', '{"subjects":[{"id":"a","facts":[]}]}', 'subjects[0].born saknas.'],
  [
    'a day that does not exist',
    file([{ ...placement, from: '2026-02-30' }]),
    'subjects[0].facts[0].from ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD.',
  ],
  [
    'a kind nobody knows',
    file([{ ...placement, kind: 'placment' }]),
    `subjects[0].facts[0] (placment, p1): kind: "placment" är inget slag av fakta; det finns ${ruleKinds.map(({ kind }) => kind).join(', ')}.`,
  ],
  [
    'a column nobody knows',
    withData({ colour: 'red' }),
    `${at}data.colour finns inte för placement; där finns unitId, form, homeName, municipality, changesSchool, isReplacement, plannedEnd, endReason, provider.`,
  ],
  [
    'a text for a flag',
    withData({ changesSchool: 'ja' }),
    `${at}data.changesSchool ska vara true eller false.`,
  ],
  [
    'a number for a text',
    withData({ municipality: 180 }),
    `${at}data.municipality ska vara en text.`,
  ],
  [
    'a day in words',
    withData({ plannedEnd: '1 maj 2027' }),
    `${at}data.plannedEnd ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD.`,
  ],
  [
    'a code nobody knows',
    withData({ form: 'fosterhem' }),
    `${at}data.form är "fosterhem", men ska vara en av jourhem, familjehem, natverkshem, konsulentstott, hvb, sis, stodboende, behandlingsfamilj, skyddat-boende, privatplacering, samplacering.`,
  ],
  ['a column that is needed', withData({ form: null }), `${at}data.form saknas.`],
  [
    'an end on its first day',
    file([{ ...placement, until: '2026-11-10' }]),
    `${at}until ska vara efter from: den första dagen det inte gäller längre.`,
  ],
  ['the same id twice', file([placement, placement]), 'Två facts har id "p1".'],
  [
    'a step after no placement',
    file([{ id: 's', kind: 'school-start', from: '2026-11-12', data: { placementId: 'p9' } }]),
    'subjects[0].facts[0] (school-start, s): data.placementId är "p9", men barnet har ingen placement med det id:t.',
  ],
  [
    'a term that ends before it begins',
    file([], { calendar: { terms: [{ name: 'HT', from: '2026-12-22', until: '2026-08-18' }] } }),
    'calendar: HT slutar innan den börjar.',
  ],
]

for (const [what, written, says] of wrongs) {
  test(`refused: ${what}`, () => {
    const [first = '', ...rest] = refusal(written)
    assert.ok(first === says || (what === 'not JSON' && first.startsWith(says)), first)
    assert.deepEqual(rest, [])
  })
}

test('all that is wrong is told at once, at most fifty and how many more', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...placement,
    id: `p${index}`,
    kind: 'x',
  }))
  const told = refusal(file(many))
  assert.equal(told.length, 51)
  assert.equal(told.at(-1), '… och 10 fel till')
})

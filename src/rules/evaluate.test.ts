import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, parseDay } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { noBreaks } from './calendar.ts'
import { timing } from './duty.ts'
import { evaluate } from './evaluate.ts'
import type { Fact } from './fact.ts'
import { factDuring } from './fulfilment.ts'
import { rule, type VersionWritten } from './rule.ts'
import { cite } from './source.ts'
import { within } from './terms.ts'
import { eachFact } from './triggers.ts'
import { whyText } from './why.ts'

/** A small rule of our own: answer a letter within ten days; from 2025 within five. */
const said = text('Brev kom', 'A letter came')
const source = cite('Handbok', 'Kommunen', 's. 1')
const trigger = eachFact('letter', said, { when: () => true, endedBecause: said })

const old: VersionWritten = {
  id: 'old',
  validFrom: '2020-01-01',
  validUntil: '2025-01-01',
  appliesTo: 'triggers-from',
  level: 'lokal rutin',
  source,
  text: said,
  term: { level: 'lokal rutin', source, text: said },
  trigger,
  due: within(10, 'days'),
  fulfilledBy: [factDuring('answer', () => true)],
  lapses: text('Svaret är utan verkan från och med', 'The answer is void from'),
}

const { validUntil: _, ...withoutEnd } = old

const next = (more: Partial<VersionWritten>): VersionWritten => ({
  ...withoutEnd,
  id: 'new',
  validFrom: '2025-01-01',
  appliesTo: 'open-on',
  due: within(5, 'days'),
  ...more,
})

const passing = (to: 'keep-date' | 'recompute' | 'never-before-force') =>
  next({ transition: { to, source, text: said } })

const fact = (kind: string, from: string, until: string | null = null): Fact => ({
  id: kind + from,
  originId: kind + from,
  kind,
  subject: { kind: 'home', id: 'home' },
  from: parseDay(from),
  until: until === null ? null : parseDay(until),
  data: {},
})

function told(facts: readonly Fact[], today: string, following = passing('recompute')): string[] {
  const answer = rule({
    id: 'answer',
    subject: 'home',
    title: said,
    who: said,
    versions: [old, following],
  })
  const subject = { kind: 'home' as const, id: 'home', born: null }
  return evaluate({
    rules: [answer],
    facts,
    subject,
    today: parseDay(today),
    calendar: noBreaks,
  }).map((duty) => `${duty.versionId} ${isoDay(duty.limit ?? 0)} ${timing(duty, parseDay(today))}`)
}

const letter = fact('letter', '2024-12-23')

test('each transition does what it says', () => {
  assert.deepEqual(told([letter], '2024-12-31', passing('recompute')), ['old 2025-01-02 soon'])
  assert.deepEqual(told([letter], '2025-01-01', passing('keep-date')), ['new 2025-01-02 soon'])
  assert.deepEqual(told([letter], '2025-01-01', passing('recompute')), ['new 2024-12-28 late'])
  assert.deepEqual(told([letter], '2025-01-01', passing('never-before-force')), [
    'new 2025-01-01 today',
  ])
})

test('a version for new triggers leaves open duties alone', () => {
  const following = next({ appliesTo: 'triggers-from' })
  assert.deepEqual(told([letter], '2025-01-01', following), ['old 2025-01-02 soon'])
  assert.deepEqual(told([fact('letter', '2025-01-02')], '2025-01-02', following), [
    'new 2025-01-07 soon',
  ])
})

test('what is done the day before stays with the old version, on the day itself with the new', () => {
  assert.deepEqual(told([letter, fact('answer', '2024-12-31')], '2025-01-05'), [
    'old 2025-01-02 done',
  ])
  const onTheDay = told([letter, fact('answer', '2025-01-01')], '2025-01-05', passing('keep-date'))
  assert.deepEqual(onTheDay, ['new 2025-01-02 done'])
})

test('what only the new version accepts does not fulfil before it came into force', () => {
  const following = next({
    transition: { to: 'keep-date', source, text: said },
    fulfilledBy: [factDuring('call', () => true)],
  })
  assert.deepEqual(told([letter, fact('call', '2024-12-30')], '2025-01-02', following), [
    'new 2025-01-02 today',
  ])
  assert.deepEqual(told([letter, fact('call', '2025-01-02')], '2025-01-02', following), [
    'new 2025-01-02 done',
  ])
})

test('an act after the ground has ended fulfils nothing, and an end that lies ahead is no end yet', () => {
  const ended = fact('letter', '2024-03-01', '2024-03-05')
  assert.deepEqual(told([ended, fact('answer', '2024-03-05')], '2024-03-06'), [
    'old 2024-03-11 ended',
  ])
  assert.deepEqual(told([ended, fact('answer', '2024-03-04')], '2024-03-06'), [
    'old 2024-03-11 done',
  ])
  assert.deepEqual(told([ended], '2024-03-04'), ['old 2024-03-11 soon'])
  assert.deepEqual(told([ended], '2024-03-05'), ['old 2024-03-11 ended'])
})

test('rules for another kind of subject are not asked', () => {
  const answer = rule({
    id: 'answer',
    subject: 'child',
    title: said,
    who: said,
    versions: [old, passing('keep-date')],
  })
  const subject = { kind: 'home' as const, id: 'home', born: null }
  const today = parseDay('2024-12-30')
  assert.deepEqual(
    evaluate({ rules: [answer], facts: [letter], subject, today, calendar: noBreaks }),
    [],
  )
})

test('where something lapses it does so on the day after the limit, and the dispute is told of a law alone', () => {
  const answer = rule({
    id: 'answer',
    subject: 'home',
    title: said,
    who: said,
    versions: [old, passing('keep-date')],
  })
  const subject = { kind: 'home' as const, id: 'home', born: null }
  const facts = [fact('letter', '2024-06-12')]
  const [duty] = evaluate({
    rules: [answer],
    facts,
    subject,
    today: parseDay('2024-06-12'),
    calendar: noBreaks,
  })
  assert.equal(isoDay(duty?.limit ?? 0), '2024-06-22') // midsommardagen
  assert.equal(isoDay(duty?.planBy ?? 0), '2024-06-20')
  assert.equal(isoDay(duty?.lapses ?? 0), '2024-06-23')
  assert.deepEqual(
    duty?.why.map((step) => whyText(step).sv),
    [
      'Brev kom 12 juni 2024.',
      'Brev kom (Lokal rutin: Handbok, Kommunen, s. 1)',
      'Brev kom (Lokal rutin: Handbok, Kommunen, s. 1)',
      'Räknat från 12 juni 2024, som är dag 0, inom tio dagar: senast 22 juni 2024.',
      'Sista dagen, lördag 22 juni 2024, är ingen arbetsdag; planera för torsdag 20 juni 2024.',
      'Svaret är utan verkan från och med 23 juni 2024.',
    ],
  )
  // Only a day set by law raises the question whether the next working day will do.
  const [limit, planBy] = [parseDay('2024-06-22'), parseDay('2024-06-20')]
  assert.match(whyText({ step: 'plan-by', level: 'lag', limit, planBy }).sv, /omtvistat/)
})

test('what arises on Christmas Eve is not planned for the day before it arose', () => {
  const answer = rule({
    id: 'answer',
    subject: 'home',
    title: said,
    who: said,
    versions: [{ ...old, due: within(3, 'days') }, passing('keep-date')],
  })
  const subject = { kind: 'home' as const, id: 'home', born: null }
  const facts = [fact('letter', '2023-12-24')]
  const [duty] = evaluate({
    rules: [answer],
    facts,
    subject,
    today: parseDay('2023-12-24'),
    calendar: noBreaks,
  })
  assert.deepEqual(
    [duty?.limit, duty?.planBy].map((day) => isoDay(day ?? 0)),
    ['2023-12-27', '2023-12-27'],
  )
  const eve = evaluate({
    rules: [answer],
    facts: [fact('letter', '2023-12-23')],
    subject,
    today: parseDay('2023-12-24'),
    calendar: noBreaks,
  })
  assert.equal(isoDay(eve[0]?.planBy ?? 0), '2023-12-23')
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { homeArea } from '../../src/homes/events.ts'
import { parseDay } from '../../src/shared/day.ts'
import { aChild } from './a-child.ts'
import { dutiesOf, told } from './evaluated.ts'

const at = (home: string, municipality = 'Nynäshamn') => ({ homeName: home, municipality })
const inHome = (form = 'familjehem', from = '2026-11-10') =>
  aChild().placed(form, from, null, at('Familjen Ek'))

// Each rule, with the forms its paragraph names: SoL (2025:400) 22:2 and 22:4 (home investigated),
// SoF (2025:468) 3:3 (registers), SoL 22:6 (consulted), SoL 22:3 (agreement, family homes only).
const forms: Record<string, readonly string[]> = {
  'home-investigation': [
    'familjehem',
    'natverkshem',
    'konsulentstott',
    'behandlingsfamilj',
    'jourhem',
    'privatplacering',
  ],
  'home-registers-checked': [
    'familjehem',
    'natverkshem',
    'konsulentstott',
    'behandlingsfamilj',
    'jourhem',
  ],
  'municipality-consulted': [
    'familjehem',
    'natverkshem',
    'konsulentstott',
    'behandlingsfamilj',
    'jourhem',
    'privatplacering',
  ],
  'home-agreement': ['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj'],
}
const every = [
  ...(forms['home-investigation'] ?? []),
  ...['hvb', 'sis', 'stodboende', 'skyddat-boende', 'samplacering'],
]
const kindFor: Record<string, string> = {
  'home-investigation': 'home-investigation',
  'home-registers-checked': 'home-registers',
  'municipality-consulted': 'municipality-consulted',
  'home-agreement': 'home-agreement',
}

for (const [ruleId, named] of Object.entries(forms)) {
  const version = ruleId === 'home-registers-checked' ? 'sof-2025' : 'sol-2025'
  const old = ruleId === 'home-registers-checked' ? 'osof-2017' : 'osol-2013'
  const kind = kindFor[ruleId] ?? ''
  describe(`${ruleId}: before the decision, at the latest on the day the placement begins`, () => {
    for (const form of every) {
      test(`${form}: ${named.includes(form) ? 'asked' : 'not asked'}`, () => {
        const expected = named.includes(form) ? [`1. ${version} 2026-11-10 today`] : []
        assert.deepEqual(told(inHome(form), ruleId, '2026-11-10'), expected)
      })
    }

    test('done the same day in time, the day after late', () => {
      const seen = (day: string) =>
        told(inHome().happened(kind, day, { about: 'p1' }), ruleId, '2026-11-20')
      assert.deepEqual(seen('2026-11-03'), [`1. ${version} 2026-11-10 done`])
      assert.deepEqual(seen('2026-11-10'), [`1. ${version} 2026-11-10 done`])
      assert.deepEqual(seen('2026-11-11'), [`1. ${version} 2026-11-10 done-late`])
      assert.deepEqual(told(inHome(), ruleId, '2026-11-11'), [`1. ${version} 2026-11-10 late`])
    })

    test('a move to another home asks anew; back to the same home does not', () => {
      const child = aChild()
        .placed('familjehem', '2026-03-02', '2026-05-04', at('Familjen Ek'))
        .placed('familjehem', '2026-05-04', '2026-06-01', at('Familjen Alm'))
        .placed('familjehem', '2026-06-01', null, at('Familjen Ek'))
        .happened(kind, '2026-03-01', { about: 'p1' })
      assert.deepEqual(told(child, ruleId, '2026-06-02'), [
        `1. ${version} 2026-03-02 done`,
        `1. ${version} 2026-05-04 ended`,
        `1. ${version} 2026-06-01 done`,
      ])
    })

    test('what names no placement is for the next home, and not for the one after', () => {
      const child = aChild()
        .happened(kind, '2026-02-20', { about: null })
        .placed('familjehem', '2026-03-02', '2026-05-04', at('Familjen Ek'))
        .placed('familjehem', '2026-05-04', null, at('Familjen Alm'))
      assert.deepEqual(told(child, ruleId, '2026-05-05'), [
        `1. ${version} 2026-03-02 done`,
        `1. ${version} 2026-05-04 late`,
      ])
    })

    test('over the change of law on 1 July 2025', () => {
      const open = inHome('familjehem', '2025-06-30')
      assert.deepEqual(told(open, ruleId, '2025-06-30'), [`1. ${old} 2025-06-30 today`])
      assert.deepEqual(told(open, ruleId, '2025-07-01'), [`1. ${version} 2025-06-30 late`])
      assert.deepEqual(told(inHome('familjehem', '2025-07-01'), ruleId, '2025-07-01'), [
        `1. ${version} 2025-07-01 today`,
      ])
    })
  })
}

test('an investigation that says the registers were asked with it is enough', () => {
  const asked = (flag: boolean) =>
    inHome().happened('home-investigation', '2026-11-05', { about: 'p1', flag })
  const rule = 'home-registers-checked'
  assert.deepEqual(told(asked(true), rule, '2026-11-12'), ['1. sof-2025 2026-11-10 done'])
  assert.deepEqual(told(asked(false), rule, '2026-11-12'), ['1. sof-2025 2026-11-10 late'])
  const soonerAlone = inHome()
    .happened('home-registers', '2026-11-04', { about: 'p1' })
    .happened('home-investigation', '2026-11-15', { about: 'p1', flag: true })
  assert.deepEqual(told(soonerAlone, rule, '2026-11-20'), ['1. sof-2025 2026-11-10 done'])
  const laterAlone = inHome()
    .happened('home-investigation', '2026-11-05', { about: 'p1', flag: true })
    .happened('home-registers', '2026-11-15', { about: 'p1' })
  assert.deepEqual(told(laterAlone, rule, '2026-11-20'), ['1. sof-2025 2026-11-10 done'])
})

test('a home in the own municipality, or one not told of, needs no consultation', () => {
  const near = aChild().placed('familjehem', '2026-11-10', null, at('Familjen Ek', 'Stockholm'))
  assert.deepEqual(told(near, 'municipality-consulted', '2026-11-12'), [])
  const hidden = aChild().placed('familjehem', '2026-11-10', null, at('', 'Uppgift skyddad'))
  assert.deepEqual(told(hidden, 'municipality-consulted', '2026-11-12'), [])
  const unknown = aChild().placed('familjehem', '2026-11-10', null, { homeName: 'Familjen Ek' })
  assert.deepEqual(told(unknown, 'municipality-consulted', '2026-11-12'), [])
})

test('homes without a name are not taken for the same home', () => {
  const child = aChild()
    .placed('familjehem', '2026-03-02', '2026-05-04', at(''))
    .placed('familjehem', '2026-05-04', null, at(''))
    .happened('home-investigation', '2026-03-01', { about: 'p1' })
  assert.deepEqual(told(child, 'home-investigation', '2026-05-05'), [
    '1. sol-2025 2026-03-02 done',
    '1. sol-2025 2026-05-04 late',
  ])
})

test('placements from before the authority recorded homes here are not asked about', () => {
  const child = inHome('familjehem', '2026-01-15')
  const since = (day: string) => dutiesOf(child, '2026-11-20', undefined, day)
  assert.ok(since('2026-02-01').every(({ ruleId }) => !(ruleId in forms)))
})

describe('fler än tre i hemmet: SoF 16 kap. 2 §, before 1 July 2025 oSoF 3 kap. 19 a §', () => {
  const child = () => inHome().happened('home-many-children', '2026-11-10', { about: 'p1' })

  test('reported within the days the municipality has chosen, seven', () => {
    assert.deepEqual(told(child(), 'home-many-children', '2026-11-17'), [
      '1. sof-2025 2026-11-17 today',
    ])
    assert.deepEqual(told(child(), 'home-many-children', '2026-11-18'), [
      '1. sof-2025 2026-11-17 late',
    ])
    const reported = child().happened('home-reported-to-ivo', '2026-11-12', { about: 'f1' })
    assert.deepEqual(told(reported, 'home-many-children', '2026-11-18'), [
      '1. sof-2025 2026-11-17 done',
    ])
    const old = inHome('familjehem', '2025-06-20').happened('home-many-children', '2025-06-25', {
      about: 'p1',
    })
    assert.deepEqual(told(old, 'home-many-children', '2025-06-30'), [
      '1. osof-2017 2025-07-02 soon',
    ])
    assert.deepEqual(told(old, 'home-many-children', '2025-07-01'), ['1. sof-2025 2025-07-02 soon'])
  })

  test('an institution is no home to report', () => {
    const event = homeArea.events.find(({ kind }) => kind === 'home-many-children')
    const typed = {
      from: parseDay('2026-11-10'),
      data: { about: 'p1' },
      born: parseDay('2017-05-02'),
    }
    const inForm = (form: string) => event?.refuse?.(typed, inHome(form).facts)?.sv ?? null
    assert.match(inForm('hvb') ?? '', /familjehem och jourhem/)
    assert.equal(inForm('jourhem'), null)
  })
})

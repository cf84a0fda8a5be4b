import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basesDecidedOn } from '../decisions/domain/legal-bases.ts'
import { placementForms } from '../placements/domain/placement-forms.ts'
import type { PlacementFormCode } from '../placements/index.ts'
import { ageOn, type Day, isoDay, parseDay } from '../shared/day.ts'
import { parseIdentityNumber } from '../shared/identity-number.ts'
import { overlaps } from '../shared/period.ts'
import { type City, makeCity } from './city.ts'
import type { DemoFact } from './life/demo-fact.ts'
import type { ChildFile } from './people/child-file.ts'
import { everyState } from './stories/deal.ts'
import { samirasCases } from './stories/farsta.ts'

const days = ['2026-11-22', '2026-12-31', '2027-01-02', '2027-07-10', '2028-02-29']
const cities = new Map(days.map((day) => [day, makeCity({ seed: 'test', today: parseDay(day) })]))

/** Says which city, child and fact is wrong. */
function eachFact(check: (fact: DemoFact, child: ChildFile, city: City) => string | null): void {
  const wrong = [...cities].flatMap(([day, city]) =>
    city.children.flatMap((child) =>
      child.facts.flatMap((fact) => {
        const said = check(fact, child, city)
        const when = `${isoDay(fact.from)}–${fact.until === null ? '' : isoDay(fact.until)}`
        return said === null ? [] : [`${day}, ${child.shows}: ${fact.kind} ${when} ${said}`]
      }),
    ),
  )
  assert.deepEqual(wrong, [])
}

test('the same seed and day make the same city, another seed another one', () => {
  const today = parseDay('2026-11-22')
  assert.deepEqual(makeCity({ seed: 'test', today }), cities.get('2026-11-22'))
  const other = makeCity({ seed: 'other', today })
  assert.notDeepEqual(other.children[0], cities.get('2026-11-22')?.children[0])
})

test('every story is told, and every stadsdel has at least five children', () => {
  for (const [day, { children, organisation }] of cities) {
    const shown = new Set(children.map(({ shows }) => shows))
    const stories = [...everyState, ...samirasCases].flatMap((dealt) => dealt.stories)
    assert.deepEqual(
      stories.map(({ shows }) => shows).filter((shows) => !shown.has(shows)),
      [],
      day,
    )
    for (const { id, kind, shortName } of organisation.authorities) {
      if (kind !== 'stadsdelsnamnd') continue
      const own = children.filter(({ authorityId }) => authorityId === id)
      assert.ok(own.length >= 5, `${shortName} ${own.length}`)
    }
    assert.ok(children.length >= 190 && children.length <= 240, String(children.length))
  }
})

test('no fact is empty, before birth or after today', () => {
  eachFact(({ from, until }, { born }, { today }) => {
    if (until !== null && until <= from) return 'is empty'
    if (from < born) return 'is before birth'
    return from > today || (until ?? 0) > today + 1 ? 'is after today' : null
  })
})

test('what was recorded and voided lies in order, and not after today', () => {
  eachFact(({ recordedAt, voided, id, originId }, { openedAt, facts }, { today }) => {
    const last = `${isoDay(today)} 23:59:59`
    if (recordedAt > last || (voided?.at ?? '') > last) return 'is recorded after today'
    if (recordedAt.slice(0, 10) < openedAt.slice(0, 10)) return 'is recorded before the file'
    if (voided !== null && voided.at <= recordedAt) return 'is voided before it was recorded'
    if (voided?.kind === 'mistake' && voided.reason === null) return 'is voided without a reason'
    const first = facts.find((fact) => fact.id === originId)
    return first !== undefined || id === originId ? null : 'has no first version'
  })
})

test('a child is placed, under one ground and in one school at a time', () => {
  const single = ['placement', 'legal-basis', 'school-enrolment', 'absconding']
  eachFact((fact, { facts }) => {
    if (!single.includes(fact.kind) || fact.voided !== null) return null
    const others = facts.filter(
      (other) => other.kind === fact.kind && other.id !== fact.id && other.voided === null,
    )
    const clash = others.find((other) => overlaps(fact, other))
    return clash === undefined ? null : `overlaps one from ${isoDay(clash.from)}`
  })
})

test('grounds of law are those of their day, and forms fit the age', () => {
  eachFact(({ kind, from, data, voided }, { born }) => {
    if (voided !== null) return null
    if (kind === 'legal-basis') {
      const ground = basesDecidedOn(from).find(({ code }) => code === data.basis)
      if (ground === undefined) return `${data.basis} is not decided on that day`
      return ageOn(born, from) < ground.decidedBelowAge ? null : `${data.basis}: too old`
    }
    if (kind !== 'placement') return null
    const { ages } = placementForms[data.form as PlacementFormCode]
    const age = ageOn(born, from)
    return ages === null || (age >= ages.from && age <= ages.to) ? null : `${data.form} at ${age}`
  })
})

test('steps name a placement of the child that had begun', () => {
  eachFact(({ from, data }, { facts }) => {
    if (data.placementId === undefined) return null
    const held = facts.filter(({ voided }) => voided === null)
    const named = held.find(({ originId }) => originId === data.placementId)
    if (named?.kind !== 'placement') return 'names no placement'
    return from >= named.from ? null : 'is before the placement'
  })
})

test('nobody real: numbers of the test series, and telephones that reach nobody', () => {
  for (const { today, children } of cities.values()) {
    const numbers = children.map(({ identity }) => identity.number)
    assert.equal(new Set(numbers).size, numbers.length)
    for (const { identity, sex, born, facts, phone } of children) {
      const read = parseIdentityNumber(identity.number, { today })
      assert.ok(read.accepted && read.value.kind === identity.kind, identity.number)
      if (identity.kind !== 'reservnummer') {
        assert.equal(identity.number.slice(8, 11), sex === 'flicka' ? '238' : '239')
        assert.equal(read.value.born, born)
      }
      const phones = [phone, ...facts.map(({ data }) => data.phone ?? null)]
      for (const given of phones) if (given !== null) assert.ok(isFictitious(String(given)))
    }
  }
})

function isFictitious(phone: string): boolean {
  const digits = Number(phone.replace(/\D/g, ''))
  return digits >= 701740605 && digits <= 701740699
}

test('whoever opens the first list meets Alva: 21 days without school, and 13 now', () => {
  for (const { today, children } of cities.values()) {
    const alva = children.find(
      (child) => child.givenName === 'Alva' && child.shows.startsWith('two'),
    )
    assert.ok(alva)
    assert.equal(ageOn(alva.born, today), 9)
    const held = alva.facts.filter(({ voided }) => voided === null)
    const placements = held.filter(({ kind }) => kind === 'placement').map(({ from }) => from)
    const start = held.find(({ kind }) => kind === 'school-start')
    assert.equal((start?.from ?? 0) - (placements[0] as Day), 21)
    assert.equal(today - (placements[2] as Day), 13)
    assert.equal(
      held.find(({ kind, until }) => kind === 'school-enrolment' && until === null),
      undefined,
    )
  }
})

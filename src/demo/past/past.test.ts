import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basesDecidedOn } from '../../decisions/domain/legal-bases.ts'
import { placementForms } from '../../placements/domain/placement-forms.ts'
import type { PlacementFormCode } from '../../placements/index.ts'
import { ageOn, type Day, isoDay, parseDay } from '../../shared/day.ts'
import { type City, makeCity } from '../city.ts'
import type { ChildFile } from '../people/child-file.ts'

const days = ['2026-11-22', '2027-01-02', '2028-02-29']
const small = makeCity({ seed: 'test', today: parseDay('2026-11-22') })
const cities = new Map(
  days.map((day) => [day, makeCity({ seed: 'test', today: parseDay(day), size: 'full' })]),
)

/** Says which city and child is wrong, and how. */
function eachChild(check: (child: ChildFile, city: City) => string[]): void {
  const wrong = [...cities].flatMap(([day, city]) =>
    city.children.flatMap((child) => check(child, city).map((said) => `${day}: ${said}`)),
  )
  assert.deepEqual(wrong, [])
}

function held({ facts }: ChildFile, kind: string) {
  return facts
    .filter((fact) => fact.kind === kind && fact.voided === null)
    .sort((one, other) => one.from - other.from)
}

test('the stories of today are the same with the past around them', () => {
  const full = cities.get('2026-11-22')
  assert.deepEqual(full?.children.slice(0, small.children.length), small.children)
})

test('no fact is empty, before birth or after today, nor recorded out of order', () => {
  eachChild(({ facts, born, openedAt }, { today }) =>
    facts.flatMap(({ kind, from, until, recordedAt, voided }) => {
      const last = `${isoDay(today)} 23:59:59`
      if (until !== null && until <= from) return [`${kind} is empty`]
      if (from < born) return [`${kind} is before birth`]
      if (from > today || (until ?? 0) > today + 1) return [`${kind} is after today`]
      if (recordedAt > last || (voided?.at ?? '') > last) return [`${kind} recorded after today`]
      if (recordedAt.slice(0, 10) < openedAt.slice(0, 10)) return [`${kind} is before the file`]
      return voided !== null && voided.at <= recordedAt ? [`${kind} voided too soon`] : []
    }),
  )
})

test('a child is placed, under one ground and in one school at a time', () => {
  eachChild((child) =>
    ['placement', 'legal-basis', 'school-enrolment', 'absconding'].flatMap((kind) =>
      held(child, kind).flatMap((fact, index, all) => {
        const before = all[index - 1]
        const isApart = before === undefined || (before.until ?? Infinity) <= fact.from
        return isApart ? [] : [`${kind} from ${isoDay(fact.from)} overlaps`]
      }),
    ),
  )
})

test('ages fit the forms and grounds, and care has ended at twenty-one', () => {
  eachChild((child, { today }) => {
    const { born } = child
    const placements = held(child, 'placement').flatMap(({ from, until, data }) => {
      const { ages } = placementForms[data.form as PlacementFormCode]
      const age = ageOn(born, from)
      if (ageOn(born, (until ?? today) - 1) >= 21) return ['placed past twenty-one']
      return ages === null || (age >= ages.from && age <= ages.to) ? [] : [`${data.form} at ${age}`]
    })
    const grounds = held(child, 'legal-basis').flatMap(({ from, data }) => {
      const ground = basesDecidedOn(from).find(({ code }) => code === data.basis)
      const fits = ground !== undefined && ageOn(born, from) < ground.decidedBelowAge
      return fits ? [] : [`${data.basis} on ${isoDay(from)}`]
    })
    return [...placements, ...grounds]
  })
})

test('all care rests on a ground of law', () => {
  eachChild((child, { today }) =>
    held(child, 'placement').flatMap(({ from, until, data }) => {
      if (data.form === 'privatplacering') return []
      let covered: Day = from
      for (const ground of held(child, 'legal-basis')) {
        if (ground.from <= covered) covered = Math.max(covered, ground.until ?? Infinity)
      }
      return covered >= (until ?? today) ? [] : [`no ground from ${isoDay(covered)}`]
    }),
  )
})

test('no two share a number', () => {
  for (const { children } of cities.values()) {
    assert.equal(new Set(children.map(({ identity }) => identity.number)).size, children.length)
  }
})

test('a caseworker has at most 25 children in care, and Samira none but her own', () => {
  for (const [day, { children, organisation }] of cities) {
    const placed = children.filter((child) => held(child, 'placement').at(-1)?.until === null)
    assert.ok(placed.length > 950 && placed.length < 1300, `${day}: ${placed.length}`)
    const lists = Map.groupBy(placed, ({ caseworkerId }) => caseworkerId)
    const names = new Map(organisation.staff.map(({ id, name }) => [id, name]))
    for (const [id, list] of lists) {
      if (id === null) continue
      assert.ok(list.length <= 25, `${day}: ${names.get(id)} has ${list.length}`)
      if (names.get(id) !== 'Samira Dahlin') continue
      assert.ok(list.every(({ shows }) => !shows.startsWith('has been in care')))
    }
  }
})

test('who came alone was placed in its teens and has a god man; some files do not say', () => {
  for (const { children } of cities.values()) {
    const said = Map.groupBy(children, ({ unaccompanied }) => unaccompanied)
    const [alone, unsaid] = [said.get(true) ?? [], said.get(null) ?? []]
    const shares = [alone, unsaid].map(({ length }) => length / children.length)
    assert.ok(
      shares.every((share) => share > 0.01 && share < 0.2),
      `${shares}`,
    )
  }
  eachChild((child) => {
    if (child.unaccompanied !== true) return []
    const relations = held(child, 'guardian').map(({ data }) => data.relation)
    const first = held(child, 'placement')[0]
    const age = first === undefined ? 0 : ageOn(child.born, first.from)
    return age >= 14 && age < 18 && relations.join() === 'god-man' ? [] : [`${age}, ${relations}`]
  })
})

test('a home is run by one and the same, whoever lives there, and a home of SiS by the state', () => {
  for (const { children } of cities.values()) {
    const stays = children.flatMap((child) => held(child, 'placement'))
    const homes = Map.groupBy(stays, ({ data }) => `${data.form} ${data.homeName}`)
    for (const [home, own] of homes) {
      assert.equal(new Set(own.map(({ data }) => data.provider)).size, 1, home)
    }
    const run = Map.groupBy(stays, ({ data }) => data.provider)
    assert.deepEqual(
      new Set(run.keys()),
      new Set(['own', 'other-municipality', 'independent', 'state', null]),
    )
    assert.ok(run.get('state')?.every(({ data }) => data.form === 'sis'))
    assert.ok((run.get(null)?.length ?? 0) < stays.length / 10)
  }
})

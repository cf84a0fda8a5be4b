/**
 * Two people at the same child in the same second. Whoever comes second is told in a sentence, or
 * both are done; no duty is forgotten, and nobody waits for the other for ever.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, nightlyEvaluation } from '../../src/access/actor.ts'
import { evaluateAll } from '../../src/rules/evaluate-all.ts'
import { recordFact } from '../../src/rules/record-fact.ts'
import { reevaluate, reevaluateAsEngine } from '../../src/rules/reevaluate.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { aChild, type SavedChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { actingFrom, asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const [anna, maud] = [await visit(site, city.anna), await visit(site, city.maud)]
const rounds = 50

let birthday = parseDay('2012-01-01')
const someChild = () => aChild().bornOn(isoDay(birthday++))

async function dutiesOf({ id }: SavedChild): Promise<Record<string, string>> {
  const rows = await db.rows(sql<{ rule_id: string; state: string }>`
    select rule_id, state from duty where child_id = ${id}`)
  return Object.fromEntries(rows.map(({ rule_id, state }) => [rule_id, state]))
}

/** How many duties a fresh evaluation would change: none, when none was forgotten. */
function forgotten({ id }: SavedChild): Promise<number> {
  return asTest(db, nightlyEvaluation, (tx) => reevaluateAsEngine(db.engine, tx, [id]))
}

describe('two placements begun at once', () => {
  const form = {
    form: 'jourhem',
    from: '2026-03-02',
    hem: 'Hemmet Ek',
    kommun: 'Stockholm',
    enhet: city.farsta.barn.id,
    skolbyte: 'ja',
    lagrum: 'sol',
  }

  test('one is recorded, and the other is told that it clashes', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const child = await someChild().savedBy(db, city.anna)
      const address = `/barn/${child.id}/placeringar/ny`
      const answers = await Promise.all([
        anna.post(address, form),
        maud.post(address, { ...form, from: '2026-03-03', hem: 'Hemmet Alm' }),
      ])
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422], `round ${round}`)
      const refused = answers.find(({ status }) => status === 422)?.body ?? ''
      assert.match(refused, /ob-error-summary|felsammanfattning|role="alert"/)
      const held = await db.rows(sql`select from placement
        where child_id = ${child.id} and voided_at is null`)
      assert.equal(held.length, 1)
      assert.equal(await forgotten(child), 0)
    }
  })
})

describe('different facts at once', () => {
  test('every duty they fulfil is done', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const child = await someChild()
        .inJourhem('2026-02-01')
        .under('sol', '2026-02-01')
        .savedBy(db, city.anna)
      const placement = `/barn/${child.id}/placeringar/${child.facts.placement?.[0]}`
      const sara = await visit(site, city.sara)
      const answers = await Promise.all([
        anna.post(`${placement}/skolstart`, { dag: '2026-02-05', skola: 'Skolan' }),
        maud.post(`${placement}/sams-meddelande`, { dag: '2026-02-02' }),
        sara.post(`${placement}/skolplanering`, { dag: '2026-02-20' }),
        anna.post(`${placement}/regionen`, { dag: '2026-02-03' }),
      ])
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303, 303, 303],
        `round ${round}`,
      )
      const duties = await dutiesOf(child)
      for (const rule of ['school-start', 'sams-message', 'school-plan', 'region-notice']) {
        assert.equal(duties[rule], 'done', `${rule}, round ${round}`)
      }
      assert.equal(await forgotten(child), 0)
    }
  })

  // What does not come by a page (an import, a job) is not held back by the gate: the engine's lock is.
  test('past the gate too, every duty they fulfil is done', async () => {
    const record = async (actor: Actor, child: SavedChild, kindName: string, day: string) => {
      const kind = db.engine.kinds.find((one) => one.kind === kindName)
      assert.ok(kind)
      await asTest(db, actor, async (tx) => {
        const data = { placementId: child.facts.placement?.[0] ?? '' }
        await recordFact(tx, kind, { childId: child.id, from: parseDay(day), data })
        await reevaluate(db.engine, tx, [child.id])
      })
    }
    for (let round = 0; round < rounds; round += 1) {
      const child = await someChild().inJourhem('2026-02-01').savedBy(db, city.anna)
      await Promise.all([
        record(city.anna, child, 'school-start', '2026-02-05'),
        record(city.maud, child, 'sams-message', '2026-02-02'),
        record(city.sara, child, 'school-plan', '2026-02-20'),
      ])
      const duties = await dutiesOf(child)
      for (const rule of ['school-start', 'sams-message', 'school-plan']) {
        assert.equal(duties[rule], 'done', `${rule}, round ${round}`)
      }
    }
  })

  test('while the night’s evaluation goes over all children', async () => {
    const children = await Promise.all(
      Array.from({ length: 12 }, () =>
        someChild().inJourhem('2026-02-01').under('sol', '2026-02-01').savedBy(db, city.anna),
      ),
    )
    const night = evaluateAll(db.engine, actingFrom(db))
    const answers = await Promise.all(
      children.map(({ id, facts }) =>
        anna.post(`/barn/${id}/placeringar/${facts.placement?.[0]}/skolstart`, {
          dag: '2026-02-05',
          skola: 'Skolan',
        }),
      ),
    )
    await night
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
    for (const child of children) assert.equal(await forgotten(child), 0)
  })
})

describe('the same fact at once', () => {
  test('sent twice, a step is recorded once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const child = await someChild().inJourhem('2026-02-01').savedBy(db, city.anna)
      const address = `/barn/${child.id}/placeringar/${child.facts.placement?.[0]}/sams-meddelande`
      const answers = await Promise.all([
        anna.post(address, { dag: '2026-02-02' }),
        maud.post(address, { dag: '2026-02-02' }),
      ])
      assert.ok(answers.every(({ status }) => status === 303 || status === 422))
      const held = await db.rows(sql`select from fact
        where child_id = ${child.id} and kind = 'sams-message' and voided_at is null`)
      assert.equal(held.length, 1, `round ${round}`)
    }
  })

  test('ended by two, it ends on one day, and whoever was too late is told', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const child = await someChild().inJourhem('2026-02-01').savedBy(db, city.anna)
      const address = `/barn/${child.id}/placeringar/${child.facts.placement?.[0]}/avsluta`
      const answers = await Promise.all([
        anna.post(address, { till: '2026-03-10', skal: 'returned-home' }),
        maud.post(address, { till: '2026-03-12', skal: 'planned-move' }),
      ])
      const held = await db.rows(sql<{ until: string }>`
        select upper(period)::text as until from placement
        where child_id = ${child.id} and voided_at is null`)
      assert.equal(held.length, 1)
      const done = answers.filter(({ status }) => status === 303).length
      assert.equal(done, 1, `round ${round}: ${answers.map(({ status }) => status)}`)
    }
  })
})

describe('two give the same child away at once', () => {
  const assign = (actor: Actor, child: SavedChild, to: Actor) =>
    asTest(db, actor, (tx) => tx.rows(sql`select assign_caseworker(${child.id}, ${to.staffId})`))

  test('one caseworker is left with it', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const child = await someChild().savedBy(db, city.ines)
      await Promise.all([
        assign(city.maud, child, city.anna),
        assign(city.ines, child, city.bertil),
      ])
      const [held] = await db.rows(sql<{ own: string[]; responsible: string }>`
        select array_agg(a.staff_id) as own, max(c.caseworker_id::text) as responsible
        from child c join assignment a on a.child_id = c.id
        where c.id = ${child.id} and a.kind = 'own' and a.valid @> '2026-03-18'::date`)
      assert.deepEqual(held?.own, [held?.responsible], `round ${round}`)
    }
  })
})

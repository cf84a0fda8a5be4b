/** The overview is paper that leaves the system: it tells what a meeting needs, and of a protected child not where it is. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const { anna, bertil } = await aCity(db)
const site = testSite(db)
const told = (name: string, born: string) =>
  aChild(name, 'Bergkvist')
    .bornOn(born)
    .cameAlone()
    .inJourhem('2026-03-02')
    .under('lvu-2', '2026-03-02')
    .enrolledAt('Lindskolan', '2025-08-18')
    .withGuardian('Vera Vård')
    .step('region-notified', '2026-03-04')
const alva = await told('Alva', '2017-01-12').savedBy(db, anna)
const siri = await told('Siri', '2016-02-13').protectedBy('sekretessmarkering').savedBy(db, anna)
const [home] = await db.rows(sql<{ home_name: string; municipality: string }>`
  select home_name, municipality from placement where child_id = ${siri.id}`)
const asAnna = await visit(site, anna)
const overviewOf = async ({ id }: { id: string }) => (await asAnna.get(`/barn/${id}/oversikt`)).body

describe('the overview for a meeting', () => {
  test('tells who, where, on what ground, of school and health, and what is to be done', async () => {
    const body = await overviewOf(alva)
    for (const words of [
      'Alva Bergkvist',
      '12 januari 2017',
      'Ensamkommande barn',
      'Vera Vård (mamma)',
      home?.home_name ?? '-',
      'LVU 2 §, sedan 2 mars 2026',
      'Lindskolan',
      '4 mars 2026',
      'Skolstart inom en vecka',
      'Stadsmål',
    ]) {
      assert.ok(body.includes(words), words)
    }
    assert.match(body, /Utskriven av Anna, socialsekreterare, Barn, 18 mars 2026\./)
  })

  test('holds no identity number, whole or in part', async () => {
    const body = await overviewOf(alva)
    for (const part of [
      alva.identityNumber,
      alva.identityNumber.slice(2),
      alva.identityNumber.slice(8),
    ]) {
      assert.ok(!body.includes(part), part)
    }
  })

  test('of a protected child names neither child, home, school, municipality nor custodian', async () => {
    const body = await overviewOf(siri)
    assert.match(body, /Skyddad person, ärende/)
    assert.doesNotMatch(body, /Ensamkommande/)
    const secrets = [
      'Siri',
      'Bergkvist',
      'Vera',
      'Lindskolan',
      'Grundskola',
      'Jourhem',
      '13 februari 2016',
    ]
    for (const secret of [...secrets, home?.home_name ?? '-', home?.municipality ?? '-']) {
      assert.ok(!body.includes(secret), secret)
    }
    // The duties are there: they say what to do, not where.
    assert.match(body, /Skolstart inom en vecka/)
  })

  test('is an event of its own in the log, with the child; and nobody’s without the child', async () => {
    const asBertil = await visit(site, bertil)
    assert.equal((await asBertil.get(`/barn/${alva.id}/oversikt`)).status, 404)
    const rows = await db.rows(sql<{ staff_id: string; outcome: string }>`
      select distinct staff_id, outcome from access_log
      where event = 'child-overview-opened' and child_ids @> array[${alva.id}::uuid] order by outcome`)
    assert.deepEqual(rows, [
      { staff_id: anna.staffId, outcome: 'done' },
      { staff_id: bertil.staffId, outcome: 'not-found' },
    ])
  })
})

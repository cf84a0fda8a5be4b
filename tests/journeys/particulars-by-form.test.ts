/** That a child came alone, and who runs its home: recorded, corrected, kept through an end, and shown as they were. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { parseDay } from '../../src/shared/day.ts'
import { demoIdentityNumber } from '../../src/shared/demo-identity-number.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const anna = await visit(site, city.anna)

const oneLine = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const shown = async (path: string) => oneLine((await anna.get(path)).body)

describe('ensamkommande', () => {
  const child = (index: number, day: string, said: string) => ({
    [`identitet-${index}`]: demoIdentityNumber(parseDay(day), 'male'),
    [`fornamn-${index}`]: `Filmon${index}`,
    [`efternamn-${index}`]: 'Haile',
    [`kon-${index}`]: 'pojke',
    [`skydd-${index}`]: 'none',
    [`ensamkommande-${index}`]: said,
  })
  const held = () =>
    db.rows(sql<{ given_name: string; unaccompanied: boolean | null }>`
      select given_name, unaccompanied from child where family_name = 'Haile' order by given_name`)

  test('is registered as yes, no or not recorded, brother by brother', async () => {
    const answer = await anna.post('/barn/nytt', {
      antal: '3',
      ...child(0, '2009-02-03', 'ja'),
      ...child(1, '2011-03-04', 'nej'),
      ...child(2, '2012-04-05', ''),
    })
    assert.equal(answer.status, 303)
    assert.deepEqual(
      (await held()).map(({ unaccompanied }) => unaccompanied),
      [true, false, null],
    )
  })

  test('is what the first child of the form was said to be, for a brother who is added', async () => {
    const { body } = await anna.post('/barn/nytt', {
      antal: '1',
      gor: 'lagg-till',
      ...child(0, '2009-02-03', 'ja'),
    })
    const [, field = ''] =
      /<select[^>]*name="ensamkommande-1"[^>]*>(.*?)<\/select>/s.exec(body) ?? []
    assert.match(field, /<option value="ja" selected/)
  })

  test('stands among the particulars, is corrected there, and of an earlier day as it was', async () => {
    const [{ id = '' } = {}] = await db.rows(
      sql<{ id: string }>`select id from child where given_name = 'Filmon0'`,
    )
    assert.match(await shown(`/barn/${id}`), /Ensamkommande barn Ja/)
    const form = { fornamn: 'Filmon0', efternamn: 'Haile', fodd: '2009-02-03', kon: 'pojke' }
    const answer = await anna.post(`/barn/${id}/uppgifter`, { ...form, skydd: 'none' })
    assert.equal(answer.status, 303)
    assert.match(await shown(`/barn/${id}`), /Ensamkommande barn Inte registrerat/)
    await db.rows(
      sql`update child_version set until_at = '2026-03-18 12:00' where child_id = ${id}`,
    )
    assert.match(await shown(`/barn/${id}?kant=2026-03-17`), /Ensamkommande barn Ja/)
    await db.rows(
      sql`update child_version set until_at = '2026-03-16 12:00' where child_id = ${id}`,
    )
    assert.match(await shown(`/barn/${id}?kant=2026-03-17`), /Ensamkommande barn Inte registrerat/)
  })
})

describe('regiform', () => {
  const form = { from: '2026-03-02', hem: 'Havtornsgården', kommun: 'Sala', skolbyte: 'nej' }
  const providers = (id: string) =>
    db.rows(sql<{
      provider: string | null
      ended: boolean
    }>`select p.provider, p.end_reason is not null as ended
      from placement p join fact f on f.id = p.id where p.child_id = ${id} order by f.recorded_at`)

  test('is recorded with the placement, kept when it ends, and corrected with its history', async () => {
    const { id } = await aChild('Tuva').bornOn('2010-05-06').savedBy(db, city.anna)
    const started = await anna.post(`/barn/${id}/placeringar/ny`, {
      ...{ ...form, form: 'hvb', regi: 'independent', lagrum: 'sol' },
    })
    assert.equal(started.status, 303)
    const current = async () => {
      const [row] = await db.rows(
        sql<{ id: string }>`select id from placement where child_id = ${id} and voided_at is null`,
      )
      return row?.id ?? ''
    }
    assert.match(
      await shown(`/barn/${id}/uppgift/${await current()}`),
      /Regiform Enskild \(bolag, stiftelse, förening\)/,
    )
    const ended = await anna.post(`/barn/${id}/placeringar/${await current()}/avsluta`, {
      till: '2026-03-10',
      skal: 'returned-home',
    })
    assert.equal(ended.status, 303)
    const page = (await anna.get(`/barn/${id}/placeringar/${await current()}/ratta`)).body
    assert.match(page, /<option value="independent" selected/)
    const corrected = await anna.post(`/barn/${id}/placeringar/${await current()}/ratta`, {
      ...{ ...form, form: 'hvb', regi: 'other-municipality' },
      ...{ till: '2026-03-10', skal: 'returned-home' },
    })
    assert.equal(corrected.status, 303)
    assert.deepEqual(await providers(id), [
      { provider: 'independent', ended: false },
      { provider: 'independent', ended: true },
      { provider: 'other-municipality', ended: true },
    ])
  })

  test('of a home of SiS is the state’s: filled in where nothing is said, and otherwise refused', async () => {
    const { id } = await aChild('Ture').bornOn('2010-05-06', 'male').savedBy(db, city.anna)
    const address = `/barn/${id}/placeringar/ny`
    const sis = { ...form, form: 'sis', lagrum: 'lvu-3', av: 'domstol' }
    const refused = await anna.post(address, { ...sis, regi: 'independent' })
    assert.equal(refused.status, 422)
    assert.match(oneLine(refused.body), /drivs av staten. Välj Staten \(SiS\)/)
    assert.match(refused.body, /<option value="independent" selected/)
    assert.equal((await anna.post(address, sis)).status, 303)
    assert.deepEqual(await providers(id), [{ provider: 'state', ended: false }])
  })

  test('the database itself refuses a home of SiS that is anybody else’s', async () => {
    await assert.rejects(
      db.rows(sql`update placement set provider = 'own' where form = 'sis'`),
      /sis_is_the_states/,
    )
    await assert.rejects(db.rows(sql`update placement set provider = 'mine'`), /provider_check/)
  })
})

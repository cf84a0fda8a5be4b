/** What is one person's alone: another finds nothing of it, whatever the role, and neither does who has lost the child. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, maud } = city
const site = testSite(db)
const alva = await aChild('Alva', 'Berg').bornOn('2017-01-12').savedBy(db, anna)
const cia = await aChild('Cia', 'Dal').bornOn('2016-05-06').savedBy(db, anna)
const asAnna = await visit(site, anna)
const asMaud = await visit(site, maud)

/** The part of a page under the heading, as one reads it. */
const recentOf = (body: string) => /Senast öppnade.*?<\/section>/s.exec(body)?.[0] ?? ''

describe('recently opened', () => {
  test('shows the last first, to oneself alone', async () => {
    assert.equal(recentOf((await asAnna.get('/mina-barn')).body), '')
    await asAnna.get(`/barn/${alva.id}`)
    await asAnna.get(`/barn/${cia.id}`)
    for (const page of ['/mina-barn', '/sok']) {
      assert.match(recentOf((await asAnna.get(page)).body), /Cia D\..*Alva B\./s, page)
      // The manager may see both children, and has opened neither.
      assert.equal(recentOf((await asMaud.get(page)).body), '', page)
    }
    await asAnna.get(`/barn/${alva.id}`)
    assert.match(recentOf((await asAnna.get('/sok')).body), /Alva B\..*Cia D\./s)
  })

  test('loses a child with the right to see it', async () => {
    await asMaud.post(`/barn/${cia.id}/handlaggare`, { handlaggare: bertil.staffId })
    const list = recentOf((await asAnna.get('/mina-barn')).body)
    assert.match(list, /Alva B\./)
    assert.doesNotMatch(list, /Cia/)
  })

  test('is cleared wholly, also of what one sees no more', async () => {
    await asMaud.get(`/barn/${alva.id}`)
    const cleared = await asAnna.post('/senast-oppnade/rensa', { till: '/sok' })
    assert.equal(cleared.location, '/sok?klart=senast-rensad')
    const left = await db.rows(sql<{ staff_id: string }>`select staff_id from recent_child`)
    assert.deepEqual(left, [{ staff_id: maud.staffId }])
  })

  test('keeps ten', async () => {
    for (let nth = 1; nth <= 12; nth += 1) {
      const child = await aChild(`Nr${nth}`, 'Ek')
        .bornOn(`2015-01-${10 + nth}`)
        .savedBy(db, anna)
      await asAnna.get(`/barn/${child.id}`)
    }
    const list = recentOf((await asAnna.get('/mina-barn')).body)
    assert.equal(list.split('<li>').length - 1, 10)
    assert.match(list, /Nr12.*Nr3 /s)
    const [kept] = await db.rows(sql<{ count: number }>`
      select count(*)::int as count from recent_child where staff_id = ${anna.staffId}`)
    assert.equal(kept?.count, 10)
  })
})

describe('a reminder', () => {
  const reminder = () =>
    db.rows(sql<{ id: string }>`select id from reminder where staff_id = ${anna.staffId}`)

  test('is its writer’s alone: no manager and no deputy finds it, nor can touch it', async () => {
    const form = { vad: 'Ring skolan', dag: '2026-03-19' }
    await asAnna.post(`/barn/${alva.id}/paminnelser/ny`, form)
    assert.match((await asAnna.get('/arbetslista')).body, /Ring skolan/)
    await asMaud.post('/enheten/vikariat', {
      for: anna.staffId,
      vikarie: bertil.staffId,
      fran: '2026-03-18',
      till: '2026-03-24',
    })
    const [kept] = await reminder()
    for (const other of [asMaud, await visit(site, bertil)]) {
      assert.equal((await other.get(`/barn/${alva.id}`)).status, 200)
      for (const page of ['/arbetslista', '/paminnelser', `/barn/${alva.id}`]) {
        assert.doesNotMatch((await other.get(page)).body, /Ring skolan/, page)
      }
      assert.equal((await other.get(`/paminnelser/${kept?.id}`)).status, 404)
      assert.equal((await other.post(`/paminnelser/${kept?.id}`, form)).status, 404)
      assert.equal((await other.post(`/paminnelser/${kept?.id}/klar`)).status, 404)
    }
  })

  test('about a child goes with the child, and comes back with it', async () => {
    await asMaud.post(`/barn/${alva.id}/handlaggare`, { handlaggare: bertil.staffId })
    assert.doesNotMatch((await asAnna.get('/arbetslista')).body, /Ring skolan/)
    const [kept] = await reminder()
    assert.equal((await asAnna.get(`/paminnelser/${kept?.id}`)).status, 404)
    await asMaud.post(`/barn/${alva.id}/handlaggare`, { handlaggare: anna.staffId })
    assert.match((await asAnna.get('/arbetslista')).body, /Ring skolan/)
  })

  test('stands among the duties only where the list is of nothing else', async () => {
    for (const chosen of ['nar=week', 'sortera=barn', 'sortera=-senast']) {
      assert.match((await asAnna.get(`/arbetslista?${chosen}`)).body, /Ring skolan/, chosen)
    }
    for (const chosen of ['nar=late', 'niva=lag', 'lage=snart', 'manad=2026-03']) {
      assert.doesNotMatch((await asAnna.get(`/arbetslista?${chosen}`)).body, /Ring skolan/, chosen)
    }
  })

  test('is ticked off and taken back on the page where it stands', async () => {
    const [kept] = await reminder()
    const ticked = await asAnna.post(`/paminnelser/${kept?.id}/klar`, { till: '/arbetslista' })
    assert.equal(ticked.location, `/arbetslista?klar=${kept?.id}`)
    const page = (await asAnna.get(ticked.location ?? '')).body
    assert.match(page, /Avbockat: Ring skolan/)
    const back = await asAnna.post(`/paminnelser/${kept?.id}/angra`, {
      till: ticked.location ?? '',
    })
    assert.equal(back.location, '/arbetslista?klart=paminnelse-ater')
    assert.match((await asAnna.get('/arbetslista')).body, /Ring skolan/)
  })
})

describe('keyboard shortcuts', () => {
  const scripted = (body: string) => body.includes('/statiskt/shortcuts.')

  test('are off until somebody turns them on, and then for that person alone', async () => {
    assert.ok(!scripted((await asAnna.get('/mina-barn')).body))
    const turned = await asAnna.post('/min-inloggning/kortkommandon', {
      pa: 'ja',
      till: '/kortkommandon',
    })
    assert.equal(turned.location, '/kortkommandon?klart=kortkommandon-pa')
    assert.ok(scripted((await asAnna.get('/mina-barn')).body))
    assert.ok(!scripted((await asMaud.get('/mina-barn')).body))
    // In another browser too.
    assert.ok(scripted((await (await visit(site, anna)).get('/mina-barn')).body))
    await asAnna.post('/min-inloggning/kortkommandon', { pa: 'nej', till: '/min-inloggning' })
    assert.ok(!scripted((await asAnna.get('/mina-barn')).body))
  })

  test('lead only where the role may go', async () => {
    await asMaud.post('/min-inloggning/kortkommandon', { pa: 'ja' })
    const list = (await asMaud.get('/kortkommandon')).body
    assert.match(list, /<kbd>g<\/kbd> och sedan <kbd>e<\/kbd>.*href="\/enheten"/s)
    const own = (await asAnna.get('/kortkommandon')).body
    assert.doesNotMatch(own, /href="\/enheten"/)
  })
})

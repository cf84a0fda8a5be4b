/** A night: what is found and opened, what is not, when it ends, and what is read in the morning. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const { anna, bertil, david, maud, malin, nora, adam, central } = city
const axel = await anActor(db, {
  name: 'Axel C',
  role: 'administrator',
  authority: central,
  unit: null,
})
const site = testSite(db)

const alva = await aChild('Alva', 'Berg')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .under('lvu-2', '2026-02-01')
  .withGuardian('Vera Berg')
  .savedBy(db, anna)
const eli = await aChild('Eli', 'Ek')
  .bornOn('2014-09-10')
  .inJourhem('2026-02-01')
  .savedBy(db, david)
const siri = await aChild('Siri', 'Alm')
  .bornOn('2013-03-04')
  .protectedBy('sekretessmarkering')
  .inJourhem('2026-02-01')
  .savedBy(db, david)

const night = async () => visit(site, nora)
const seek = async (form: Record<string, string>) => (await night()).post('/jour/sok', form)
const open = async (child: { id: string }, skal = 'Polisen ringde 02.10') =>
  (await night()).post('/jour/oppna', { barn: child.id, skal })
const seen = () =>
  asTest(db, nora, (tx) =>
    tx.rows(sql<{ name: string }>`select given_name as name from child order by 1`),
  )
const shiftOf = async () =>
  (await db.rows(sql<{ id: string }>`select id from on_call_shift where ended_at is null`))[0]?.id
const name = { fornamn: 'alva', efternamn: 'BERG', fodd: '2017-01-12' }

describe('without a shift', () => {
  test('nothing is found, nothing opens, and the page says why', async () => {
    assert.match((await (await night()).get('/jour')).body, /Du har inget jourpass just nu/)
    assert.doesNotMatch((await seek({ nummer: alva.identityNumber })).body, /Alva/)
    assert.equal((await open(alva)).status, 404)
    assert.deepEqual(await seen(), [])
  })
})

describe('a shift', () => {
  const give = async (more: Record<string, string> = {}, by = axel) =>
    (await visit(site, by)).post('/jour/pass', {
      vem: nora.appointmentId,
      dag: '2026-03-18',
      fran: '00:00',
      till: '00:00',
      skal: 'Bemanning dygnet runt',
      ...more,
    })

  test('is given outside office hours, else with a reason', async () => {
    assert.match((await give({ skal: '' })).body, /når in på kontorstid/)
    assert.match((await give({ dag: '2026-03-17' })).body, /en dag som har gått/)
    assert.match((await give({ fran: 'kvart över' })).body, /klockslaget/)
    assert.equal((await give()).status, 303)
    assert.match((await give({ fran: '22:00', till: '23:00' })).body, /redan ett pass/)
    const rows = await db.rows(sql<{ from: string; hours: number }>`
      select to_char(lower(during) at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as "from",
        extract(hours from upper(during) - lower(during)) + 24 * extract(days from upper(during) - lower(during)) as hours
      from on_call_shift`)
    assert.deepEqual(
      rows.map((row) => ({ ...row, hours: Number(row.hours) })),
      [{ from: '2026-03-18 00:00', hours: 24 }],
    )
  })
  test('by nobody of another nämnd or unit, and by nobody to herself', async () => {
    for (const by of [adam, maud]) {
      const refused = await give({ dag: '2026-03-20' }, by)
      assert.equal(refused.status, 422)
    }
    assert.equal((await give({ dag: '2026-03-20' }, nora)).status, 404)
  })
})

describe('the search', () => {
  test('finds by the whole number, or the whole name and birthday, in any nämnd', async () => {
    for (const form of [
      { nummer: alva.identityNumber },
      name,
      { nummer: eli.identityNumber.replace(/(\d{8})/, '$1-') },
    ]) {
      assert.match((await seek(form)).body, /En träff/)
    }
  })
  test('finds nothing by a part of either', async () => {
    for (const form of [
      { ...name, efternamn: 'Ber' },
      { ...name, efternamn: 'Ber%' },
      { ...name, fodd: '2017-01-13' },
    ]) {
      assert.match((await seek(form)).body, /0 träffar/)
    }
    for (const form of [{ ...name, fodd: '' }, { nummer: alva.identityNumber.slice(0, 8) }, {}]) {
      assert.equal((await seek(form)).status, 422)
    }
  })
  test('tells of a protected child neither name, birthday nor nämnd', async () => {
    const { body } = await seek({ nummer: siri.identityNumber })
    assert.match(body, /Skyddade personuppgifter/)
    assert.doesNotMatch(body.split('<h2>Sök barn')[0] ?? '', /Siri|Alm|2013|Skärholmen/)
  })
  test('opens nothing by itself', async () => {
    assert.deepEqual(await seen(), [])
    assert.equal((await (await night()).get(`/jour/barn/${alva.id}`)).status, 404)
  })
})

describe('opening', () => {
  test('needs a reason, and a child that was found', async () => {
    const unknown = await aChild('Ulf').bornOn('2012-02-03').savedBy(db, david)
    assert.match((await open(alva, 'x')).body, /minst fem tecken/)
    assert.match((await open(unknown)).body, /Sök barnet igen/)
    assert.equal((await open(alva)).status, 303)
    assert.equal((await open(alva)).status, 303)
    assert.deepEqual(await seen(), [{ name: 'Alva' }])
  })
  test('shows whom to call and where the child is', async () => {
    const { body } = await (await night()).get(`/jour/barn/${alva.id}`)
    for (const part of [/Hemmet Ek/, /Stockholm/, /Vera Berg/, /Anna/, /Maud/, /LVU/]) {
      assert.match(body, part)
    }
  })
  test('shows not where a protected child lives', async () => {
    assert.equal((await open(siri)).status, 303)
    const { body } = await (await night()).get(`/jour/barn/${siri.id}`)
    assert.match(body, /Var barnet bor är skyddat/)
    assert.doesNotMatch(body, /Hemmet Ek|Jourhem/)
    assert.doesNotMatch(body.match(/<title>.*<\/title>/)?.[0] ?? '', /Siri/)
  })
  test('opens none of the pages of the day', async () => {
    for (const path of [`/barn/${alva.id}`, '/arbetslista', '/sok', '/namnden', '/mina-barn']) {
      assert.equal((await (await night()).get(path)).status, 404, path)
    }
  })
})

describe('what happens', () => {
  test('is told for the nämnd whose child it is, and nothing else', async () => {
    const browser = await night()
    const at = (step: string) => `/jour/barn/${alva.id}/${step}`
    assert.equal((await browser.post(at('avvikelse'), { fran: '2026-03-10' })).status, 422)
    assert.equal((await browser.post(at('avvikelse'), { fran: '2026-03-17' })).status, 303)
    assert.match((await browser.post(at('avvikelse'), { fran: '2026-03-18' })).body, /redan anmält/)
    assert.equal((await browser.post(at('tillbaka'), { till: '2026-03-18' })).status, 303)
    assert.equal(
      (await browser.post(at('handelse'), { handelse: 'Körd hem av polis' })).status,
      303,
    )
    const facts = await db.rows(sql<{ authority: string; by: string; period: string }>`
      select a.short_name as authority, s.name as by, f.period::text as period from fact f
      join authority a on a.id = f.authority_id join staff s on s.id = f.recorded_by
      where f.child_id = ${alva.id} and f.kind = 'absconding' and f.voided_at is null`)
    assert.deepEqual(facts, [
      { authority: 'Farsta', by: 'Nora', period: '[2026-03-17,2026-03-18)' },
    ])
  })
})

describe('a report of concern at night', () => {
  const address = () => `/jour/barn/${alva.id}/orosanmalan`
  const given = { dag: '2026-03-18', kl: '00:05', utfall: 'anmalningsskyldig' }

  test('is received then, and starts the clocks of the unit whose child it is', async () => {
    const browser = await night()
    assert.match((await browser.get(address())).body, /Registrera orosanmälan/)
    const early = await browser.post(address(), { ...given, dag: '2026-03-10' })
    assert.equal(early.status, 422)
    assert.equal((await browser.post(address(), { ...given, skydd: 'x' })).status, 422)
    assert.equal((await browser.post(address(), given)).status, 303)
    assert.match((await browser.get(`/jour/barn/${alva.id}`)).body, /inte bedömd än/)
    assert.deepEqual(await dutiesOfReport(), [
      'preliminary-assessment open',
      'protection-assessment open',
    ])
  })

  test('is assessed later the same night, once', async () => {
    const browser = await night()
    const { body } = await browser.get(`/jour/barn/${alva.id}`)
    const step = /action="([^"]*orosanmalan\/[^"]*)"/.exec(body)?.[1] ?? ''
    assert.equal((await browser.post(step, { skydd: 'ja' })).status, 303)
    assert.match((await browser.get(`/jour/barn/${alva.id}`)).body, /behöver omedelbart skydd/)
    assert.equal((await browser.post(step, { skydd: 'nej' })).status, 404)
    assert.deepEqual(await dutiesOfReport(), [
      'preliminary-assessment open',
      'protection-assessment done',
    ])
    const facts = await db.rows(sql`select a.short_name as authority, s.name as by from fact f
      join authority a on a.id = f.authority_id join staff s on s.id = f.recorded_by
      where f.child_id = ${alva.id} and f.kind in ('report', 'protection-assessment') and f.voided_at is null`)
    assert.deepEqual(facts, Array(2).fill({ authority: 'Farsta', by: 'Nora' }))
  })

  test('of a child that she has not opened is not to be had', async () => {
    const browser = await night()
    const other = `/jour/barn/${eli.id}/orosanmalan`
    assert.equal((await browser.get(other)).status, 404)
    assert.equal((await browser.post(other, given)).status, 404)
  })
})

async function dutiesOfReport(): Promise<string[]> {
  const rows = await db.rows(sql<{ rule_id: string; state: string }>`
    select rule_id, state from duty where child_id = ${alva.id}
      and rule_id in ('protection-assessment', 'preliminary-assessment') order by rule_id`)
  return rows.map(({ rule_id, state }) => `${rule_id} ${state}`)
}

describe('in the morning', () => {
  test('caseworker and manager read who opened the file, and why', async () => {
    for (const reader of [anna, maud]) {
      const browser = await visit(site, reader)
      const page = (await browser.get(`/barn/${alva.id}`)).body
      assert.match(page, /Socialjouren har öppnat akten 2026-03-18 \d\d:\d\d/)
      assert.match(page, /Polisen ringde 02\.10/)
      assert.match(page, /Körd hem av polis/)
      const list = (await browser.get(reader === anna ? '/arbetslista' : '/enheten')).body
      assert.match(list, /Socialjouren har öppnat en akt det senaste dygnet/)
    }
    const log = (await (await visit(site, maud)).get(`/barn/${alva.id}/logg`)).body
    assert.match(log, /Nora/)
    assert.match(log, /Öppnade akten på jouren/)
  })
  test('and nobody else', async () => {
    assert.doesNotMatch(
      (await (await visit(site, bertil)).get('/arbetslista')).body,
      /Socialjouren/,
    )
    assert.doesNotMatch((await (await visit(site, bertil)).get('/jour/oppnat')).body, /Polisen/)
    assert.doesNotMatch((await (await visit(site, malin)).get('/jour/oppnat')).body, /Alva/)
  })
})

describe('going through the city', () => {
  test('ends after thirty searches in an hour, all of them in the log', async () => {
    const before = await countSearches()
    for (let nth = before; nth < 30; nth += 1) await seek(name)
    const { body } = await seek(name)
    assert.match(body, /trettio gånger/)
    assert.match(body, /0 träffar/)
    assert.equal(await countSearches(), 31)
  })

  async function countSearches(): Promise<number> {
    const rows = await db.rows(sql`select 1 from access_log where event = 'on-call-searched'`)
    return rows.length
  }
})

describe('the end of a shift', () => {
  test('closes what was opened, in the middle of a request too', async () => {
    const shift = await shiftOf()
    const during = await asTest(db, nora, async (tx) => {
      const names = sql<{ name: string }>`select given_name as name from child order by 1`
      const before = await tx.rows(names)
      const browser = await visit(site, axel)
      assert.equal((await browser.post(`/jour/pass/${shift}/avsluta`)).status, 303)
      return { before, after: await tx.rows(names) }
    })
    assert.deepEqual(during, { before: [{ name: 'Alva' }, { name: 'Siri' }], after: [] })
    assert.equal((await (await night()).get(`/jour/barn/${alva.id}`)).status, 404)
    assert.equal((await open(alva)).status, 404)
  })
  test('comes by itself: nothing has to be done for it', async () => {
    await db.rows(sql`update on_call_shift set ended_at = null, ended_by = null`)
    assert.deepEqual(await seen(), [{ name: 'Alva' }, { name: 'Siri' }])
    const nextDay = await asTest(db, nora, (tx) => tx.rows(sql`select id from child`), '2026-03-19')
    assert.deepEqual(nextDay, [])
  })
  test('is another manager’s business nowhere', async () => {
    const address = `/jour/pass/${await shiftOf()}/avsluta`
    for (const other of [maud, malin, adam]) {
      assert.equal((await (await visit(site, other)).post(address)).status, 404)
    }
  })
})

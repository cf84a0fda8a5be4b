/** The table builder: an address is a table, for those who may count, and it is logged what was counted. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
for (const [nth, worker] of [city.anna, city.anna, city.anna, city.anna, city.david].entries()) {
  await aChild(`Barn${nth}`)
    .bornOn(`201${nth}-05-06`)
    .inJourhem('2025-03-01')
    .under(nth < 2 ? 'lvu-2' : 'sol', '2025-03-01')
    .savedBy(db, worker)
}
const site = testSite(db, { today: '2026-03-18' })
const analyst = await visit(site, city.ulla)

/** The rows of the table of numbers: what stands in each, from the head on. */
async function rowsAt(address: string): Promise<string[][]> {
  const { body, status } = await analyst.get(`/tabeller${address}`)
  assert.equal(status, 200, address)
  const table = body.slice(body.indexOf('<tbody'), body.indexOf('</table>'))
  return table
    .split('<tr')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
        cell.replaceAll(/<span class="ob-only-heard">.*?<\/span>/g, '').replaceAll(/<[^>]*>/g, ''),
      ),
    )
}

describe('an address is a table', () => {
  test('with its definition, its title and that it is internal', async () => {
    const { body } = await analyst.get(
      '/tabeller?matt=child-forms&rad=stadsdel&kol=form&period=2025',
    )
    assert.match(body, /Barn per placeringsform efter stadsdel och placeringsform/)
    assert.match(body, /Internt: får inte spridas/)
    assert.match(body, /ett barn i två former räknas två gånger/)
  })

  test('with exact numbers, and true sums', async () => {
    const rows = await rowsAt('?matt=children&rad=stadsdel&period=2025')
    const of = (name: string) => rows.find(([first]) => first === name)?.[1]
    assert.deepEqual([of('Farsta'), of('Skärholmen'), rows.at(-1)?.[1]], ['4', '1', '5'])
  })

  test('or as the city publishes: small ones hidden, sums of what is seen', async () => {
    const rows = await rowsAt(
      '?matt=child-forms&rad=stadsdel&kol=form&period=2025&upplaga=publicerad',
    )
    const of = (name: string) => rows.find(([first]) => first === name)?.at(-1)
    assert.deepEqual([of('Farsta'), of('Skärholmen'), rows.at(-1)?.at(-1)], ['4', '0', '4'])
    const { body } = await analyst.get(
      '/tabeller?matt=children&rad=stadsdel&period=2025&upplaga=publicerad',
    )
    assert.match(body, /räknar var och en en gång/)
  })

  test('of one category alone, and of another time', async () => {
    const hvb = await rowsAt('?matt=children&rad=stadsdel&period=2025&bara=form:hvb')
    assert.equal(hvb.at(-1)?.[1], '0')
    const before = await rowsAt('?matt=children&rad=stadsdel&period=2024')
    assert.equal(before.at(-1)?.[1], '0')
  })

  test('that cannot be counted says what to do', async () => {
    const says = async (address: string) => (await analyst.get(`/tabeller?${address}`)).body
    assert.match(await says('matt=children&period=ifjol'), /Perioden går inte att läsa/)
    assert.match(await says('matt=children&period=2031'), /Perioden har inte börjat/)
    assert.match(await says('matt=children&rad=sex&kol=sex&period=2025'), /vald två gånger/)
    assert.match(await says('matt=accompanying&rad=form&period=2025'), /går inte att dela upp/)
    assert.match(await says('matt=children&period=2025&kand=igår'), /Skriv dagen som/)
    assert.match(await says('matt=children&period=2025&bara=form:slott'), /urvalet finns inte/)
  })
})

test('what has changed since a day is told cell by cell', async () => {
  const { body } = await analyst.get(
    '/tabeller?matt=children&rad=stadsdel&period=2025&sedan=2025-06-01',
  )
  assert.match(body, /Ändrat sedan 1 juni 2025/)
  assert.match(body, /Farsta/)
})

test('a chart brings no style of its own, and the table stands under it', async () => {
  for (const view of ['diagram', 'sma']) {
    const { body } = await analyst.get(
      `/tabeller?matt=child-forms&rad=stadsdel&kol=form&period=2025&visa=${view}`,
    )
    const [svg = ''] = /<svg[^>]*ob-plot[\s\S]*?<\/svg>/.exec(body) ?? []
    assert.match(svg, /role="img"/)
    assert.match(svg, /<rect/)
    assert.doesNotMatch(svg, /<style|style="/)
    assert.match(body.slice(body.indexOf(svg)), /<table/)
  }
})

describe('nobody else', () => {
  for (const who of ['anna', 'maud', 'ines', 'sara', 'adam', 'nora'] as const) {
    test(who, async () => {
      const browser = await visit(site, city[who])
      assert.equal((await browser.get('/tabeller')).status, 404)
    })
  }
})

test('what was typed and could not be counted is not in the log', async () => {
  await analyst.get(
    '/tabeller?matt=children&period=Alva+Berg&bara=form:Alva&kand=Alva&upplaga=Alva',
  )
  const rows = await db.rows(sql`select detail from access_log where detail::text like '%Alva%'`)
  assert.deepEqual(rows, [])
})

test('what was counted is in the log', async () => {
  await analyst.get('/tabeller?matt=stock&rad=form&period=2025-12-31&bara=sex:flicka')
  const [row] = await db.rows(sql<{ detail: Record<string, string> }>`
    select detail from access_log where event = 'table-counted' order by at desc limit 1`)
  assert.deepEqual(row?.detail, {
    measure: 'stock',
    by: 'form',
    period: '2025-12-31',
    only: 'sex:flicka',
    edition: 'exakt',
  })
})

describe('what leaves', () => {
  const made = 'matt=child-forms&rad=stadsdel&kol=form&period=2025&upplaga=skyddad'
  const publishAt = (query: string, form: Record<string, string> = { last: 'ja' }) =>
    analyst.post('/tabeller/publicera', { adress: query, ...form })
  const shelf = () =>
    db.rows(sql<{ number: string; family: string; cells: { value: number | null }[] }>`
      select number, family, content -> 'table' -> 'cells' as cells from publication order by number`)

  test('is protected, and says what that came to', async () => {
    const { body } = await analyst.get(`/tabeller?${made}`)
    assert.match(body, /Granskad: inget litet tal går att räkna fram/)
    assert.match(body, /tal mellan 1 och 3 är dolda/)
    assert.match(body, /href="\/tabeller\/publicera\?/)
    assert.doesNotMatch(body, /Internt: får inte spridas/)
  })

  test('is read before it is published, and then lies on the shelf', async () => {
    const { body } = await analyst.get(`/tabeller/publicera?${made}`)
    assert.match(body, /name="adress"/)
    assert.equal((await publishAt(made, {})).status, 422)
    assert.deepEqual(await shelf(), [])
    const answer = await publishAt(made)
    assert.equal(answer.status, 303)
    const [published] = await shelf()
    assert.equal(published?.family, 'barn')
    for (const { value } of published?.cells ?? []) {
      assert.ok(value === null || value === 0 || value > 3, String(value))
    }
  })

  test('of the same children is protected together with it, or refused', async () => {
    const again = `${made.replace('kol=form', 'kol=sex')}`
    const persons = made.replace('child-forms', 'children')
    for (const address of [again, persons, persons.replace('kol=form', 'kol=quarter')]) {
      const { body } = await analyst.get(`/tabeller?${address}`)
      assert.match(body, /Skyddad tillsammans med en tabell/, address)
    }
    for (const [otherwise, why] of [
      [made.replace('2025', '2024..2025'), /på ett annat sätt/],
      [made.replace('2025', '2025-Q1'), /på ett annat sätt/],
      [`${made}&bara=sex:flicka`, /på ett annat sätt/],
      [`${made}&kand=2026-03-17`, /som det var känt 18 mars 2026/],
    ] as const) {
      const refused = await analyst.get(`/tabeller?${otherwise}`)
      assert.match(refused.body, why, otherwise)
      assert.match(refused.body, /href="\/(statistik\/2026-1|tabeller\?[^"]*kand=2026-03-18)[^"]*"/)
      const answer = await publishAt(otherwise)
      assert.equal(answer.status, 303)
      assert.match(answer.headers.get('location') ?? '', /^\/tabeller\?/)
    }
    assert.equal((await shelf()).length, 1)
    // Four in Farsta are told of; of whom two under LVU leave two who are not.
    const lvu = await analyst.get(
      '/tabeller?matt=lvu-children&rad=stadsdel&period=2025&upplaga=skyddad',
    )
    assert.match(lvu.body, /skiljer sig med ett till tre/)
    // Another year tells of other placements, and what is not of the same children may leave.
    assert.match((await analyst.get(`/tabeller?${made.replace('2025', '2024')}`)).body, /Granskad/)
    const moves = 'matt=moves&rad=stadsdel&period=2025&upplaga=skyddad'
    assert.match((await analyst.get(`/tabeller?${moves}`)).body, /Granskad/)
  })

  test('a family is declared at once: protected together, and all of it leaves or none', async () => {
    const family =
      'matt=placements-begun&rad=stadsdel&kol=form&period=2025&upplaga=skyddad&aven-sex=ja&aven-quarter=ja'
    const { body } = await analyst.get(`/tabeller/publicera?${family}`)
    assert.match(body, /<h1>Publicera 3 tabeller/)
    assert.match(body, /efter stadsdel och kön/)
    assert.match(body, /name="aven-sex"[^>]*checked/)
    assert.doesNotMatch(body, /name="aven-form"/)
    const before = await shelf()
    assert.equal((await publishAt(family, {})).status, 422)
    assert.equal((await shelf()).length, before.length)
    const answer = await publishAt(family)
    assert.equal(answer.headers.get('location'), '/publiceringar?klart=publicerade')
    const put = (await shelf()).slice(before.length)
    assert.equal(put.length, 3)
    for (const { value } of put.flatMap(({ cells }) => cells)) {
      assert.ok(value === null || value === 0 || value > 3, String(value))
    }
    const list = await analyst.get('/publiceringar?klart=publicerade')
    assert.match(list.body, /Tabellerna är publicerade/)
    const [logged] = await db.rows(sql<{ detail: { publication: string } }>`
      select detail from access_log where event = 'table-published' order by at desc limit 1`)
    assert.equal(logged?.detail.publication.split(' ').length, 3)
  })

  test('of two at once, of which each would be safe alone, one leaves', async () => {
    const of = (period: string) => `matt=children&rad=stadsdel&period=${period}&upplaga=skyddad`
    const before = await shelf()
    const answers = await Promise.all([publishAt(of('2023')), publishAt(of('2023-Q1'))])
    assert.deepEqual(
      answers.map(({ location }) => location?.startsWith('/publiceringar/')).toSorted(),
      [false, true],
    )
    assert.equal((await shelf()).length, before.length + 1)
  })

  test('of days: as an amount, by what each child put in', async () => {
    const days = 'matt=days&rad=stadsdel&period=2025&upplaga=skyddad'
    const { body } = await analyst.get(`/tabeller?${days}`)
    assert.match(body, /inget enskilt barns dygn går att räkna fram/)
    // Skärholmen has one child: its days are hidden, and so others for its sake.
    const of = (name: string) => rows.find(([first]) => first === name)?.[1]
    const rows = await rowsAt(`?${days}`)
    assert.equal(of('Skärholmen'), '..')
    const answer = await publishAt(days)
    assert.match(answer.location ?? '', /^\/publiceringar\//)
    const [kept] = await db.rows(sql<{ kind: string; text: string }>`
      select settings ->> 'kind' as kind, content -> 'protection' ->> 'sv' as text
      from publication join publication_audit using (number)
      order by split_part(number, ':', 2)::int desc limit 1`)
    assert.equal(kept?.kind, 'amount')
    assert.match(kept?.text ?? '', /färre än tre barn/)
  })

  test('of days again: together with the first, not of days that overlap, not to correct one child', async () => {
    const days = 'matt=days&rad=stadsdel&period=2025&upplaga=skyddad'
    const bySex = await analyst.get(`/tabeller?${days}&kol=sex`)
    assert.match(bySex.body, /Skyddad tillsammans med en tabell/)
    const quarter = await analyst.get(`/tabeller?${days.replace('2025', '2025-Q1')}`)
    assert.match(quarter.body, /berättar redan om samma barn på ett annat sätt/)
    const thisYear = days.replace('2025', '2026')
    await publishAt(thisYear)
    const corrected = `${thisYear}&rattar=${(await shelf()).at(-1)?.number.replace(':', '-')}`
    assert.match((await analyst.get(`/tabeller?${corrected}`)).body, /Granskad/)
    await aChild('Sent').bornOn('2008-03-09').inJourhem('2026-02-01').savedBy(db, city.anna)
    assert.match(
      (await analyst.get(`/tabeller?${corrected}`)).body,
      /dygn som har ändrats för ett eller ett par barn/,
    )
  })
})

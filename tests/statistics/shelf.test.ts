/** The public shelf: read by anybody, kept by browsers, logged without a person, and by a role that sees nothing else. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { shelf } from '../../src/access/actor.ts'
import { publish } from '../../src/statistics/publications/publish.ts'
import { aPublication } from '../fixtures/statistics/a-publication.ts'
import { hiddenTable, secrets } from '../fixtures/statistics/an-edition.ts'
import { aCity } from '../support/a-city.ts'
import { asTest, testDatabase, testSite } from '../support/test-database.ts'
import { visit, visitSignedOut } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const stranger = visitSignedOut(site)
const endings = ['xlsx', 'px', 'json', 'csv', 'csv-metadata.json']

const empty = await stranger.get('/statistik')
const emptyCatalogue = await stranger.get('/statistik/katalog.jsonld')

const corrects = { number: '2026:1', reason: 'Östermalm saknades.' }
for (const wanted of [
  aPublication(),
  aPublication({ corrects }),
  aPublication({ family: 'annat' }),
]) {
  await asTest(db, city.ulla, (tx) => publish(tx, wanted))
}

test('an empty shelf says so', () => {
  assert.equal(empty.status, 200)
  assert.match(empty.body, /Inget är publicerat än/)
  assert.deepEqual(JSON.parse(emptyCatalogue.body)['@graph'][0]['dcat:dataset'], [])
})

describe('the shelf', () => {
  test('lists the newest first, and says which are corrected', async () => {
    const { body } = await stranger.get('/statistik')
    const places = ['2026-3', '2026-2', '2026-1'].map((slug) => body.indexOf(`/statistik/${slug}"`))
    assert.ok(places.every((place) => place > 0))
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    )
    assert.match(body, /2026:1 <!-- --><span class="ob-tag">Rättad|2026:1.{0,40}Rättad/s)
  })

  test('is found by words of title and definition, all of them', async () => {
    assert.match((await stranger.get('/statistik?ord=ÅRET%20stadsdel')).body, /3 tabeller/)
    assert.match((await stranger.get('/statistik?ord=stadsdel%20tjuren')).body, /Ingen tabell/)
    assert.match((await stranger.get('/statistik?ord=%25')).body, /Ingen tabell/)
  })

  test('stands at the foot of the sign-in page', async () => {
    assert.match((await stranger.get('/logga-in')).body, /<footer.*href="\/statistik"/s)
  })

  test('takes any address without a defect', async () => {
    for (const odd of [
      '2026-0',
      '2026-99',
      'x',
      '2026:1',
      '%00',
      '2026-1/x',
      '2026-1/2026-2.px',
      '2026-1/%2e%2e',
    ]) {
      assert.equal((await stranger.get(`/statistik/${odd}`)).status, 404, odd)
    }
    for (const odd of ['?sida=0', '?sida=x', '?sida=99', '?ord=%00', '?ord=%27%29']) {
      assert.equal((await stranger.get(`/statistik${odd}`)).status, 200, odd)
    }
  })
})

describe('a published table', () => {
  test('is a table with headers of rows and columns, and says aloud what a sign stands for', async () => {
    const { body } = await stranger.get('/statistik/2026-3')
    assert.match(body, /<th[^>]*scope="col"[^>]*>Familjehem</)
    assert.match(body, /<th[^>]*scope="row"[^>]*>Järva</)
    assert.match(
      body,
      /<span aria-hidden="true">\.\.<\/span><span class="ob-only-heard">skyddad uppgift</,
    )
    assert.match(body, /<span class="ob-only-heard">uppgift saknas</)
    assert.equal([...body.matchAll(/>skyddad uppgift</g)].length, 4)
    assert.match(body, /Socialnämnden/)
    assert.match(body, /18 mars 2026/)
    for (const secret of secrets) assert.doesNotMatch(body, new RegExp(String(secret)))
  })

  test('leads on to its correction, which says what was wrong', async () => {
    assert.match((await stranger.get('/statistik/2026-1')).body, /href="\/statistik\/2026-2"/)
    const { body } = await stranger.get('/statistik/2026-2')
    assert.match(body, /href="\/statistik\/2026-1"/)
    assert.match(body, /Östermalm saknades\./)
  })

  test('is there in English', async () => {
    const english = visitSignedOut(site)
    const { body } = await english.get('/statistik/2026-3', { cookie: 'sprak=en' })
    assert.match(body, /Placed children by district and form, 2025/)
    assert.match(body, />protected</)
  })

  test('is handed out as files that are what was written', async () => {
    for (const ending of endings) {
      const { status, headers } = await stranger.get(`/statistik/2026-3/2026-3.${ending}`)
      assert.equal(status, 200)
      assert.match(headers.get('cache-control') ?? '', /immutable/)
      assert.match(headers.get('content-disposition') ?? '', new RegExp(`2026-3.${ending}`))
    }
    assert.match((await stranger.get('/statistik/2026-3/2026-3.px')).body, /^CHARSET="ANSI";\n/)
  })

  test('opens in well under 300 ms', async () => {
    await stranger.get('/statistik/2026-3')
    const began = performance.now()
    for (let nth = 0; nth < 5; nth += 1) await stranger.get('/statistik/2026-3')
    assert.ok((performance.now() - began) / 5 < 300)
  })
})

describe('the catalogue', () => {
  type Node = Record<string, unknown> & { '@id': string; '@type': string }

  test('has what the Swedish profile asks of catalogue, dataset, distribution and publisher', async () => {
    const { body, headers } = await stranger.get('/statistik/katalog.jsonld')
    assert.equal(headers.get('content-type'), 'application/ld+json')
    const graph = JSON.parse(body)['@graph'] as Node[]
    const kinds: Record<string, readonly string[]> = {
      'dcat:Catalog': [
        'dcterms:title',
        'dcterms:description',
        'dcterms:publisher',
        'dcterms:license',
      ],
      'dcat:Dataset': [
        'dcterms:title',
        'dcterms:description',
        'dcterms:publisher',
        'dcterms:issued',
      ],
      'dcat:Distribution': [
        'dcat:accessURL',
        'dcat:downloadURL',
        'dcterms:format',
        'dcterms:license',
      ],
      'foaf:Agent': ['foaf:name'],
    }
    const counts = Object.entries(kinds).map(([kind, fields]) => {
      const nodes = graph.filter((node) => node['@type'] === kind)
      for (const node of nodes)
        for (const field of fields) assert.ok(node[field], `${kind} ${field}`)
      return nodes.length
    })
    assert.deepEqual(counts, [1, 3, 12, 1])
  })

  test('names nothing that is not there', async () => {
    const graph = JSON.parse((await stranger.get('/statistik/katalog.jsonld')).body)[
      '@graph'
    ] as Node[]
    const ids = new Set(graph.map((node) => node['@id']))
    const inner = [
      'dcat:dataset',
      'dcat:distribution',
      'dcterms:publisher',
      'dcterms:replaces',
      'dcterms:isReplacedBy',
    ]
    for (const node of graph) {
      for (const field of inner) {
        const named = [node[field] ?? []].flat() as { '@id': string }[]
        for (const one of named) assert.ok(ids.has(one['@id']), one['@id'])
      }
      const file = node['dcat:downloadURL'] as { '@id': string } | undefined
      if (file === undefined) continue
      const { pathname } = new URL(file['@id'])
      assert.equal((await stranger.get(pathname)).status, 200, pathname)
    }
  })
})

describe('a browser that has kept it', () => {
  for (const address of [
    '/statistik',
    '/statistik/2026-3',
    '/statistik/2026-3/2026-3.px',
    '/statistik/katalog.jsonld',
  ]) {
    test(`is told that ${address} is unchanged, and another that it is not`, async () => {
      const { headers } = await stranger.get(address)
      const mark = headers.get('etag') ?? ''
      assert.match(mark, /^".{22}"$/)
      const again = await stranger.get(address, { 'if-none-match': `W/${mark}` })
      assert.deepEqual([again.status, again.body], [304, ''])
      assert.equal((await stranger.get(address, { 'if-none-match': '"annan"' })).status, 200)
    })
  }

  test('keeps no page that shows who is signed in', async () => {
    const ulla = await visit(site, city.ulla)
    const { headers, status } = await ulla.get('/statistik/2026-3')
    assert.deepEqual(
      [status, headers.get('cache-control'), headers.get('etag')],
      [200, 'no-store', null],
    )
  })
})

describe('the log', () => {
  test('has a row for what was read, and of nobody', async () => {
    await stranger.get('/statistik/2026-3')
    await stranger.get('/statistik/2026-99')
    const rows = await db.rows(sql<{ row: unknown[] }>`
      select jsonb_build_array(event, outcome, system_actor, role, staff_id, child_ids, detail) as row
      from access_log order by at desc, id desc limit 2`)
    assert.deepEqual(
      rows.map(({ row }) => row),
      [
        ['publication-read', 'not-found', 'shelf', 'shelf', null, [], { publication: '2026:99' }],
        ['publication-read', 'done', 'shelf', 'shelf', null, [], { publication: '2026:3' }],
      ],
    )
  })
})

describe('the role of the shelf', () => {
  const its = ['publication', 'publication_file']

  test('reads nothing but the shelf, of every table there is', async () => {
    const tables = await db.rows(sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`)
    assert.ok(tables.length > 60)
    for (const { name } of tables) {
      const reading = asTest(db, shelf, (tx) =>
        tx.rows(sql`select * from ${sql.table(name)} limit 1`),
      )
      if (its.includes(name)) assert.equal((await reading).length, 1, name)
      else await assert.rejects(reading, { code: '42501' }, name)
    }
  })

  test('calls no function of ours', async () => {
    const callable = await db.rows(sql`
      select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
        and has_function_privilege('shelf', p.oid, 'execute')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)
    assert.deepEqual(callable, [])
  })

  test('writes nothing but its own row of the log', async () => {
    const writable = await db.rows(sql<{ name: string }>`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r' and (has_any_column_privilege('shelf', c.oid, 'insert')
        or has_any_column_privilege('shelf', c.oid, 'update') or has_table_privilege('shelf', c.oid, 'delete'))`)
    assert.deepEqual(writable, [{ name: 'access_log' }])
  })
})

describe('those who publish', () => {
  test('read why each is safe, cell by cell, at the nämnd that published it alone', async () => {
    const ulla = await visit(site, city.ulla)
    assert.match((await ulla.get('/publiceringar')).body, /href="\/publiceringar\/2026-3"/)
    const { status, body } = await ulla.get('/publiceringar/2026-3')
    assert.equal(status, 200)
    assert.match(body, /Järva, Hem för vård eller boende/)
    assert.match(body, /liten/)
    assert.match(body, /1 till 71/)
    assert.match(body, /Ulla/)
    for (const secret of secrets) assert.doesNotMatch(body, new RegExp(String(secret)))
  })

  test('begin a correction where the table was made, unless it is corrected', async () => {
    const source = '/tabeller?matt=barn&ar=2025'
    const wanted = aPublication({ source, table: { ...hiddenTable, id: 'annan' } })
    await asTest(db, city.ulla, (tx) => publish(tx, wanted))
    const ulla = await visit(site, city.ulla)
    const link = 'href="/tabeller?matt=barn&amp;ar=2025&amp;rattar=2026-4"'
    assert.ok((await ulla.get('/publiceringar/2026-4')).body.includes(link))
    assert.doesNotMatch((await ulla.get('/publiceringar/2026-1')).body, /rattar=/)
  })
})

/**
 * Documents through the web: sent, kept, given back byte for byte, voided; and what is sent by whoever
 * means harm: another kind of file, too much of it, a name with a header in it, another child's file.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { docx, jpg, pdf, png } from '../fixtures/attachments/files.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit, visitSignedOut } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const site = testSite(db)
const anna = await visit(site, city.anna)

const alva = await aChild('Alva', 'Bergström')
  .bornOn('2017-01-12')
  .inJourhem('2026-02-01')
  .savedBy(db, city.anna)
const bo = await aChild('Bo').bornOn('2015-03-04').savedBy(db, city.anna)
const eli = await aChild('Eli').bornOn('2014-09-10').inJourhem('2026-02-01').savedBy(db, city.david)

const pageOf = (child: { id: string }) => `/barn/${child.id}/bilagor`
const fields = { slag: 'dom', dag: '2026-03-02', beskrivning: 'Förvaltningsrätten' }
const megabyte = 1024 * 1024

/** Whole files of any size, no two alike. */
let made = 0
function aPdf(bytes = 500): Buffer {
  made += 1
  const head = Buffer.from(`%PDF-1.4\n% ${made}\n`)
  return Buffer.concat([head, Buffer.alloc(bytes - head.length - 6, 0x20), Buffer.from('\n%%EOF')])
}

function send(browser: Browser, bytes: Buffer, name = 'dom.pdf', more = {}) {
  return browser.upload(`${pageOf(alva)}/ny`, { ...fields, ...more }, { name, bytes })
}

type Kept = { id: string; type: string; bytes: number }

function kept(child: { id: string }): Promise<Kept[]> {
  return db.rows(sql<Kept>`select id, type, bytes_count as bytes from attachment
    where child_id = ${child.id} order by added_at desc`)
}

async function sent(bytes: Buffer, name?: string, more = {}): Promise<string> {
  const answer = await send(anna, bytes, name, more)
  assert.equal(answer.status, 303, answer.body)
  return (await kept(alva))[0]?.id ?? ''
}

async function lastLog() {
  const [row] = await db.rows(sql<{ event: string; outcome: string; child_ids: string[] }>`
    select event, outcome, child_ids from access_log order by at desc, id desc limit 1`)
  return row
}

describe('a document', () => {
  const types = [
    ['pdf', pdf, 'Dom Alva Bergström 20170112.pdf', 'application/pdf'],
    ['jpg', jpg, 'IMG_0001.JPEG', 'image/jpeg'],
    ['png', png, 'skärm.png', 'image/png'],
    ['docx', docx, 'plan.docx', /^application\/vnd\.openxmlformats/],
  ] as const
  for (const [type, bytes, name, media] of types) {
    test(`of type ${type} is given back byte for byte, under a name that tells nothing`, async () => {
      const id = await sent(bytes, name)
      const response = await site.app.fetch(
        new Request(`http://obruten.test${pageOf(alva)}/${id}/fil`, { headers: anna.headers() }),
      )
      assert.equal(response.status, 200)
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes)
      const header = (named: string) => response.headers.get(named) ?? ''
      assert.match(header('content-type'), typeof media === 'string' ? new RegExp(media) : media)
      assert.match(
        header('content-disposition'),
        new RegExp(`^attachment; filename="bilaga-[0-9a-f]{6}\\.${type}"$`),
      )
      assert.equal(header('content-security-policy'), "default-src 'none'; sandbox")
      assert.equal(header('x-content-type-options'), 'nosniff')
      assert.equal(header('cache-control'), 'no-store')
      assert.deepEqual(await lastLog(), {
        event: 'attachment-opened',
        outcome: 'done',
        child_ids: [alva.id],
      })
    })
  }

  test('stands in the list and on the child’s page, and its own name nowhere', async () => {
    const rows = await db.rows(sql<{ row: string }>`select a::text as row from attachment a`)
    assert.ok(rows.length >= 4)
    for (const { row } of rows) assert.doesNotMatch(row, /Alva|20170112|IMG_/)
    for (const page of [pageOf(alva), `/barn/${alva.id}`]) {
      const { body } = await anna.get(page)
      assert.match(body, /Förvaltningsrätten/, page)
      assert.doesNotMatch(body, /20170112\.pdf|IMG_0001/)
    }
  })

  test('may belong to a fact of the same child, and of no other', async () => {
    const [fact] = alva.facts.placement ?? []
    const form = await anna.get(`${pageOf(alva)}/ny?uppgift=${fact}`)
    assert.match(form.body, new RegExp(`name="uppgift" value="${fact}"`))
    await sent(aPdf(), 'dom.pdf', { uppgift: fact })
    const page = await anna.get(`/barn/${alva.id}/uppgift/${fact}`)
    assert.match(page.body, /Bilagor.*Förvaltningsrätten/s)
    const [foreign] = eli.facts.placement ?? []
    assert.equal((await anna.get(`${pageOf(alva)}/ny?uppgift=${foreign}`)).status, 404)
    assert.equal((await send(anna, aPdf(), 'dom.pdf', { uppgift: foreign })).status, 404)
    assert.equal((await send(anna, aPdf(), 'dom.pdf', { uppgift: "1'--" })).status, 404)
  })

  test('is voided with a reason, and then opened by nobody, though its bytes are kept', async () => {
    const id = await sent(aPdf())
    const page = `${pageOf(alva)}/${id}`
    assert.equal((await anna.post(`${page}/makulera`, { skal: ' ' })).status, 422)
    assert.equal((await anna.post(`${page}/makulera`, { skal: 'Ett syskons.' })).status, 303)
    assert.equal((await anna.get(`${page}/fil`)).status, 404)
    assert.equal((await (await visit(site, city.maud)).get(`${page}/fil`)).status, 404)
    assert.match((await anna.get(pageOf(alva))).body, /Makulerad .* av Anna: Ett syskons\./)
    const bytes = await db.rows(sql`select 1 from attachment_content where attachment_id = ${id}`)
    assert.equal(bytes.length, 1)
    assert.equal((await anna.post(`${page}/makulera`, { skal: 'Igen.' })).status, 404)
  })

  test('that is there already is not kept twice, but again once it is voided', async () => {
    const bytes = aPdf()
    const id = await sent(bytes)
    const again = await send(anna, bytes, 'annat-namn.pdf')
    assert.equal(again.status, 422)
    assert.match(again.body, /Samma fil finns redan bland barnets bilagor sedan \d{4}-/)
    await anna.post(`${pageOf(alva)}/${id}/makulera`, { skal: 'Fel dag.' })
    await sent(bytes)
  })
})

describe('a form sent back', () => {
  test('without a file asks for one', async () => {
    const answer = await anna.upload(`${pageOf(alva)}/ny`, fields, null)
    assert.equal(answer.status, 422)
    assert.match(answer.body, /Välj en fil\./)
    const plain = await anna.post(`${pageOf(alva)}/ny`, fields)
    assert.match(plain.body, /Välj en fil\./)
  })

  test('keeps what was typed, and says that the file must be chosen again', async () => {
    const answer = await send(anna, aPdf(), 'dom.pdf', { slag: '' })
    assert.equal(answer.status, 422)
    assert.match(answer.body, /Välj filen på nytt\..*Välj vad det är för handling\./s)
    assert.match(answer.body, /value="Förvaltningsrätten"/)
    assert.equal((await send(anna, aPdf(), 'dom.pdf', { dag: '2026-03-19' })).status, 422)
  })
})

describe('whoever means harm', () => {
  const page = '<!doctype html><script>alert(1)</script>'
  const harmful: Record<string, [Buffer, string, RegExp]> = {
    'a web page named as a pdf': [Buffer.from(page), 'dom.pdf', /ingen pdf, jpg, png eller docx/],
    'a web page': [Buffer.from(page), 'dom.html', /ingen pdf, jpg, png eller docx/],
    'a drawing with a script': [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'bild.svg',
      /ingen pdf, jpg, png eller docx/,
    ],
    'a page that is a pdf as well': [
      Buffer.concat([Buffer.from(`${page}\n`), pdf]),
      'dom.pdf',
      /ingen pdf, jpg, png eller docx/,
    ],
    'a pdf named as a page': [pdf, 'dom.pdf.html', /Ge namnet slutet \.pdf/],
    'half a file': [pdf.subarray(0, 30), 'dom.pdf', /Filen är inte hel/],
  }
  for (const [what, [bytes, name, says]] of Object.entries(harmful)) {
    test(`sends ${what}, and it is not kept`, async () => {
      const before = (await kept(alva)).length
      const answer = await send(anna, bytes, name)
      assert.equal(answer.status, 422)
      assert.match(answer.body, says)
      assert.equal((await kept(alva)).length, before)
    })
  }

  test('hides a page within a picture, and it is given back as a picture to be saved', async () => {
    const polyglot = Buffer.concat([jpg, Buffer.from(page)])
    const id = await sent(polyglot, 'bild.jpg')
    const { headers } = await anna.get(`${pageOf(alva)}/${id}/fil`)
    assert.equal(headers.get('content-type'), 'image/jpeg')
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="bilaga-/)
    assert.match(headers.get('content-security-policy') ?? '', /sandbox/)
  })

  test('writes a header into the file’s name, and no header has it', async () => {
    for (const name of [
      'x.pdf"\r\nset-cookie: stulen=1\r\n\r\n<script>.pdf',
      '../../etc/passwd.pdf',
      'a"; filename="b.html".pdf',
      'räksmörgås\u202efdp.pdf',
    ]) {
      const id = await sent(aPdf(), name)
      const { status, headers } = await anna.get(`${pageOf(alva)}/${id}/fil`)
      assert.equal(status, 200)
      assert.equal(headers.get('set-cookie'), null)
      assert.match(
        headers.get('content-disposition') ?? '',
        /^attachment; filename="bilaga-\w+\.pdf"$/,
      )
    }
  })

  test('asks for the file of another child by the address of one’s own', async () => {
    const david = await visit(site, city.david)
    await david.upload(`${pageOf(eli)}/ny`, fields, { name: 'dom.pdf', bytes: aPdf() })
    const [foreign] = await kept(eli)
    const [own] = await kept(alva)
    assert.equal((await david.get(`${pageOf(eli)}/${foreign?.id}/fil`)).status, 200)
    const nowhere = await anna.get('/finns-inte')
    for (const address of [
      `${pageOf(eli)}/${foreign?.id}/fil`,
      `${pageOf(alva)}/${foreign?.id}/fil`,
      `${pageOf(bo)}/${own?.id}/fil`,
      `${pageOf(alva)}/${foreign?.id}/makulera`,
    ]) {
      const answer = await anna.get(address)
      assert.equal(answer.status, 404, address)
      assert.equal(answer.body, nowhere.body)
    }
    const refused = await anna.upload(`${pageOf(eli)}/ny`, fields, { name: 'x.pdf', bytes: aPdf() })
    assert.equal(refused.status, 404)
    assert.equal((await kept(eli)).length, 1)
  })

  test('is a stranger, and what is sent is not even read', async () => {
    const stranger = visitSignedOut(site)
    const answer = await stranger.upload(`${pageOf(alva)}/ny`, fields, {
      name: 'dom.pdf',
      bytes: aPdf(9 * megabyte),
    })
    assert.equal(answer.status, 303)
    assert.match(answer.location ?? '', /^\/logga-in/)
  })
})

describe('room', () => {
  test('for one file is 10 MB, to the byte, and one that is too large is told so in its form', async () => {
    await sent(aPdf(10 * megabyte))
    const answer = await send(anna, aPdf(10 * megabyte + 1))
    assert.equal(answer.status, 422)
    assert.match(answer.body, /Filen är 10,1 MB och får vara högst 10 MB/)
    assert.match(answer.body, /value="Förvaltningsrätten"/)
  })

  test('far too large is stopped before it is read, whether or not its length is told', async () => {
    const before = (await kept(alva)).length
    assert.equal((await send(anna, aPdf(13 * megabyte))).status, 413)
    let given = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        given += megabyte
        controller.enqueue(new Uint8Array(megabyte))
      },
    })
    const response = await site.app.fetch(
      new Request(`http://obruten.test${pageOf(alva)}/ny`, {
        method: 'POST',
        headers: {
          ...anna.headers(),
          'sec-fetch-site': 'same-origin',
          'content-type': 'multipart/form-data; boundary=x',
          'transfer-encoding': 'chunked',
        },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    )
    assert.equal(response.status, 413)
    assert.ok(given < 16 * megabyte, `${given} bytes were read`)
    assert.equal((await kept(alva)).length, before)
  })

  test('for one child is 200 MB, those voided counted, and the form says how much is used', async () => {
    await db.rows(sql`insert into attachment (id, child_id, category, day, type, bytes_count, sha256, added_by)
      select gen_random_uuid(), ${bo.id}, 'dom', '2026-03-01', 'pdf', 10485760, sha256('\\x01'), ${city.anna.staffId}
      from generate_series(1, 20)`)
    const answer = await anna.upload(`${pageOf(bo)}/ny`, fields, { name: 'x.pdf', bytes: aPdf() })
    assert.equal(answer.status, 422)
    assert.match(answer.body, /barnets bilagor fyller redan 200,0 av 200 MB/)
    assert.match((await anna.get(pageOf(bo))).body, /200,0 MB av 200 MB används/)
  })
})

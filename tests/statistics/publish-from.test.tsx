/** The last step of whoever made a table: asked whether it was read, told why not, led to the proof. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { gate } from '../../src/access/gate.tsx'
import { basePermissions, post } from '../../src/access/route.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { parseDay } from '../../src/shared/day.ts'
import { PublishForm } from '../../src/statistics/publications/pages/PublishForm.tsx'
import { publishFrom } from '../../src/statistics/publications/publish-from.tsx'
import { aPublication } from '../fixtures/statistics/a-publication.ts'
import { aCity } from '../support/a-city.ts'
import { actingFrom, testDatabase, testSite, testToday } from '../support/test-database.ts'
import { visit } from '../support/visit.ts'

const db = await testDatabase()
const city = await aCity(db)
const asActor = actingFrom(db)

/** A page that ends with the form, as the builder of tables has one. */
const site = {
  ...testSite(db),
  app: gate({
    routes: [
      post(
        '/prov',
        (asked) => {
          const corrects = asked.form.rattar ?? null
          return publishFrom(asked, {
            wanted: [aPublication({ audit: { isSafe: asked.form.osaker === undefined } })],
            corrects,
            page: {
              title: 'Prov',
              draft: null,
              render: (form) => (
                <PublishForm
                  {...{ form, corrects, action: '/prov', keep: { fraga: 'x=1' }, cancel: '/' }}
                />
              ),
            },
          })
        },
        { permission: 'prov', audit: 'publication-made' },
      ),
    ],
    permissions: { ...basePermissions, prov: ['analyst'] },
    nav: [],
    notices: {},
    clock: clockAt(parseDay(testToday)),
    services: { asActor, isDemo: false, reevaluate: async () => 0, enqueue: async () => {} },
  }) as Hono,
}
const ulla = await visit(site, city.ulla)

test('a table that nobody has read is not published', async () => {
  const { status, body } = await ulla.post('/prov', {})
  assert.equal(status, 422)
  assert.match(body, /Läs tabellen och kryssa i rutan/)
  assert.match(body, /<input type="hidden" name="fraga" value="x=1"/)
})

test('one that is not safe is refused with what to do', async () => {
  const { status, body } = await ulla.post('/prov', { last: 'ja', osaker: 'ja' })
  assert.equal(status, 422)
  assert.match(body, /Granskningen säger inte att tabellen är säker/)
})

test('one that is read is published, and the log says which', async () => {
  const { location } = await ulla.post('/prov', { last: 'ja' })
  assert.equal(location, '/publiceringar/2026-1?klart=publicerad')
  const rows = await db.rows(sql`
    select event, detail from access_log where detail ? 'publication' and staff_id is not null`)
  assert.deepEqual(rows, [{ event: 'publication-made', detail: { publication: '2026:1' } }])
})

test('a correction says what was wrong, and keeps what was typed while it does not', async () => {
  const without = await ulla.post('/prov', { last: 'ja', rattar: '2026:1', skal: ' ' })
  assert.equal(without.status, 422)
  assert.match(without.body, /Skriv vad som var fel/)
  const typed = await ulla.post('/prov', { rattar: '2026:1', skal: 'Fel år.' })
  assert.match(typed.body, /Fel år\.<\/textarea>/)
  const { location } = await ulla.post('/prov', { last: 'ja', rattar: '2026:1', skal: 'Fel år.' })
  assert.match(location ?? '', /2026-2/)
  const again = await ulla.post('/prov', { last: 'ja', rattar: '2026:1', skal: 'Fel år.' })
  assert.match(again.body, /Den är redan rättad/)
})

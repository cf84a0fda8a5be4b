/**
 * Two administrators of the central department, one of whom has a second appointment; seven children of
 * two stadsdelar, whose region is not told; and what it takes to propose, count, send and confirm.
 */
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import { previewLocalRule } from '../../src/rules/local/preview-local-rule.ts'
import { aChild } from '../support/a-child.ts'
import { aCity, anActor } from '../support/a-city.ts'
import { twoGoverning } from '../support/a-local-goal.ts'
import { actingFrom, testDatabase, testSite } from '../support/test-database.ts'
import { type Browser, visit } from '../support/visit.ts'

export const db = await testDatabase()
export const city = await aCity(db)
export const [cajsa, clas] = await twoGoverning(db, city)
// The same person once more, in a second appointment.
export const cajsaAgain = await anActor(db, {
  name: 'Cajsa',
  role: 'administrator',
  authority: city.central,
  unit: null,
  staffId: cajsa.staffId,
})
export const site = testSite(db)
const browse = (actor: Actor) => visit(site, actor)
export const byCajsa = await browse(cajsa)
export const byCajsaAgain = await browse(cajsaAgain)
export const byClas = await browse(clas)
export const byAdam = await browse(city.adam)

// Five in one unit and two in another, whose region is not told: seven days, to 22 and 23 March.
for (const [index, name] of ['Alva', 'Bo', 'Cia', 'Dag', 'Eva'].entries()) {
  await aChild(name).bornOn(`2017-01-1${index}`).inJourhem('2026-03-15').savedBy(db, city.anna)
}
for (const [index, name] of ['Finn', 'Gry'].entries()) {
  await aChild(name).bornOn(`2017-02-1${index}`).inJourhem('2026-03-16').savedBy(db, city.david)
}

export const decided = {
  dokument: 'Riktlinje för placerade barn',
  utgivare: 'Socialnämnden 2026-03-01',
  plats: 's. 4',
  varfor: 'Regionen vill veta tidigare.',
}
export const aTerm = { antal: '3', enhet: 'days', fran: '2026-03-18', ...decided }
export const aGoal = {
  namn_sv: 'Plan för skolan inom två veckor',
  namn_en: 'A plan for school within two weeks',
  text_sv: 'Barnet ska ha en plan.',
  text_en: 'The child shall have a plan.',
  vem_sv: 'Socialsekreteraren gör planen.',
  vem_en: 'The caseworker makes the plan.',
  nar: 'care-started',
  uppfylls: 'school-plan',
  upprepas: 'once',
  galler: 'open-too',
  antal: '14',
  enhet: 'days',
  fran: '2026-03-18',
  ...decided,
}

export const work = { asActor: actingFrom(db), engine: db.engine }

export async function propose(browser: Browser, path: string, form: Record<string, string>) {
  const answer = await browser.post(`/egna-regler/${path}`, form)
  return { ...answer, id: answer.location?.match(/egna-regler\/([0-9a-f-]{36})/)?.[1] ?? '' }
}

export async function count(versionId: string): Promise<void> {
  const waiting = await db.rows(sql<{ id: string }>`
    select id from local_rule_preview where version_id = ${versionId} and state = 'waiting'`)
  for (const { id } of waiting) await previewLocalRule(work, { id })
}

export const act = (browser: Browser, id: string, what: string, form = {}) =>
  browser.post(`/egna-regler/${id}/${what}`, form)

export const eventsOf = async (id: string) =>
  (
    await db.rows(sql<{ event: string }>`
      select event from local_rule_event where version_id = ${id} order by at`)
  ).map(({ event }) => event)

export const limitsOf = async (rule: string) =>
  (
    await db.rows(sql<{ told: string }>`
      select c.given_name || ' ' || d.limit_day || ' ' || d.version_id as told
      from duty d join child c on c.id = d.child_id where d.rule_id = ${rule} and d.state = 'open'
      order by c.given_name`)
  ).map(({ told }) => told)

export const sentAndCounted = async (
  browser: Browser,
  path: string,
  form: Record<string, string>,
) => {
  const { id } = await propose(browser, path, form)
  await count(id)
  assert.equal((await act(browser, id, 'skicka')).status, 303)
  return id
}

import type pg from 'pg'
import { noBreaks } from '../rules/calendar.ts'
import { type Effect, effectOn, noEffect, sumOf } from '../rules/local/effect.ts'
import { careStarted, type LocalVersion } from '../rules/local/local-version.ts'
import { trialOf } from '../rules/local/trial.ts'
import { withLocal } from '../rules/local/with-local.ts'
import { mirrorRow } from '../rules/mirror-catalogue.ts'
import type { Engine } from '../rules/reevaluate.ts'
import type { Rule } from '../rules/rule.ts'
import { civilDate, type Day, dayOf, isoDay } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { Chance } from './chance.ts'
import { type City, inUseSinceIn } from './city.ts'
import { factsInForce } from './write/facts-in-force.ts'
import { insertRows, type Row } from './write/insert-rows.ts'

type Local = { readonly confirmed: LocalVersion; readonly sent: LocalVersion }

/** A limit that the city has decided to shorten, and a goal that waits for a second administrator. */
export function demoLocalRules(today: Day): Local {
  const chance = new Chance('obruten/local-rules')
  return {
    confirmed: {
      id: chance.uuid(),
      ruleId: 'region-notice',
      number: 1,
      validFrom: firstOfMonth(today + 60),
      source: {
        work: 'Överenskommelse med regionen om placerade barns hälsa',
        publisher: `Socialnämnden ${isoDay(today - 25)}`,
        place: 's. 3',
      },
      kind: 'term',
      term: { amount: 5, unit: 'days' },
    },
    sent: {
      id: chance.uuid(),
      ruleId: 'lokalt-stodboende-skola',
      number: 1,
      validFrom: firstOfMonth(today + 30),
      source: {
        work: 'Riktlinje för stödboende',
        publisher: `Socialnämnden ${isoDay(today - 25)}`,
        place: 's. 8',
      },
      kind: 'goal',
      term: { amount: 1, unit: 'months' },
      goal: {
        title: text('Skola klar i stödboende', 'School settled in supported housing'),
        who: text(
          'Socialsekreteraren ser till att den unge är inskriven i en skola.',
          'The caseworker sees to it that the young person is enrolled in a school.',
        ),
        text: text(
          'Den som flyttar till stödboende ska ha en skola inom en månad.',
          'Whoever moves to supported housing shall have a school within a month.',
        ),
        trigger: careStarted,
        fulfilledBy: 'school-enrolment',
        rolling: false,
        reach: 'new',
        forms: ['stodboende'],
        ageFrom: 16,
        ageTo: 19,
      },
    },
  }
}

/** The catalogue that the city lives by, mirrored before any duty is written. */
export async function mirrorDemoRules(
  client: pg.Client,
  engine: Engine,
  { confirmed }: Local,
): Promise<readonly Rule[]> {
  const { builtIn } = engine.catalogue
  const rules = withLocal(builtIn, [confirmed], engine.goalParts)
  const added = rules.flatMap((rule) => {
    const known = builtIn.find(({ id }) => id === rule.id)?.versions.map(({ id }) => id) ?? []
    return rule.versions
      .filter(({ id }) => !known.includes(id))
      .map((version) => mirrorRow(rule, version))
  })
  await insertRows(client, 'rule_version', added)
  return rules
}

/** The versions with what each was counted to do, by the rules themselves. */
export async function addLocalRules(
  client: pg.Client,
  city: Pick<City, 'today' | 'organisation' | 'children'>,
  { engine, local }: { engine: Engine; local: Local },
): Promise<void> {
  const { today, organisation } = city
  const chance = new Chance('obruten/local-rules/rows')
  const central = organisation.authorities.find(({ kind }) => kind === 'socialnamnd')
  const first = organisation.appointments.find(
    ({ role, authorityId }) => role === 'administrator' && authorityId === central?.id,
  )
  const second = { id: chance.uuid(), staffId: chance.uuid() }
  await insertRows(client, 'staff', [{ id: second.staffId, name: 'Torgny Ekelund', email: null }])
  await insertRows(client, 'appointment', [
    {
      id: second.id,
      staff_id: second.staffId,
      role: 'administrator',
      authority_id: central?.id,
      unit_id: null,
      valid: `[${isoDay(today - 700)},)`,
    },
  ])
  const by = { first: { id: first?.id, staffId: first?.staffId }, second }
  const reasons = {
    confirmed: 'Regionen har tider tidigare om den får veta inom fem dagar.',
    sent: 'Flera unga i stödboende stod utan skola i höstas.',
  }
  for (const name of ['confirmed', 'sent'] as const) {
    const version = local[name]
    const writtenOn = today - (name === 'confirmed' ? 20 : 2)
    const previewId = chance.uuid()
    const at = { on_day: isoDay(writtenOn), at: `${isoDay(writtenOn)} 10:15 Europe/Stockholm` }
    await insertRows(client, 'local_rule_version', [
      versionRow(version, {
        reason: reasons[name],
        written_by: by.first.staffId,
        authority_id: central?.id,
        written_on: isoDay(writtenOn),
        written_at: `${isoDay(writtenOn)} 10:00 Europe/Stockholm`,
      }),
    ])
    const total = city.children.length
    await insertRows(client, 'local_rule_preview', [
      {
        id: previewId,
        version_id: version.id,
        asked_by: by.first.staffId,
        day: isoDay(writtenOn),
        asked_at: `${isoDay(writtenOn)} 10:01 Europe/Stockholm`,
        total_count: total,
        done_count: total,
        state: 'done',
      },
    ])
    await insertRows(client, 'local_rule_effect', effectRows(city, { engine, version, previewId }))
    const event = (what: string, who: typeof second | typeof by.first): Row => ({
      version_id: version.id,
      rule_id: version.ruleId,
      valid_from: isoDay(version.validFrom),
      written_by: by.first.staffId,
      event: what,
      staff_id: who.staffId,
      appointment_id: who.id,
      preview_id: previewId,
      ...at,
    })
    await insertRows(client, 'local_rule_event', [event('sent', by.first)])
    if (name === 'confirmed') {
      await insertRows(client, 'local_rule_event', [event('confirmed', second)])
    }
  }
}

function effectRows(
  { children, today }: Pick<City, 'children' | 'today'>,
  asked: { engine: Engine; version: LocalVersion; previewId: string },
): Row[] {
  const { engine, version, previewId } = asked
  const { catalogue, goalParts: parts } = engine
  const trial = trialOf({ builtIn: catalogue.builtIn, confirmed: [], version, parts, today })
  if (trial === null) return []
  const byUnit = new Map<string, Effect>()
  for (const { id, unitId, born, facts } of children) {
    const subject = { kind: 'child' as const, id, born }
    const effect = effectOn(
      { facts: factsInForce(facts), subject, calendar: noBreaks, inUseSince: inUseSinceIn(today) },
      trial,
    )
    byUnit.set(unitId, sumOf(byUnit.get(unitId) ?? noEffect, effect))
  }
  return [...byUnit].map(([unit, effect]) => ({
    preview_id: previewId,
    unit_id: unit,
    open_count: effect.open,
    moved_count: effect.moved,
    at_once_count: effect.atOnce,
    added_count: effect.added,
    past_count: effect.past,
  }))
}

function versionRow(version: LocalVersion, written: Row): Row {
  const goal = version.kind === 'goal' ? version.goal : null
  const term = version.kind === 'end' ? null : version.term
  return {
    id: version.id,
    rule_id: version.ruleId,
    number: version.number,
    kind: version.kind,
    valid_from: isoDay(version.validFrom),
    amount: term?.amount ?? null,
    unit: term?.unit ?? null,
    trigger: goal?.trigger ?? null,
    fulfilled_by: goal?.fulfilledBy ?? null,
    rolling: goal?.rolling ?? null,
    reach: goal?.reach ?? null,
    forms: `{${goal?.forms.join(',') ?? ''}}`,
    age_from: goal?.ageFrom ?? null,
    age_to: goal?.ageTo ?? null,
    title_sv: goal?.title.sv ?? null,
    title_en: goal?.title.en ?? null,
    who_sv: goal?.who.sv ?? null,
    who_en: goal?.who.en ?? null,
    text_sv: goal?.text.sv ?? null,
    text_en: goal?.text.en ?? null,
    source_work: version.source.work,
    source_publisher: version.source.publisher,
    source_place: version.source.place,
    ...written,
  }
}

function firstOfMonth(after: Day): Day {
  const { year, month } = civilDate(after)
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
}

import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import type { FormState } from '../design/index.ts'
import { date } from '../platform/database/sql-values.ts'
import { optionalText, requiredDay, requiredText } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { isoDay } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'
import { planShift, type ShiftHours, touchesOfficeHours } from './domain/shift-hours.ts'
import { ShiftsPage } from './pages/ShiftsPage.tsx'
import { listShifts } from './queries.ts'
import { texts } from './texts.ts'

const schema = z.object({
  vem: requiredText(texts.choosePerson),
  dag: requiredDay(texts.giveDay),
  fran: requiredText(texts.giveTime),
  till: requiredText(texts.giveTime),
  skal: optionalText(500),
})

export async function showShifts(visit: Visit): Promise<Reply> {
  const usual = { dag: isoDay(visit.today), fran: '16:30', till: '08:00' }
  return showForm(visit, await shiftsPage(visit), usual)
}

/** Gives somebody on call a shift; one that reaches into office hours needs a reason. */
export async function giveShift(visit: Visit): Promise<Reply> {
  const { tx, actor, form, language, say, today } = visit
  const page = await shiftsPage(visit)
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { vem, dag, fran, till, skal } = read.value
  const person = (await listOnCall(visit)).find(({ appointmentId }) => appointmentId === vem)
  if (person === undefined || person.staffId === actor.staffId) {
    return showErrors(visit, page, { vem: say(texts.choosePerson) })
  }
  const planned = planShift({ day: dag, from: fran, until: till }, today)
  if (!planned.accepted) {
    return planned.reason === 'no-time'
      ? showErrors(visit, page, { fran: say(texts.giveTime) })
      : showErrors(visit, page, { dag: say(texts.inThePast) })
  }
  const isInOffice = touchesOfficeHours(planned.value)
  if (isInOffice && skal === null) {
    return showErrors(visit, page, { skal: say(texts.officeNeeded) })
  }
  const given = await tx.rows(sql`
    insert into on_call_shift (id, unit_id, staff_id, during, office_hours_reason, given_by)
    values (${uuidv7()}, ${person.unitId}, ${person.staffId}, ${range(planned.value)},
      ${isInOffice ? skal : null}, ${actor.staffId})
    on conflict do nothing returning id`)
  if (given.length === 0) return showErrors(visit, page, { dag: say(texts.overlaps) })
  visit.note({ staff: person.staffId, day: isoDay(dag), office: isInOffice ? 'yes' : 'no' })
  return redirect('/jour/pass?klart=pass-sparat')
}

export async function endShift(visit: Visit): Promise<Reply> {
  const id = visit.params.shiftId ?? ''
  if (!isUuid(id)) return absent
  const ended = await visit.tx.rows(sql`
    update on_call_shift set ended_by = ${visit.actor.staffId}, ended_at = actor_now()
    where id = ${id} and ended_at is null and upper(during) > actor_now() returning id`)
  if (ended.length === 0) {
    // Ended already, as by a second press of the button: that is what was wanted.
    const known = await visit.tx.first(sql`select 1 from on_call_shift where id = ${id}`)
    return known === null ? absent : redirect('/jour/pass')
  }
  visit.note({ shift: id })
  return redirect('/jour/pass?klart=pass-avslutat')
}

/** The nearest; a list of months ahead helps nobody. */
const mostShown = 14

/** By the clock on the wall in Stockholm, summer and winter. */
function range({ fromDay, fromMinute, untilDay, untilMinute }: ShiftHours) {
  const at = (day: number, minute: number) =>
    sql`((${date(day)} + make_interval(mins => ${minute}::int)) at time zone 'Europe/Stockholm')`
  return sql`tstzrange(${at(fromDay, fromMinute)}, ${at(untilDay, untilMinute)})`
}

export type OnCall = {
  readonly appointmentId: string
  readonly staffId: string
  readonly unitId: string
  readonly name: string
}

/** Who may be given a shift: those on call in the manager's unit, or in the administrator's nämnd. */
function listOnCall({ tx, actor }: Visit): Promise<OnCall[]> {
  return tx.rows(sql<OnCall>`
    select a.id as "appointmentId", a.staff_id as "staffId", a.unit_id as "unitId", s.name
    from appointment a join staff s on s.id = a.staff_id
    where a.role = 'on_call' and a.valid @> actor_today() and a.authority_id = ${actor.authorityId}
      and ${actor.unitId === null ? sql`true` : sql`a.unit_id = ${actor.unitId}`}
    order by s.name, a.id`)
}

async function shiftsPage(visit: Visit): Promise<FormPageParts> {
  const shifts = await listShifts(visit.tx, mostShown)
  const people = await listOnCall(visit)
  const others = people.filter(({ staffId }) => staffId !== visit.actor.staffId)
  return {
    title: visit.say(texts.shifts),
    draft: null,
    render: (form: FormState) => <ShiftsPage form={form} shifts={shifts} people={others} />,
  }
}

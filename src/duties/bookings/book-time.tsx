import { z } from 'zod'
import { dropDraft } from '../../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { optionalText, requiredDay } from '../../platform/web/field-schemas.ts'
import { readForm, says } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import { isoDay } from '../../shared/day.ts'
import { type DutyParts, titleOf } from '../duty-parts.ts'
import { BookPage } from './BookPage.tsx'
import { type Booking, bookTime, readTime } from './booking.ts'
import { dutyToBook, dutyToChange } from './duty-to-book.ts'
import { saveBooking, standingBooking } from './queries.ts'
import { texts } from './texts.ts'

const schema = z.object({
  dag: requiredDay(texts.giveDay),
  kl: z
    .string()
    .default('')
    .transform((typed, context) => {
      const time = readTime(typed)
      if (time !== null) return time
      context.addIssue({ code: 'custom', message: says(texts.giveTime) })
      return z.NEVER
    }),
  plats: optionalText(200),
  med: optionalText(200),
})

const refusals = {
  'duty-closed': texts.dutyClosed,
  'day-gone': texts.dayGone,
  'too-far': texts.tooFar,
} as const

const draftName = 'boka-tid'

export async function showBookTime(visit: Visit, parts: DutyParts): Promise<Reply> {
  const duty = await dutyToBook(visit)
  if (duty?.state !== 'open') return absent
  const held = await standingBooking(visit.tx, duty.id)
  const { day, at, place, withWhom } = held ?? {}
  return showForm(visit, bookPage(visit, parts, { duty, held }), {
    ...(day !== undefined && day >= visit.today && { dag: isoDay(day) }),
    kl: at ?? '',
    plats: place ?? '',
    med: withWhom ?? '',
  })
}

/** Books a time, or moves the one that stands; the former is kept and can be taken back. */
export async function bookTimeFor(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, actor, form, language, today, say } = visit
  const duty = await dutyToChange(visit)
  if (duty === null) return absent
  const held = await standingBooking(tx, duty.id)
  const page = bookPage(visit, parts, { duty, held })
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { dag, kl, plats, med } = read.value
  const wanted = { day: dag, at: kl, place: plats, withWhom: med }
  const decision = bookTime(wanted, { isOpen: duty.state === 'open', today })
  if (!decision.accepted) return showErrors(visit, page, { dag: say(refusals[decision.reason]) })
  const { id: dutyId, childId } = duty
  const of = { childId, dutyId, madeBy: actor.staffId, former: held }
  const id = await saveBooking(tx, { ...decision.value, ...of })
  await dropDraft(tx, draftName, childId)
  visit.note({ booking: id, duty: dutyId })
  const isLate = duty.limit !== null && dag > duty.limit
  const told = held === null ? `klart=${isLate ? 'bokad-sent' : 'bokad'}` : `flyttad=${id}`
  return redirect(`/atagande/${dutyId}?${told}`)
}

type Subject = { readonly duty: HeldDuty; readonly held: Booking | null }

function bookPage(visit: Visit, parts: DutyParts, { duty, held }: Subject): FormPageParts {
  return {
    title: visit.say(held === null ? texts.book : texts.move),
    // A move begins with what is booked, not with what was once begun.
    draft: held === null ? { form: draftName, childId: duty.childId } : null,
    render: (form, draft) => (
      <BookPage
        form={form}
        draft={draft}
        duty={duty}
        isMove={held !== null}
        rule={titleOf(parts, duty)}
        action={visit.path}
      />
    ),
  }
}

import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import type { MailSettings } from '../../platform/mail/mail-settings.ts'
import { oneOf } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import type { Day } from '../../shared/day.ts'
import type { Language } from '../../shared/text.ts'
import { appointmentsOf, gatherParts } from './gather.ts'
import { type Letter, settingsPath, writeLetter } from './letter.tsx'
import { OwnMailPage } from './OwnMailPage.tsx'
import { texts } from './texts.ts'

/** What she has answered, and to which address the answer was. */
export type OwnMail = {
  readonly address: string | null
  readonly answer: string | null
  readonly wanted: boolean
  readonly language: Language
}

export type SentMail = { readonly day: Day; readonly state: string }

export type OwnMailParts = {
  readonly own: OwnMail
  readonly sent: readonly SentMail[]
  readonly preview: Letter | null
  /** Null where no mail is sent. */
  readonly hour: number | null
}

/** One's own daily mail: whether and where it is sent, how it would look now, and how it went. */
export async function showMail(visit: Visit, mail: MailSettings | null): Promise<Reply> {
  const own = await findOwnMail(visit)
  const hasAnswered = own.answer !== null && own.answer === own.address
  const page = await mailPage(visit, own, mail)
  return showForm(visit, page, {
    ...(hasAnswered && { skicka: own.wanted ? 'ja' : 'nej' }),
    sprak: own.answer === null ? visit.language : own.language,
  })
}

const schema = z.object({
  skicka: oneOf(['ja', 'nej'], texts.answer),
  sprak: oneOf(['sv', 'en'], texts.chooseLanguage),
})

/** The answer is kept with the address that it was about, so that a later change asks anew. */
export async function changeMail(visit: Visit, mail: MailSettings | null): Promise<Reply> {
  const { tx, actor, form, language } = visit
  const own = await findOwnMail(visit)
  if (own.address === null) return absent
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, await mailPage(visit, own, mail), read.errors)
  const { skicka, sprak } = read.value
  await tx.rows(sql`insert into staff_preference (staff_id, mail_wanted, mail_answer, mail_language)
    values (${actor.staffId}, ${skicka === 'ja'}, ${own.address}, ${sprak})
    on conflict (staff_id) do update set mail_wanted = excluded.mail_wanted,
      mail_answer = excluded.mail_answer, mail_language = excluded.mail_language`)
  return redirect(`${settingsPath}?klart=dagligt-mejl`)
}

async function findOwnMail({ tx, actor, language }: Visit): Promise<OwnMail> {
  const row = await tx.first(sql<OwnMail>`
    select s.mail_address as address, p.mail_answer as answer, coalesce(p.mail_wanted, false) as wanted,
      coalesce(p.mail_language, ${language}) as language
    from staff s left join staff_preference p on p.staff_id = s.id where s.id = ${actor.staffId}`)
  return row ?? { address: null, answer: null, wanted: false, language }
}

async function mailPage(
  visit: Visit,
  own: OwnMail,
  mail: MailSettings | null,
): Promise<FormPageParts> {
  const { tx, actor, say, services, today, origin } = visit
  const ids = await appointmentsOf(tx, actor.staffId)
  const preview = writeLetter({
    parts: await gatherParts(services.asActor, ids),
    today,
    language: own.answer === null ? visit.language : own.language,
    publicUrl: mail?.publicUrl ?? origin,
  })
  const sent = await tx.rows(
    sql<SentMail>`select day, state from daily_mail order by day desc limit 10`,
  )
  const parts = { own, sent, preview, hour: mail?.hour ?? null }
  return {
    title: say(texts.title),
    draft: null,
    render: (form) => <OwnMailPage form={form} {...parts} />,
  }
}

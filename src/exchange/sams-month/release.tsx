import { sql } from 'kysely'
import { z } from 'zod'
import { dropDraft } from '../../access/drafts.ts'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { oneOf, optionalText, requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, download, type Reply } from '../../platform/web/reply.ts'
import { recentMonths } from '../../schooling/index.ts'
import { fileName } from './domain/file-name.ts'
import { type Month, parseMonth, periodOf } from './domain/month.ts'
import { type OwnMonth, readOwnMonth } from './own-rows.ts'
import { ReleasePage } from './pages/ReleasePage.tsx'
import { releaseMonth, stadsdelOf } from './release-month.ts'
import { grounds, type Release } from './release-record.ts'
import { texts } from './texts.ts'

const schema = z.object({
  manad: z.string().default(''),
  format: oneOf(['xlsx', 'csv'], texts.chooseFormat),
  grund: oneOf(grounds, texts.chooseGround),
  grundtext: optionalText(300),
  mottagare: requiredText(texts.giveRecipient),
})

export async function showRelease(visit: Visit): Promise<Reply> {
  const month = chosenMonth(visit, visit.query.get('manad'))
  return showForm(visit, await releasePage(visit, month), {
    manad: month,
    format: 'xlsx',
    mottagare: visit.say(texts.defaultRecipient),
  })
}

/** Hands the file over: on a recorded ground, to a named recipient, with a row of its own. */
export async function release(visit: Visit): Promise<Reply> {
  const { tx, form, language, say, actor, today } = visit
  const month = chosenMonth(visit, form.manad)
  const page = await releasePage(visit, month)
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { format, grund, grundtext, mottagare } = read.value
  if (grund === 'annan' && grundtext === null) {
    return showErrors(visit, page, { grundtext: say(texts.groundNoteNeeded) })
  }
  const stadsdel = await stadsdelOf(tx, actor)
  if (stadsdel === null || parseMonth(month) === null || periodOf(month).from > today) return absent
  const { bytes, rowsCount } = await releaseMonth(tx, actor, {
    stadsdel,
    month,
    format,
    ground: grund,
    groundNote: grundtext,
    recipient: mottagare,
  })
  await dropDraft(tx, 'manadsfil', null)
  visit.note({ month, rows: rowsCount, format })
  const type =
    format === 'xlsx'
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8'
  return download({ name: fileName(stadsdel, month, format), type, bytes })
}

/** The month asked for, else the latest that is over. */
function chosenMonth({ today }: Visit, written: string | null | undefined): Month {
  const months = recentMonths(today)
  const asked = parseMonth(written ?? '')
  return asked !== null && months.includes(asked) ? asked : (months[1] ?? '')
}

async function releasePage(visit: Visit, month: Month): Promise<FormPageParts> {
  const stadsdel = await stadsdelOf(visit.tx, visit.actor)
  const own: OwnMonth =
    stadsdel === null
      ? { rows: [], leftOutProtected: 0, childIds: [] }
      : await readOwnMonth(visit.tx, stadsdel, month)
  const earlier = await visit.tx.rows(sql<Release>`
    select r.id, r.month, r.format, r.rows_count, r.left_out_protected, r.recipient, r.released_at, s.name
    from release r left join staff s on s.id = r.released_by
    order by r.released_at desc limit 25`)
  return {
    title: visit.say(texts.exportTitle),
    draft: { form: 'manadsfil', childId: null },
    render: (form, draft) => (
      <ReleasePage
        form={form}
        draft={draft}
        own={own}
        month={month}
        months={recentMonths(visit.today)}
        earlier={earlier}
      />
    ),
  }
}

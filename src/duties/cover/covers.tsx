import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type Colleague, listCaseworkers } from '../../children/index.ts'
import {
  Button,
  DataTable,
  DateField,
  FieldRow,
  Form,
  type FormState,
  PageHead,
  SelectField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { date } from '../../platform/database/sql-values.ts'
import { requiredDay, requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { isoDay } from '../../shared/day.ts'
import { formatPeriod } from '../../shared/day-words.ts'
import type { Period } from '../../shared/period.ts'
import { isUuid } from '../../shared/uuid.ts'
import { texts } from './texts.ts'

const schema = z.object({
  for: requiredText(texts.chooseCovered),
  vikarie: requiredText(texts.chooseDeputy),
  fran: requiredDay(texts.giveFrom),
  till: requiredDay(texts.giveUntil),
})

export async function showCovers(visit: Visit): Promise<Reply> {
  return showForm(visit, await coversPage(visit), { fran: isoDay(visit.today) })
}

/** Lets a colleague of the unit cover another's children; the last day written is included. */
export async function addCover(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const page = await coversPage(visit)
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { for: covered, vikarie, fran, till } = read.value
  if (covered === vikarie) return showErrors(visit, page, { vikarie: say(texts.notSelf) })
  if (!isUuid(covered) || !isUuid(vikarie)) {
    return showErrors(visit, page, { vikarie: say(texts.notOfUnit) })
  }
  const answer = await tx.first(sql<{ outcome: string }>`
    select cover_children(${covered}, ${vikarie}, ${date(fran)}, ${date(till + 1)}) as outcome`)
  if (answer?.outcome === 'no-such-period') {
    return showErrors(visit, page, { till: say(texts.badPeriod) })
  }
  if (answer?.outcome === 'covers-already') {
    return showErrors(visit, page, { vikarie: say(texts.already) })
  }
  if (answer?.outcome !== 'covered') {
    return showErrors(visit, page, { vikarie: say(texts.notOfUnit) })
  }
  visit.note({ covered, deputy: vikarie, from: isoDay(fran), until: isoDay(till + 1) })
  return redirect('/enheten/vikariat?klart=vikariat-sparat')
}

export async function endCover(visit: Visit): Promise<Reply> {
  const coverId = visit.params.coverId ?? ''
  if (!isUuid(coverId)) return absent
  const answer = await visit.tx.first(
    sql<{ ended: boolean }>`select end_cover(${coverId}) as ended`,
  )
  if (!answer?.ended) return absent
  visit.note({ cover: coverId })
  return redirect('/enheten/vikariat?klart=vikariat-avslutat')
}

type Cover = {
  readonly id: string
  readonly covered: string
  readonly deputy: string
  readonly valid: Period
}

async function coversPage(visit: Visit): Promise<FormPageParts> {
  const { tx, actor, say } = visit
  const colleagues = actor.unitId === null ? [] : await listCaseworkers(tx, actor.unitId)
  const covers = await tx.rows(sql<Cover>`
    select v.id, c.name as covered, d.name as deputy, v.valid
    from cover v join staff c on c.id = v.covered_id join staff d on d.id = v.deputy_id
    where v.valid && daterange(actor_today(), null) order by lower(v.valid), c.name, d.name`)
  return {
    title: say(texts.title),
    draft: null,
    render: (form) => <CoversPage form={form} covers={covers} colleagues={colleagues} />,
  }
}

function CoversPage(props: {
  form: FormState
  covers: readonly Cover[]
  colleagues: readonly Colleague[]
}) {
  const { form, covers, colleagues } = props
  const say = useSay()
  const language = useLanguage()
  const choices = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      <DataTable
        caption={say(texts.title)}
        captionHidden
        rows={covers}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.none) }}
        columns={[
          { key: 'vikarie', title: say(texts.deputy), render: ({ deputy }) => deputy },
          { key: 'for', title: say(texts.covered), render: ({ covered }) => covered },
          {
            key: 'period',
            title: say(texts.period),
            render: ({ valid }) => formatPeriod(valid, language),
          },
          {
            key: 'avsluta',
            title: say(texts.end),
            render: ({ id, deputy, covered }) => (
              <form method="post" action={`/enheten/vikariat/${id}/avsluta`}>
                <Button look="link">
                  {say(texts.end)}
                  <span className="ob-only-heard">
                    , {deputy}, {covered}
                  </span>
                </Button>
              </form>
            ),
          },
        ]}
      />
      <h2>{say(texts.add)}</h2>
      <Form
        form={form}
        action="/enheten/vikariat"
        submit={say(texts.save)}
        cancel={{ href: '/enheten' }}
      >
        <SelectField form={form} name="for" label={say(texts.covered)} choices={choices} />
        <SelectField form={form} name="vikarie" label={say(texts.deputy)} choices={choices} />
        <FieldRow>
          <DateField form={form} name="fran" label={say(texts.from)} />
          <DateField form={form} name="till" label={say(texts.until)} />
        </FieldRow>
      </Form>
    </>
  )
}

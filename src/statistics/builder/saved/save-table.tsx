import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../../access/form-visit.tsx'
import type { Visit } from '../../../access/visit.ts'
import { Breadcrumbs, Form, type FormState, PageHead, useSay } from '../../../design/index.ts'
import { requiredText, ticked } from '../../../platform/web/field-schemas.ts'
import { readForm } from '../../../platform/web/read-form.ts'
import { type Reply, redirect } from '../../../platform/web/reply.ts'
import { civilDate } from '../../../shared/day.ts'
import type { Text } from '../../../shared/text.ts'
import { countTable } from '../../counting/count-table.ts'
import { addressOf } from '../address.ts'
import { readChoice, requestOf } from '../choice.ts'
import { texts as builderTexts } from '../texts.ts'
import { isNameTaken, saveTable } from './queries.ts'
import { SaveFields } from './SaveFields.tsx'
import { longestName, nameFrom } from './saved-table.ts'
import { texts } from './texts.ts'

export const nameSchema = z.object({
  namn: requiredText(texts.giveName, longestName),
  delad: ticked,
})

export async function showSave(visit: Visit): Promise<Reply> {
  const wanted = await prepare(visit, visit.query)
  if (wanted === null) return redirect(`/tabeller?${visit.query}`)
  return showForm(visit, wanted.page, { namn: nameFrom(visit.say(wanted.title)) })
}

/** Keeps how the table is made, as this very measure and period write it, and leads back to it. */
export async function saveShown(visit: Visit): Promise<Reply> {
  const { tx, actor, form, language, say } = visit
  const query = new URLSearchParams(form.adress ?? '')
  const wanted = await prepare(visit, query)
  if (wanted === null) return redirect(`/tabeller?${query}`)
  const { page, address } = wanted
  const read = readForm(nameSchema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { namn: name, delad: isShared } = read.value
  const taken = () => showErrors(visit, page, { namn: say(texts.taken) })
  if (await isNameTaken(tx, name, null)) return taken()
  const id = await saveTable(tx, actor, { name, isShared, address })
  if (id === null) return taken()
  visit.note({ savedTable: id, shared: isShared ? 'yes' : 'no' })
  return redirect(`${address}&klart=tabell-sparad`)
}

type Wanted = { readonly page: FormPageParts; readonly title: Text; readonly address: string }

/** Null where there is no such table to count: the builder's own page says why. */
async function prepare({ tx, today, say }: Visit, query: URLSearchParams): Promise<Wanted | null> {
  const choice = readChoice(query, civilDate(today).year)
  const counted = await countTable(tx, requestOf(choice))
  if (!counted.accepted) return null
  const { title } = counted.value
  const address = addressOf(choice)
  return {
    title,
    address,
    page: {
      title: say(texts.saveTitle),
      draft: null,
      render: (form) => <SavePage form={form} title={title} address={address} />,
    },
  }
}

function SavePage(props: { form: FormState; title: Text; address: string }) {
  const { form, title, address } = props
  const say = useSay()
  return (
    <>
      <Breadcrumbs
        label={say(builderTexts.title)}
        steps={[{ href: address, label: say(builderTexts.title) }]}
      />
      <PageHead title={say(texts.saveTitle)} sub={say(title)} />
      <Form
        form={form}
        action="/tabeller/spara"
        submit={say(texts.saveButton)}
        cancel={{ href: address }}
      >
        <input type="hidden" name="adress" value={address.slice(address.indexOf('?') + 1)} />
        <SaveFields form={form} />
      </Form>
    </>
  )
}

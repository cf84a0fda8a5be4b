import { sql } from 'kysely'
import { z } from 'zod'
import { type FormPageParts, showChanged, showErrors } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import {
  emptyForm,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  TextArea,
  useSay,
} from '../design/index.ts'
import { optionalDay, optionalText } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { parseIdentityNumber } from '../shared/identity-number.ts'
import { isUuid } from '../shared/uuid.ts'
import { NightPage } from './pages/NightPage.tsx'
import {
  type Found,
  listOpened,
  listShifts,
  onCallState,
  searchCity,
  type Wanted,
} from './queries.ts'
import { texts } from './texts.ts'

const schema = z.object({
  nummer: optionalText(20),
  fornamn: optionalText(100),
  efternamn: optionalText(100),
  fodd: optionalDay,
})

/** "Jour": whether one's shift runs, the search, and what one has opened in it. */
export async function showNight(visit: Visit): Promise<Reply> {
  return nightPage(visit, emptyForm, null)
}

/** By POST, and by the whole number or the whole name and birthday; a search of more finds nothing. */
export async function search(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const read = readForm(schema, form, language)
  if (!read.ok) return nightPage(visit, { values: form, errors: read.errors }, null)
  const { nummer, fornamn, efternamn, fodd } = read.value
  const again = (errors: Record<string, string>) => nightPage(visit, { values: form, errors }, null)
  let wanted: Wanted
  if (nummer !== null) {
    const number = parseIdentityNumber(nummer, { today: tx.today })
    if (!number.accepted) return again({ nummer: say(texts.notANumber) })
    wanted = { number: number.value.normal, givenName: null, familyName: null, born: null }
  } else {
    if (fornamn === null || efternamn === null || fodd === null) {
      return again({ nummer: say(texts.giveEither) })
    }
    wanted = { number: null, givenName: fornamn, familyName: efternamn, born: fodd }
  }
  const found = await searchCity(tx, wanted)
  visit.note({ found: found.length, by: nummer === null ? 'name' : 'number' })
  return nightPage(visit, { values: form, errors: {} }, found)
}

async function nightPage(
  visit: Visit,
  form: FormState,
  found: readonly Found[] | null,
): Promise<Reply> {
  const { tx, say } = visit
  const state = await onCallState(tx)
  const [shift = null] = await listShifts(tx, 1)
  const opened = await listOpened(tx)
  const invalid = Object.keys(form.errors).length > 0
  return visit.page(
    { title: say(texts.title), status: invalid ? 422 : 200 },
    <NightPage form={form} state={state} shift={shift} found={found} opened={opened} />,
  )
}

/** Asks for the reason. By POST, so that no address holds whom somebody meant to open. */
export async function askReason(visit: Visit): Promise<Reply> {
  const childId = visit.form.barn ?? ''
  if (!isUuid(childId) || (await onCallState(visit.tx)) === 'no-shift') return redirect('/jour')
  return showChanged(visit, reasonPage(visit, childId), {})
}

/** Opens a file that was found, with a reason; without one the form comes back. */
export async function openFile(visit: Visit): Promise<Reply> {
  const { tx, form, say } = visit
  const childId = form.barn ?? ''
  if (!isUuid(childId)) return redirect('/jour')
  const reason = (form.skal ?? '').trim()
  if (reason.length < 5 || reason.length > 500) {
    return showErrors(visit, reasonPage(visit, childId), { skal: say(texts.giveReason) })
  }
  const answer = await tx.first(
    sql<{ outcome: string }>`select on_call_open(${childId}, ${reason}) as outcome`,
  )
  if (answer?.outcome === 'not-found') {
    return showErrors(visit, reasonPage(visit, childId), { skal: say(texts.searchAgain) })
  }
  if (answer?.outcome !== 'opened') return absent
  tx.touch(childId)
  return redirect(`/jour/barn/${childId}?klart=akten-oppnad`)
}

function reasonPage(visit: Visit, childId: string): FormPageParts {
  const title = visit.say(texts.openTitle)
  return {
    title,
    draft: null,
    render: (form) => <ReasonPage form={form} childId={childId} />,
  }
}

function ReasonPage({ form, childId }: { form: FormState; childId: string }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.openTitle)} sub={say(texts.openHelp)} />
      <ReasonForm form={form} childId={childId} />
    </>
  )
}

/** The reason, and the button that opens. */
function ReasonForm({ form, childId }: { form: FormState; childId: string }) {
  const say = useSay()
  return (
    <Form form={form} action="/jour/oppna" submit={say(texts.open)} cancel={{ href: '/jour' }}>
      <HiddenField name="barn" value={childId} />
      <TextArea form={form} name="skal" label={say(texts.reason)} rows={2} maxLength={500} />
    </Form>
  )
}

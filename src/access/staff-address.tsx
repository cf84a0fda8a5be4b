import { sql } from 'kysely'
import { z } from 'zod'
import { Form, type FormState, PageHead, TextField, useSay } from '../design/index.ts'
import { mailAddress } from '../platform/mail/mail-settings.ts'
import { optionalText } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { text } from '../shared/text.ts'
import { isUuid } from '../shared/uuid.ts'
import { type FormPageParts, showErrors, showForm } from './form-visit.tsx'
import type { Visit } from './visit.ts'

export const addressTexts = {
  title: (name: string) => text(`E-post till ${name}`, `Mail to ${name}`),
  intro: text(
    'Dit skickas det dagliga mejlet med antal och en länk, när medarbetaren själv har svarat att adressen är rätt. Adressen ger ingen rätt att logga in.',
    'The daily mail with numbers and a link goes there, once the person has answered that the address is right. The address gives no right to sign in.',
  ),
  address: text('E-postadress', 'Mail address'),
  column: text('E-post', 'Mail'),
  none: text('ingen', 'none'),
  change: text('Ändra', 'Change'),
  help: text('Tom tar bort adressen.', 'Empty removes the address.'),
  notAnAddress: text(
    'Skriv en enda adress, som anna.ek@kommun.se.',
    'Write one address only, like anna.ek@mail.example.',
  ),
  save: text('Spara', 'Save'),
  saved: text('Adressen är sparad.', 'The address is saved.'),
}

const schema = z.object({ epost: optionalText(254) })

type Person = { readonly id: string; readonly name: string; readonly mail_address: string | null }

export async function showAddress(visit: Visit): Promise<Reply> {
  const person = await findPerson(visit)
  if (person === null) return absent
  return showForm(visit, page(visit, person), { epost: person.mail_address ?? '' })
}

/** Nothing goes to the new address before its reader has said yes to it on her own page. */
export async function changeAddress(visit: Visit): Promise<Reply> {
  const { tx, form, language, say } = visit
  const person = await findPerson(visit)
  if (person === null) return absent
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page(visit, person), read.errors)
  const { epost } = read.value
  if (epost !== null && !mailAddress.test(epost)) {
    return showErrors(visit, page(visit, person), { epost: say(addressTexts.notAnAddress) })
  }
  await tx.rows(sql`update staff set mail_address = ${epost} where id = ${person.id}`)
  visit.note({ staff: person.id })
  return redirect('/medarbetare?klart=epost-sparad')
}

/** Somebody with a role of today at the administrator's own authority. */
async function findPerson({ tx, actor, params }: Visit): Promise<Person | null> {
  const id = params.staffId ?? ''
  if (!isUuid(id)) return null
  return tx.first(sql<Person>`select s.id, s.name, s.mail_address from staff s
    where s.id = ${id} and s.id in (select a.staff_id from appointment a
      where a.authority_id = ${actor.authorityId} and a.valid @> actor_today())`)
}

function page({ say }: Visit, person: Person): FormPageParts {
  return {
    title: say(addressTexts.title(person.name)),
    draft: null,
    render: (form) => <AddressPage person={person} form={form} />,
  }
}

function AddressPage({ person, form }: { person: Person; form: FormState }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(addressTexts.title(person.name))} sub={say(addressTexts.intro)} />
      <Form
        form={form}
        action={`/medarbetare/${person.id}/epost`}
        submit={say(addressTexts.save)}
        cancel={{ href: '/medarbetare' }}
      >
        <TextField
          form={form}
          name="epost"
          type="email"
          label={say(addressTexts.address)}
          description={say(addressTexts.help)}
          size={36}
          optional
        />
      </Form>
    </>
  )
}

import { z } from 'zod'
import {
  oneOf,
  optionalText,
  optionalYesNo,
  requiredDay,
  requiredText,
  ticked,
} from '../platform/web/field-schemas.ts'
import { says } from '../platform/web/read-form.ts'
import type { Day } from '../shared/day.ts'
import {
  type IdentityNumber,
  identityNumberRefusals,
  parseIdentityNumber,
} from '../shared/identity-number.ts'
import { text } from '../shared/text.ts'
import { categories } from './contacts/categories.ts'
import { relations } from './facts.ts'
import { protections } from './person.ts'

const sexes = ['flicka', 'pojke', 'okant'] as const

/** Up to this many children of one family are registered at a time. */
export const mostSiblings = 6

function identityNumber(today: Day): z.ZodType<IdentityNumber> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const read = parseIdentityNumber(typed, { today })
      if (read.accepted) return read.value
      context.addIssue({ code: 'custom', message: says(identityNumberRefusals[read.reason]) })
      return z.NEVER
    })
}

/** One child of the registration form; fields are named with the child's number, `namn-0`. */
export function newChildSchema(today: Day) {
  return z.object({
    identitet: identityNumber(today),
    fornamn: requiredText(text('Skriv barnets förnamn.', 'Write the child’s given name.'), 100),
    efternamn: requiredText(
      text('Skriv barnets efternamn.', 'Write the child’s family name.'),
      100,
    ),
    fodd: z.string().default(''),
    kon: oneOf(sexes, text('Välj kön, eller Okänt.', 'Choose sex, or Unknown.')),
    skydd: oneOf(
      protections,
      text(
        'Välj om barnet har skyddade uppgifter.',
        'Choose whether the child has protected data.',
      ),
    ),
    ensamkommande: optionalYesNo,
  })
}

export type NewChildForm = z.infer<ReturnType<typeof newChildSchema>>

export const detailsSchema = z.object({
  fornamn: requiredText(text('Skriv barnets förnamn.', 'Write the child’s given name.'), 100),
  efternamn: requiredText(text('Skriv barnets efternamn.', 'Write the child’s family name.'), 100),
  fodd: requiredDay(text('Ange födelsedatum.', 'Give the date of birth.')),
  kon: oneOf(sexes, text('Välj kön, eller Okänt.', 'Choose sex, or Unknown.')),
  skydd: oneOf(
    protections,
    text('Välj om barnet har skyddade uppgifter.', 'Choose whether the child has protected data.'),
  ),
  ensamkommande: optionalYesNo,
  telefon: optionalText(40),
})

const mail = optionalText(200).refine(
  (typed) => typed === null || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(typed),
  says(
    text('Skriv e-postadressen som namn@exempel.se.', 'Write the address like name@example.com.'),
  ),
)

const phone = optionalText(40).refine(
  (typed) => typed === null || typed.replace(/\D/g, '').length >= 3,
  says(text('Skriv numret med siffror.', 'Write the number in digits.')),
)

/** How to reach somebody, and what may not be said to them. */
const reach = { telefon: phone, epost: mail, aktsamhet: optionalText(300), dold: ticked }

export const guardianSchema = z.object({
  namn: requiredText(text('Skriv vårdnadshavarens namn.', 'Write the custodian’s name.')),
  relation: oneOf(relations, text('Välj relation till barnet.', 'Choose relation to the child.')),
  ...reach,
  from: requiredDay(
    text('Ange från vilken dag personen är vårdnadshavare.', 'Give the day custody began.'),
  ),
})

export const contactSchema = z.object({
  slag: oneOf(categories, text('Välj vad kontakten är.', 'Choose what the contact is.')),
  namn: requiredText(text('Skriv namnet.', 'Write the name.')),
  roll: optionalText(200),
  ...reach,
})

export const endContactSchema = z.object({
  dag: requiredDay(text('Ange sista dagen.', 'Give the last day.')),
  skal: requiredText(text('Skriv varför det upphör.', 'Write why it ends.'), 300),
})

export const voidSchema = z.object({
  skal: requiredText(text('Skriv varför uppgiften är fel.', 'Write why the record is wrong.'), 500),
})

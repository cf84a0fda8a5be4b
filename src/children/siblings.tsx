import { CheckboxField, FieldSection, type FormState, useSay } from '../design/index.ts'
import type { FormValues } from '../platform/web/read-form.ts'
import { accept, type Decision, refuse } from '../shared/refusal.ts'
import { text } from '../shared/text.ts'
import { personFor, personWords } from './person.ts'
import type { FoundChild } from './queries.ts'

const prefix = 'syskon-'

const texts = {
  alsoFor: text('Skriv samma sak för', 'Write the same for'),
  eachFile: text(
    'Det läggs i vart och ett av barnens akter. Skriv inget om ett barn som inte hör hemma i de andras.',
    'It is put in each of the children’s files. Write nothing of one child that does not belong in the others’.',
  ),
  gone: text(
    'Ett av syskonen är inte längre ditt, eller avslutat, och inget har sparats. Välj på nytt.',
    'One of the siblings is no longer yours, or closed, and nothing was saved. Choose again.',
  ),
}

/**
 * The sisters and brothers ticked in a form, of those whom the actor sees. Refuses 'gone' when one
 * that was ticked is not among them any more, or its file is closed: all are written about, or none.
 */
export function chooseSiblings(
  form: FormValues,
  siblings: readonly FoundChild[],
): Decision<FoundChild[], 'gone'> {
  const ticked = Object.entries(form).flatMap(([name, value]) =>
    name.startsWith(prefix) && value === 'ja' ? [name.slice(prefix.length)] : [],
  )
  const chosen = openFiles(siblings).filter(({ id }) => ticked.includes(id))
  return chosen.length === ticked.length ? accept(chosen) : refuse('gone')
}

/** Nothing is added to a file that is closed. */
function openFiles(siblings: readonly FoundChild[]): FoundChild[] {
  return siblings.filter(({ closed_on }) => closed_on === null)
}

/** What is wrong with the choice, for `showErrors`. */
export const siblingsGone = texts.gone

/** A box for each sister and brother; nothing at all for an only child. */
export function SiblingChoice(props: {
  readonly form: FormState
  readonly siblings: readonly FoundChild[]
  readonly reader: string
}) {
  const { form, reader } = props
  const siblings = openFiles(props.siblings)
  const say = useSay()
  if (siblings.length === 0) return null
  return (
    <FieldSection title={say(texts.alsoFor)}>
      <p className="ob-description">{say(texts.eachFile)}</p>
      {siblings.map((sibling) => (
        <CheckboxField
          key={sibling.id}
          form={form}
          name={`${prefix}${sibling.id}`}
          label={say(personWords(personFor(sibling, sibling.caseworker_id === reader)))}
        />
      ))}
    </FieldSection>
  )
}

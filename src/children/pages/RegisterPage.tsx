import type { Actor } from '../../access/actor.ts'
import {
  Button,
  DateField,
  type Draft,
  FieldRow,
  FieldSection,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  SelectField,
  TextField,
  useSay,
} from '../../design/index.ts'
import { mostSiblings } from '../forms.ts'
import { protectionNames, protections, sexNames } from '../person.ts'
import type { Colleague } from '../queries.ts'
import { texts } from '../texts.ts'
import { UnaccompaniedField } from './UnaccompaniedField.tsx'

type Props = {
  readonly actor: Actor
  readonly form: FormState
  readonly count: number
  readonly colleagues: readonly Colleague[]
  readonly draft: Draft | undefined
}

export function RegisterPage({ actor, form, count, colleagues, draft }: Props) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.register)} sub={say(texts.registerIntro)} />
      <Form
        form={form}
        action="/barn/nytt"
        submit={say(texts.register)}
        cancel={{ href: '/mina-barn' }}
        draft={draft}
      >
        {/* The first button is the one that Enter presses: it must be the form's own. */}
        <button type="submit" className="ob-only-heard" tabIndex={-1} aria-hidden="true" />
        <HiddenField name="antal" value={String(count)} />
        <HiddenField name="tillbaka" value="/barn/nytt" />
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a child of the form is known by its number only
          <ChildFields key={index} form={form} index={index} alone={count === 1} />
        ))}
        <div className="ob-actions">
          {count < mostSiblings && (
            <Button look="secondary" name="gor" value="lagg-till">
              {say(texts.addSibling)}
            </Button>
          )}
          {count > 1 && (
            <Button look="link" name="gor" value="ta-bort">
              {say(texts.removeSibling)}
            </Button>
          )}
        </div>
        {actor.role === 'caseworker' ? (
          <p>{say(texts.yourself)}</p>
        ) : (
          <SelectField
            form={form}
            name="handlaggare"
            label={say(texts.responsible)}
            empty={say(texts.noneYet)}
            optional
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Form>
    </>
  )
}

function ChildFields(props: { form: FormState; index: number; alone: boolean }) {
  const { form, index, alone } = props
  const say = useSay()
  const fields = (
    <>
      <TextField
        form={form}
        name={`identitet-${index}`}
        label={say(texts.identityNumber)}
        description={say(texts.identityHelp)}
        size={16}
      />
      <FieldRow>
        <TextField form={form} name={`fornamn-${index}`} label={say(texts.givenName)} size={20} />
        <TextField
          form={form}
          name={`efternamn-${index}`}
          label={say(texts.familyName)}
          size={24}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          form={form}
          name={`kon-${index}`}
          label={say(texts.sex)}
          choices={Object.entries(sexNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
        <DateField
          form={form}
          name={`fodd-${index}`}
          label={say(texts.born)}
          description={say(texts.bornHelp)}
          optional
        />
      </FieldRow>
      <SelectField
        form={form}
        name={`skydd-${index}`}
        label={say(texts.protection)}
        description={say(texts.protectionHelp)}
        choices={protections.map((value) => ({ value, label: say(protectionNames[value]) }))}
      />
      <UnaccompaniedField form={form} name={`ensamkommande-${index}`} />
    </>
  )
  if (alone) return fields
  return <FieldSection title={say(texts.childNumber(index + 1))}>{fields}</FieldSection>
}

import {
  CheckboxField,
  FieldRow,
  FieldSection,
  type FormState,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  useSay,
} from '../../design/index.ts'
import { careStarted, type GoalParts } from '../../rules/local/local-version.ts'
import { texts } from '../texts.ts'
import { LimitFields } from './DecidedFields.tsx'

/** A goal put together from lists: what starts it, what fulfils it, how soon, and for whom. */
export function GoalFields({ form, parts }: { form: FormState; parts: GoalParts }) {
  const say = useSay()
  const kinds = parts.kinds.map(({ kind, name }) => ({ value: kind, label: say(name) }))
  return (
    <>
      <FieldSection title={say(texts.words)}>
        <TextField form={form} name="namn_sv" label={say(texts.titleSv)} maxLength={80} />
        <TextField form={form} name="namn_en" label={say(texts.titleEn)} maxLength={80} />
        <TextArea form={form} name="text_sv" label={say(texts.textSv)} rows={2} maxLength={500} />
        <TextArea form={form} name="text_en" label={say(texts.textEn)} rows={2} maxLength={500} />
        <TextArea form={form} name="vem_sv" label={say(texts.whoSv)} rows={2} maxLength={300} />
        <TextArea form={form} name="vem_en" label={say(texts.whoEn)} rows={2} maxLength={300} />
      </FieldSection>
      <FieldSection title={say(texts.building)}>
        <SelectField
          form={form}
          name="nar"
          label={say(texts.trigger)}
          description={say(texts.triggerHelp)}
          choices={[
            { value: careStarted, label: say(texts.careStarts) },
            { group: say(texts.happens), choices: kinds },
          ]}
        />
        <SelectField form={form} name="uppfylls" label={say(texts.fulfilledBy)} choices={kinds} />
        <LimitFields form={form} />
        <RadioGroup
          form={form}
          name="upprepas"
          label={say(texts.recurs)}
          choices={[
            { value: 'once', label: say(texts.once) },
            { value: 'rolling', label: say(texts.rolling) },
          ]}
        />
      </FieldSection>
      <FieldSection title={say(texts.forWhom)}>
        <RadioGroup
          form={form}
          name="galler"
          label={say(texts.reach)}
          choices={[
            { value: 'new', label: say(texts.reachNew) },
            { value: 'open-too', label: say(texts.reachOpen) },
          ]}
        />
        <FieldRow>
          <TextField
            form={form}
            name="alder_fran"
            label={say(texts.ageFrom)}
            inputMode="numeric"
            size={3}
            optional
          />
          <TextField
            form={form}
            name="alder_till"
            label={say(texts.ageTo)}
            inputMode="numeric"
            size={3}
            optional
          />
        </FieldRow>
        <fieldset className="ds-fieldset ob-field ob-choices">
          <legend className="ds-label">{say(texts.forms)}</legend>
          <p className="ob-muted">{say(texts.formsHelp)}</p>
          <div className="ob-choice-list">
            {parts.forms.map(({ code, name }) => (
              <CheckboxField
                key={code}
                form={form}
                name={`form_${code}`}
                label={say(name)}
                optional
              />
            ))}
          </div>
        </fieldset>
      </FieldSection>
    </>
  )
}

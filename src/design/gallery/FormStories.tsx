import { type Language, text } from '../../shared/text.ts'
import { Button } from '../forms/Button.tsx'
import { CheckboxField, RadioGroup, SelectField } from '../forms/ChoiceField.tsx'
import { FieldRow, FieldSection, Form } from '../forms/Form.tsx'
import type { FormState } from '../forms/form-state.ts'
import { DateField, FileField, TextArea, TextField } from '../forms/TextField.tsx'

export function FormStories({ language }: { language: Language }) {
  const say = (sv: string, en: string) => text(sv, en)[language]
  const form: FormState = {
    values: { from: '2026-11-09', until: '2026-10-09', form: 'familjehem', school: 'ja' },
    errors: {
      until: say(
        'Slutdatumet kan inte vara tidigare än startdatumet, 9 november 2026.',
        'The end date cannot be earlier than the start date, 9 November 2026.',
      ),
      basis: say('Välj vilket lagrum vården vilar på.', 'Choose the legal basis of the care.'),
    },
  }
  return (
    <section>
      <h2>{say('Ett formulär med fel', 'A form with errors')}</h2>
      <Form
        form={form}
        action="/stilguide"
        submit={say('Registrera placering', 'Register the placement')}
        cancel={{ href: '#innehall' }}
        draft={{ url: '/stilguide/utkast', savedAt: '14:32' }}
        multipart
      >
        <FieldRow>
          <DateField form={form} name="from" label={say('Startdatum', 'Start date')} />
          <DateField
            form={form}
            name="until"
            optional
            label={say('Slutdatum', 'End date')}
            description={say('Dagen barnet flyttar.', 'The day the child leaves.')}
          />
        </FieldRow>
        <SelectField
          form={form}
          name="form"
          label={say('Placeringsform', 'Form of placement')}
          choices={[
            { value: 'jourhem', label: 'Jourhem' },
            { value: 'familjehem', label: 'Familjehem' },
          ]}
        />
        <TextField form={form} name="home" label={say('Hem eller utförare', 'Home or provider')} />
        <RadioGroup
          form={form}
          name="basis"
          label={say('Lagrum', 'Legal basis')}
          description={say('Som det står i beslutet.', 'As the decision says.')}
          choices={[
            { value: 'sol', label: 'SoL', description: say('Med samtycke', 'With consent') },
            { value: 'lvu-2', label: 'LVU 2 §' },
            { value: 'lvu-3', label: 'LVU 3 §' },
          ]}
        />
        <CheckboxField
          form={form}
          name="school"
          label={say('Placeringen byter skola', 'The placement changes the school')}
        />
        <FieldSection title={say('Anteckning och bilaga', 'Note and attachment')}>
          <TextArea form={form} name="note" optional label={say('Anteckning', 'Note')} rows={3} />
          <FileField
            form={form}
            name="file"
            optional
            label={say('Månadens fil', 'The month’s file')}
            accept=".xlsx,.csv"
          />
        </FieldSection>
      </Form>
      <h3>{say('Knappar', 'Buttons')}</h3>
      <div className="ob-actions">
        <Button type="button">{say('Spara', 'Save')}</Button>
        <Button type="button" look="secondary">
          {say('Granska', 'Review')}
        </Button>
        <Button type="button" look="danger">
          {say('Makulera', 'Void')}
        </Button>
        <Button type="button" look="link">
          {say('Som länk', 'As a link')}
        </Button>
        <Button type="button" small>
          {say('Liten', 'Small')}
        </Button>
      </div>
    </section>
  )
}

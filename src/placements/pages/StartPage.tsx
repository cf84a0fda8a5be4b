import { ChildForm, type ChildRow } from '../../children/index.ts'
import { basisChoices, DeciderField } from '../../decisions/index.ts'
import {
  CheckboxField,
  DateField,
  type Draft,
  FieldRow,
  type FormState,
  RadioGroup,
  SelectField,
  TextField,
  useSay,
} from '../../design/index.ts'
import { ageOn, type Day, isoDay } from '../../shared/day.ts'
import { type EndReasonCode, endReasons } from '../domain/end-reasons.ts'
import { placementForms } from '../domain/placement-forms.ts'
import { providers } from '../domain/providers.ts'
import { specialReasonsText } from '../domain/special-reasons.ts'
import type { HeldPlacement } from '../queries.ts'
import { texts } from '../texts.ts'

export type StartPageProps = {
  readonly child: ChildRow
  readonly open: HeldPlacement | null
  readonly needsBasis: boolean
  readonly today: Day
  readonly form: FormState
  readonly draft: Draft | undefined
}

export function StartPage({ child, open, needsBasis, today, form, draft }: StartPageProps) {
  const say = useSay()
  const action = `/barn/${child.id}/placeringar/ny`
  return (
    <ChildForm
      child={child}
      title={say(open === null ? texts.record : texts.replace)}
      sub={open !== null && say(texts.replaceHelp(open.homeName))}
      form={form}
      action={action}
      submit={say(texts.save)}
      draft={draft}
    >
      {open !== null && (
        <SelectField
          form={form}
          name="avslut"
          label={say(texts.whyMoved)}
          empty={false}
          choices={(['planned-move', 'breakdown'] satisfies EndReasonCode[]).map((code) => ({
            value: code,
            label: say(endReasons[code].name),
          }))}
        />
      )}
      <PlacementFields child={child} form={form} today={today} />
      {needsBasis && (
        <>
          <SelectField
            form={form}
            name="lagrum"
            label={say(texts.legalBasis)}
            description={say(texts.legalBasisHelp)}
            choices={basisChoices(today, say, false)}
          />
          <DeciderField form={form} />
        </>
      )}
    </ChildForm>
  )
}

/** The fields that a new placement and a correction share. */
export function PlacementFields(props: { child: ChildRow; form: FormState; today: Day }) {
  const { child, form, today } = props
  const say = useSay()
  const special = specialReasonsText('stodboende')
  const mayNeedReasons = ageOn(child.born, today) >= 16 && ageOn(child.born, today) < 18
  return (
    <>
      <FieldRow>
        <DateField
          form={form}
          name="from"
          label={say(texts.from)}
          description={say(texts.fromHelp)}
          max={isoDay(today)}
        />
        <SelectField
          form={form}
          name="form"
          label={say(texts.form)}
          choices={Object.values(placementForms).map(({ code, name }) => ({
            value: code,
            label: say(name),
          }))}
        />
      </FieldRow>
      {mayNeedReasons && special !== null && (
        <CheckboxField
          form={form}
          name="sarskilda"
          label={say(texts.special)}
          description={say(special)}
          optional
        />
      )}
      <FieldRow>
        <TextField form={form} name="hem" label={say(texts.home)} size={28} />
        <TextField form={form} name="kommun" label={say(texts.municipality)} size={18} />
      </FieldRow>
      <SelectField
        form={form}
        name="regi"
        label={say(texts.provider)}
        description={say(texts.providerHelp)}
        empty={say(texts.providerUnknown)}
        optional
        choices={Object.values(providers).map(({ code, name }) => ({
          value: code,
          label: say(name),
        }))}
      />
      <RadioGroup
        form={form}
        name="skolbyte"
        label={say(texts.changesSchool)}
        description={say(texts.changesSchoolHelp)}
        inline
        choices={[
          { value: 'ja', label: say(texts.yes) },
          { value: 'nej', label: say(texts.no) },
        ]}
      />
      <DateField form={form} name="planerat" label={say(texts.plannedEnd)} optional />
    </>
  )
}

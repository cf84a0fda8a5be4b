import { ChildForm, type ChildRow } from '../../children/index.ts'
import {
  CheckboxField,
  DateField,
  type Draft,
  FieldRow,
  type FormState,
  SelectField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { type EndReasonCode, endReasons } from '../domain/end-reasons.ts'
import { placementForms } from '../domain/placement-forms.ts'
import type { HeldPlacement } from '../queries.ts'
import { texts } from '../texts.ts'
import { PlacementFields } from './StartPage.tsx'

type Props = {
  readonly child: ChildRow
  readonly placement: HeldPlacement
  readonly form: FormState
  readonly today: Day
}

export function EndPage({ child, placement, form, today }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { form: code, homeName, period } = placement
  const since = formatDay(period.from, language, 'long')
  return (
    <ChildForm
      child={child}
      title={say(texts.end)}
      sub={say(texts.sinceAt(say(placementForms[code].name), homeName, since))}
      form={form}
      action={`/barn/${child.id}/placeringar/${placement.factId}/avsluta`}
      submit={say(texts.end)}
    >
      <DateField form={form} name="till" label={say(texts.until)} max={isoDay(today)} />
      <EndReasonField form={form} />
    </ChildForm>
  )
}

function EndReasonField({ form, optional }: { form: FormState; optional?: boolean }) {
  const say = useSay()
  return (
    <SelectField
      form={form}
      name="skal"
      label={say(texts.endReason)}
      optional={optional ?? false}
      choices={(Object.keys(endReasons) as EndReasonCode[]).map((code) => ({
        value: code,
        label: say(endReasons[code].name),
      }))}
    />
  )
}

export function CorrectPage(props: Props & { draft: Draft | undefined }) {
  const { child, placement, form, today, draft } = props
  const say = useSay()
  const action = `/barn/${child.id}/placeringar/${placement.factId}/ratta`
  return (
    <ChildForm
      child={child}
      title={say(texts.correct)}
      sub={say(texts.correctHelp)}
      form={form}
      action={action}
      submit={say(texts.save)}
      draft={draft}
    >
      <PlacementFields child={child} form={form} today={today} />
      <CheckboxField form={form} name="omplacering" label={say(texts.isReplacement)} optional />
      <FieldRow>
        <DateField form={form} name="till" label={say(texts.until)} max={isoDay(today)} optional />
        <EndReasonField form={form} optional />
      </FieldRow>
    </ChildForm>
  )
}

import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import {
  Breadcrumbs,
  DateField,
  Form,
  type FormState,
  PageHead,
  SelectField,
  TextField,
  useSay,
} from '../design/index.ts'
import { optionalText, requiredDay, requiredText } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import type { FactKind } from '../rules/fact-kind.ts'
import { recordFact } from '../rules/record-fact.ts'
import { isoDay } from '../shared/day.ts'
import { formatDay } from '../shared/day-words.ts'
import type { Text } from '../shared/text.ts'
import { daysToSchool } from './domain/days-without-school.ts'
import { type DelayReason, delayReasons } from './domain/delay-reasons.ts'
import { samsMessageFact, schoolPlanFact, schoolStartFact } from './facts.ts'
import {
  findPlacementInQuestion,
  hasStep,
  type PlacementInQuestion,
} from './placement-in-question.ts'
import { texts } from './texts.ts'

type StepKind = {
  readonly fact: FactKind
  readonly path: string
  readonly title: Text
  readonly help: Text | null
  readonly dayLabel: Text
  readonly giveDay: Text
  /** The message and the plan may be made before the child has come; the start may not. */
  readonly mayPrecede: boolean
}

export const stepKinds = {
  skolstart: {
    fact: schoolStartFact,
    path: 'skolstart',
    title: texts.recordStart,
    help: null,
    dayLabel: texts.startDay,
    giveDay: texts.giveStart,
    mayPrecede: false,
  },
  'sams-meddelande': {
    fact: samsMessageFact,
    path: 'sams-meddelande',
    title: texts.recordSams,
    help: texts.samsHelp,
    dayLabel: texts.sentOn,
    giveDay: texts.giveSent,
    mayPrecede: true,
  },
  skolplanering: {
    fact: schoolPlanFact,
    path: 'skolplanering',
    title: texts.recordPlan,
    help: texts.planHelp,
    dayLabel: texts.madeOn,
    giveDay: texts.giveMade,
    mayPrecede: true,
  },
} as const satisfies Record<string, StepKind>

/** The message may be sent this long before the placement begins (phase "inför placering"). */
const daysBefore = 60

function schemaOf({ giveDay, fact }: StepKind) {
  return z.object({
    dag: requiredDay(giveDay),
    skola: fact === schoolStartFact ? requiredText(texts.giveSchool) : optionalText(),
    orsak: z.string().default(''),
  })
}

export function showStep(kind: StepKind) {
  return async (visit: Visit): Promise<Reply> => {
    const placement = await findIt(visit)
    if (placement === null) return absent
    return showForm(visit, stepPage(visit, kind, placement), { dag: isoDay(visit.today) })
  }
}

export function recordStep(kind: StepKind) {
  return async (visit: Visit): Promise<Reply> => {
    const { tx, form, language, say, today } = visit
    const placement = await findIt(visit)
    if (placement === null) return absent
    const page = stepPage(visit, kind, placement)
    const read = readForm(schemaOf(kind), form, language)
    if (!read.ok) return showErrors(visit, page, read.errors)
    const { dag, skola, orsak } = read.value
    const earliest = placement.from - (kind.mayPrecede ? daysBefore : 0)
    if (dag > today) return showErrors(visit, page, { dag: say(texts.inTheFuture) })
    if (dag < earliest) {
      const began = formatDay(placement.from, language, 'long')
      return showErrors(visit, page, { dag: say(texts.beforePlacement(began)) })
    }
    if (await hasStep(tx, kind.fact.kind, placement)) {
      return showErrors(visit, page, { dag: say(texts.alreadyRecorded) })
    }
    const days = daysToSchool(placement.from, dag)
    const delay = orsak in delayReasons ? (orsak as DelayReason) : null
    if (kind.fact === schoolStartFact && days > 7 && delay === null) {
      return showErrors(visit, page, { orsak: say(texts.delayNeeded(days)) })
    }
    await recordFact(tx, kind.fact, {
      childId: placement.childId,
      from: dag,
      data: {
        placementId: placement.placementId,
        schoolName: skola,
        delayReason: kind.fact === schoolStartFact && days > 7 ? delay : null,
      },
    })
    await visit.services.reevaluate(tx, [placement.childId])
    const back = visit.actor.role === 'school_contact' ? '/skolgang' : `/barn/${placement.childId}`
    return redirect(`${back}?klart=${kind.path}`)
  }
}

function findIt({ tx, params }: Visit): Promise<PlacementInQuestion | null> {
  return findPlacementInQuestion(tx, params.childId ?? '', params.placementId ?? '')
}

function stepPage(visit: Visit, kind: StepKind, placement: PlacementInQuestion): FormPageParts {
  return {
    title: visit.say(kind.title),
    draft: null,
    render: (form) => <StepPage visit={visit} kind={kind} placement={placement} form={form} />,
  }
}

function StepPage(props: {
  visit: Visit
  kind: StepKind
  placement: PlacementInQuestion
  form: FormState
}) {
  const { visit, kind, placement, form } = props
  const say = useSay()
  const forContact = visit.actor.role === 'school_contact'
  const back = forContact ? '/skolgang' : `/barn/${placement.childId}`
  const began = formatDay(placement.from, visit.language, 'long')
  const { homeName } = placement
  const about = homeName === null ? texts.placementBegan(began) : texts.startHelp(homeName, began)
  const isStart = kind.fact === schoolStartFact
  return (
    <>
      <Breadcrumbs label={say(texts.child)} steps={[{ href: back, label: placement.childName }]} />
      <PageHead title={say(kind.title)} sub={say(about)} />
      {kind.help && <p>{say(kind.help)}</p>}
      <Form form={form} action={visit.path} submit={say(texts.save)} cancel={{ href: back }}>
        <DateField form={form} name="dag" label={say(kind.dayLabel)} max={isoDay(visit.today)} />
        {isStart && <TextField form={form} name="skola" label={say(texts.school)} size={28} />}
        {isStart && (
          <SelectField
            form={form}
            name="orsak"
            label={say(texts.delayReason)}
            optional
            choices={Object.entries(delayReasons).map(([value, name]) => ({
              value,
              label: say(name),
            }))}
          />
        )}
      </Form>
    </>
  )
}

import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../access/form-visit.tsx'
import type { Visit } from '../access/visit.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  type FormState,
  PageHead,
  RadioGroup,
  useSay,
} from '../design/index.ts'
import { oneOf, optionalDay, requiredDay } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { isoDay } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import { addMeeting, cancelMeeting, changeMeeting, type MeetingPlan } from './commands.ts'
import { bodies, findMeeting, type HeldMeeting } from './queries.ts'
import { bodyNames, texts } from './texts.ts'

/** What is usual when nobody says otherwise: time to read before the meeting. */
const usualDaysForPapers = 10

const schema = z.object({
  vem: oneOf(bodies, texts.chooseBody),
  dag: requiredDay(texts.giveDay),
  handlingar: optionalDay,
})

export async function showNewMeeting(visit: Visit): Promise<Reply> {
  return showForm(visit, page(visit, null), { vem: 'utskott' })
}

export async function planMeeting(visit: Visit): Promise<Reply> {
  const plan = readPlan(visit, null)
  if ('kind' in plan) return plan
  if (!(await addMeeting(visit.tx, visit.actor, plan))) return isTaken(visit, null)
  return redirect('/namnden?klart=sammantrade-inlagt')
}

export async function showChangeMeeting(visit: Visit): Promise<Reply> {
  const meeting = await findMeeting(visit.tx, visit.params.meetingId ?? '')
  if (meeting === null) return absent
  return showForm(visit, page(visit, meeting), {
    vem: meeting.body,
    dag: isoDay(meeting.heldOn),
    handlingar: isoDay(meeting.papersBy),
  })
}

export async function replanMeeting(visit: Visit): Promise<Reply> {
  const meeting = await findMeeting(visit.tx, visit.params.meetingId ?? '')
  if (meeting === null) return absent
  const plan = readPlan(visit, meeting)
  if ('kind' in plan) return plan
  if (!(await changeMeeting(visit.tx, visit.actor, meeting.id, plan)))
    return isTaken(visit, meeting)
  visit.note({ meeting: meeting.id })
  return redirect(`/namnden/${meeting.id}?klart=sammantrade-andrat`)
}

export async function cancelTheMeeting(visit: Visit): Promise<Reply> {
  const meeting = await findMeeting(visit.tx, visit.params.meetingId ?? '')
  if (meeting === null) return absent
  await cancelMeeting(visit.tx, visit.actor, meeting.id)
  visit.note({ meeting: meeting.id })
  return redirect('/namnden?klart=sammantrade-installt')
}

/** The form read and judged: a plan, or the form again. */
function readPlan(visit: Visit, meeting: HeldMeeting | null): MeetingPlan | Reply {
  const { form, language, say, today } = visit
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page(visit, meeting), read.errors)
  const { vem, dag, handlingar } = read.value
  const refused = (errors: Record<string, Text>) =>
    showErrors(
      visit,
      page(visit, meeting),
      Object.fromEntries(Object.entries(errors).map(([name, words]) => [name, say(words)])),
    )
  if (dag < today) return refused({ dag: texts.inThePast })
  if (handlingar !== null && handlingar > dag) return refused({ handlingar: texts.papersAfter })
  return { body: vem, heldOn: dag, papersBy: handlingar ?? dag - usualDaysForPapers }
}

function isTaken(visit: Visit, meeting: HeldMeeting | null): Reply {
  return showErrors(visit, page(visit, meeting), { dag: visit.say(texts.taken) })
}

function page(visit: Visit, meeting: HeldMeeting | null): FormPageParts {
  const title = visit.say(meeting === null ? texts.add : texts.change)
  return {
    title,
    draft: null,
    render: (form) => (
      <PlanPage form={form} title={title} meeting={meeting} today={isoDay(visit.today)} />
    ),
  }
}

function PlanPage(props: {
  form: FormState
  title: string
  meeting: HeldMeeting | null
  today: string
}) {
  const { form, title, meeting, today } = props
  const say = useSay()
  const back = meeting === null ? '/namnden' : `/namnden/${meeting.id}`
  return (
    <>
      <Breadcrumbs
        label={say(texts.title)}
        steps={[{ href: '/namnden', label: say(texts.title) }]}
      />
      <PageHead title={title} />
      <Form
        form={form}
        action={meeting === null ? '/namnden/nytt' : `/namnden/${meeting.id}/andra`}
        submit={say(texts.save)}
        cancel={{ href: back }}
      >
        <RadioGroup
          form={form}
          name="vem"
          label={say(texts.body)}
          inline
          choices={bodies.map((body) => ({ value: body, label: say(bodyNames[body]) }))}
        />
        <DateField form={form} name="dag" label={say(texts.heldOn)} min={today} />
        <DateField
          form={form}
          name="handlingar"
          label={say(texts.papersByField)}
          description={say(texts.papersByHelp)}
          optional
        />
      </Form>
      {meeting !== null && (
        <form method="post" action={`/namnden/${meeting.id}/stall-in`}>
          <p className="ob-sub">{say(texts.cancelHelp)}</p>
          <Button look="danger">{say(texts.cancel)}</Button>
        </form>
      )}
    </>
  )
}

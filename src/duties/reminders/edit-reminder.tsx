import { z } from 'zod'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { findChild, personFor, personWords } from '../../children/index.ts'
import {
  Breadcrumbs,
  DateField,
  Form,
  type FormState,
  PageHead,
  TextField,
  useSay,
} from '../../design/index.ts'
import { requiredDay, requiredText } from '../../platform/web/field-schemas.ts'
import { readForm } from '../../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { changeReminder, findReminder, saveReminder } from './queries.ts'
import { chooseDay, type Reminder } from './reminder.ts'
import { texts } from './texts.ts'

const schema = z.object({ vad: requiredText(texts.giveWords), dag: requiredDay(texts.giveDay) })

/** What a form is about: a reminder that is there, or a new one, perhaps of a child. */
type Subject = {
  readonly held: Reminder | null
  readonly child: { readonly id: string; readonly name: Text } | null
}

export async function showNewReminder(visit: Visit): Promise<Reply> {
  const subject = await newSubject(visit)
  if (subject === null) return absent
  return showForm(visit, reminderPage(visit, subject), { dag: isoDay(visit.today + 1) })
}

export async function addReminder(visit: Visit): Promise<Reply> {
  const subject = await newSubject(visit)
  return subject === null ? absent : keepReminder(visit, subject)
}

export async function showReminder(visit: Visit): Promise<Reply> {
  const subject = await heldSubject(visit)
  if (subject === null) return absent
  const { day, words } = subject.held
  return showForm(visit, reminderPage(visit, subject), { vad: words, dag: isoDay(day) })
}

export async function correctReminder(visit: Visit): Promise<Reply> {
  const subject = await heldSubject(visit)
  return subject === null ? absent : keepReminder(visit, subject)
}

async function keepReminder(visit: Visit, subject: Subject): Promise<Reply> {
  const { tx, actor, form, language, today, say } = visit
  const page = reminderPage(visit, subject)
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { vad: words, dag } = read.value
  const chosen = chooseDay(dag, { kept: subject.held?.day ?? null, today })
  if (!chosen.accepted) {
    const why = chosen.reason === 'day-gone' ? texts.dayGone : texts.tooFar
    return showErrors(visit, page, { dag: say(why) })
  }
  const said = { day: chosen.value, words }
  if (subject.held !== null) await changeReminder(tx, subject.held.id, said)
  else {
    const childId = subject.child?.id ?? null
    await saveReminder(tx, { ...said, staffId: actor.staffId, childId })
  }
  return redirect('/arbetslista?klart=paminnelse')
}

/** Of the child that the address names, or of none; null where the child is not there. */
async function newSubject(visit: Visit): Promise<Subject | null> {
  const { childId } = visit.params
  if (childId === undefined) return { held: null, child: null }
  const found = await findChild(visit.tx, childId)
  if (found === null) return null
  const isOwn = found.caseworker_id === visit.actor.staffId
  return { held: null, child: { id: found.id, name: personWords(personFor(found, isOwn)) } }
}

async function heldSubject(visit: Visit): Promise<(Subject & { held: Reminder }) | null> {
  const held = await findReminder(visit.tx, visit.params.reminderId ?? '')
  if (held === null || held.isDone) return null
  if (held.child === null) return { held, child: null }
  const { id, caseworkerId } = held.child
  visit.tx.touch(id)
  const name = personWords(personFor(held.child, caseworkerId === visit.actor.staffId))
  return { held, child: { id, name } }
}

function titleOf({ held, child }: Subject): Text {
  if (held !== null) return texts.change
  return child === null ? texts.add : texts.addAboutChild
}

function reminderPage(visit: Visit, subject: Subject): FormPageParts {
  return {
    title: visit.say(titleOf(subject)),
    draft: null,
    render: (form) => <ReminderPage form={form} subject={subject} action={visit.path} />,
  }
}

function ReminderPage(props: { form: FormState; subject: Subject; action: string }) {
  const {
    form,
    subject: { held, child },
    action,
  } = props
  const say = useSay()
  const back =
    child === null || held !== null
      ? { href: '/paminnelser', label: say(texts.title) }
      : { href: `/barn/${child.id}`, label: say(child.name) }
  return (
    <>
      <Breadcrumbs label={back.label} steps={[back]} />
      <PageHead
        title={say(titleOf(props.subject))}
        sub={
          <>
            {child !== null && <>{say(texts.about(say(child.name)))}. </>}
            {say(texts.intro)}
          </>
        }
      />
      <Form form={form} action={action} submit={say(texts.save)} cancel={{ href: back.href }}>
        <TextField
          form={form}
          name="vad"
          label={say(texts.words)}
          description={say(texts.wordsHelp)}
          maxLength={200}
        />
        <DateField form={form} name="dag" label={say(texts.day)} />
      </Form>
    </>
  )
}

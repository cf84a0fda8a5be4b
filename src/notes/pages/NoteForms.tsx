import { ChildForm, type ChildRow, type FoundChild, SiblingChoice } from '../../children/index.ts'
import {
  CheckboxField,
  DateField,
  type Draft,
  type FormState,
  TextArea,
  useSay,
} from '../../design/index.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { longestNote } from '../domain/note.ts'
import type { NoteRow } from '../queries.ts'
import { texts } from '../texts.ts'
import { notesHref } from './NoteArticle.tsx'

type Props = {
  readonly child: ChildRow
  readonly form: FormState
  readonly draft?: Draft | undefined
}

export function NewNotePage(
  props: Props & { siblings: readonly FoundChild[]; reader: string; today: Day },
) {
  const { child, siblings, reader, form, draft, today } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.write)}
      sub={say(texts.notJournal)}
      form={form}
      action={`${notesHref(child.id)}/ny`}
      submit={say(texts.save)}
      draft={draft}
      cancelHref={notesHref(child.id)}
    >
      <NoteFields form={form} today={today} />
      <SiblingChoice form={form} siblings={siblings} reader={reader} />
      <CheckboxField
        form={form}
        name="las"
        label={say(texts.lockNow)}
        description={say(texts.lockHelp)}
        optional
      />
    </ChildForm>
  )
}

export function ChangeNotePage(props: Props & { note: NoteRow; today: Day }) {
  const { child, note, form, draft, today } = props
  const say = useSay()
  const page = `${notesHref(child.id)}/${note.id}`
  return (
    <ChildForm
      child={child}
      title={say(texts.changeTitle)}
      sub={note.is_together ? say(texts.togetherHelp) : undefined}
      form={form}
      action={`${page}/andra`}
      submit={say(texts.save)}
      draft={draft}
      cancelHref={page}
    >
      <NoteFields form={form} today={today} />
    </ChildForm>
  )
}

function NoteFields({ form, today }: { form: FormState; today: Day }) {
  const say = useSay()
  return (
    <>
      <DateField
        form={form}
        name="dag"
        label={say(texts.day)}
        description={say(texts.dayHelp)}
        max={isoDay(today)}
      />
      <TextArea
        form={form}
        name="text"
        label={say(texts.words)}
        description={say(texts.wordsHelp)}
        rows={8}
        maxLength={longestNote}
      />
    </>
  )
}

export function AdditionPage({ child, form, draft, note }: Props & { note: NoteRow }) {
  const say = useSay()
  const page = `${notesHref(child.id)}/${note.id}`
  return (
    <ChildForm
      child={child}
      title={say(texts.addTitle)}
      sub={say(texts.addHelp)}
      form={form}
      action={`${page}/tillagg`}
      submit={say(texts.save)}
      draft={draft}
      cancelHref={page}
    >
      <p className="ob-prose">{note.text}</p>
      <TextArea
        form={form}
        name="text"
        label={say(texts.addition)}
        rows={5}
        maxLength={longestNote}
      />
    </ChildForm>
  )
}

export function VoidNotePage({ child, form, note }: Props & { note: NoteRow }) {
  const say = useSay()
  const page = `${notesHref(child.id)}/${note.id}`
  return (
    <ChildForm
      child={child}
      title={say(texts.voidTitle)}
      sub={say(texts.voidHelp)}
      form={form}
      action={`${page}/makulera`}
      submit={say(texts.void)}
      submitLook="danger"
      cancelHref={page}
    >
      <p className="ob-prose">{note.text}</p>
      <TextArea form={form} name="skal" label={say(texts.reason)} rows={3} maxLength={500} />
    </ChildForm>
  )
}

import { Button, type FormState, Notice, useLanguage, useSay } from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { ChildRow } from '../queries.ts'
import { texts } from '../texts.ts'
import { ChildForm } from './ChildForm.tsx'

export function CloseFilePage({ child, form }: { child: ChildRow; form: FormState }) {
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.closeFile)}
      sub={say(texts.closeFileHelp)}
      form={form}
      action={`/barn/${child.id}/avsluta`}
      submit={say(texts.closeFile)}
    >
      {null}
    </ChildForm>
  )
}

/** Says on the child's page that the file is closed; who may opens it again here. */
export function ClosedNotice({ child, mayReopen }: { child: ChildRow; mayReopen: boolean }) {
  const say = useSay()
  const language = useLanguage()
  if (child.closed_on === null) return null
  return (
    <Notice>
      <p>{say(texts.closedOn(formatDay(child.closed_on, language, 'long')))}</p>
      {mayReopen && (
        <form method="post" action={`/barn/${child.id}/oppna-igen`}>
          <Button look="secondary">{say(texts.reopenFile)}</Button>
        </form>
      )}
    </Notice>
  )
}

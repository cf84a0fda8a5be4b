import { Breadcrumbs, type FormState, PageHead, useSay } from '../../../design/index.ts'
import { PublishedTable } from '../../publications/pages/PublishedTable.tsx'
import { PublishForm } from '../../publications/pages/PublishForm.tsx'
import type { Choice } from '../choice.ts'
import type { ProtectedTable } from '../protect-table.ts'
import { texts, unitOf } from '../texts.ts'
import { Protection } from './Protection.tsx'

type Props = {
  readonly form: FormState
  readonly choice: Choice
  readonly safe: ProtectedTable
  readonly corrects: string | null
  readonly query: URLSearchParams
}

export function PublishPage({ form, choice, safe, corrects, query }: Props) {
  const say = useSay()
  const back = `/tabeller?${query}`
  return (
    <>
      <Breadcrumbs label={say(texts.title)} steps={[{ href: back, label: say(texts.title) }]} />
      <PageHead title={say(texts.publishTitle)} sub={say(safe.table.title)} />
      <Protection safe={safe} />
      <PublishedTable table={safe.table} unit={unitOf(choice)} />
      <p>{say(safe.table.definition)}</p>
      <ul>
        {safe.table.notes.map((note) => (
          <li key={note.sv}>{say(note)}</li>
        ))}
      </ul>
      <PublishForm
        form={form}
        action="/tabeller/publicera"
        keep={{ adress: query.toString() }}
        corrects={corrects}
        cancel={back}
      />
    </>
  )
}

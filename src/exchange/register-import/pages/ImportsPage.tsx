import {
  DataTable,
  DateField,
  FileField,
  Form,
  type FormState,
  PageHead,
  Status,
  useSay,
} from '../../../design/index.ts'
import { fileKindNames, fileKinds } from '../domain/columns.ts'
import type { RegisterImport } from '../imports.ts'
import { texts } from '../texts.ts'

type Props = { readonly form: FormState; readonly imports: readonly RegisterImport[] }

/** Uploading an extract, and those that came before. */
export function ImportsPage({ form, imports }: Props) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      <p>{say(texts.whatYouSee)}</p>
      <Form form={form} action="/registerimport" submit={say(texts.upload)} multipart>
        <FileField
          form={form}
          name="mapping"
          label={say(texts.mapping)}
          description={say(texts.mappingHelp)}
          accept=".json"
        />
        <DateField
          form={form}
          name="extracted"
          label={say(texts.extracted)}
          description={say(texts.extractedHelp)}
          optional
        />
        <h2>{say(texts.files)}</h2>
        {fileKinds.map((kind) => (
          <FileField
            key={kind}
            form={form}
            name={kind}
            label={say(fileKindNames[kind])}
            accept=".csv,.xlsx"
          />
        ))}
      </Form>
      <h2>{say(texts.imports)}</h2>
      <DataTable
        caption={say(texts.imports)}
        captionHidden
        rows={imports}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/registerimport/${id}`}
        empty={{ text: say(texts.noImports) }}
        columns={[
          {
            key: 'inlamnat',
            title: say(texts.delivered),
            tight: true,
            render: ({ deliveredAt }) => moment.format(deliveredAt),
          },
          { key: 'system', title: say(texts.system), render: ({ system }) => system },
          {
            key: 'av',
            title: say(texts.by),
            render: ({ deliveredBy }) => deliveredBy ?? say(texts.byCommand),
          },
          { key: 'lage', title: say(texts.state), render: (one) => <ImportState found={one} /> },
        ]}
      />
    </>
  )
}

function ImportState({ found }: { found: RegisterImport }) {
  const say = useSay()
  const refused = found.files.some(({ state }) => state === 'refused')
  if (found.state !== 'done') return <Status kind="soon">{say(texts.states[found.state])}</Status>
  if (found.outcome.crashed || refused) {
    return <Status kind="late">{say(texts.fileStates.refused)}</Status>
  }
  return <Status kind="done">{say(texts.states.done)}</Status>
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
})

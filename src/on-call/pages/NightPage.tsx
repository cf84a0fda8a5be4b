import {
  Button,
  DataTable,
  DateField,
  FieldRow,
  Form,
  type FormState,
  HiddenField,
  Notice,
  PageHead,
  TextField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import { momentWords } from '../moment.ts'
import type { Duty, Found, OpenedChild, Shift } from '../queries.ts'
import { texts } from '../texts.ts'

export function NightPage(props: {
  readonly form: FormState
  readonly state: Duty
  readonly shift: Shift | null
  readonly found: readonly Found[] | null
  readonly opened: readonly OpenedChild[]
}) {
  const { form, state, shift, found, opened } = props
  const say = useSay()
  if (state === 'no-shift') return <OffDuty shift={shift} />
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={shift === null ? undefined : say(texts.runs(momentWords(shift.until)))}
      />
      {state === 'too-many' && <Notice kind="warning">{say(texts.tooMany)}</Notice>}
      {found !== null && <FoundChildren found={found} />}
      <h2>{say(texts.searchTitle)}</h2>
      <p className="ob-sub">{say(texts.searchHelp)}</p>
      <Form form={form} action="/jour/sok" submit={say(texts.search)}>
        <TextField
          form={form}
          name="nummer"
          label={say(texts.number)}
          size={16}
          optional="unsaid"
        />
        <p className="ob-sub">{say(texts.orName)}</p>
        <FieldRow>
          <TextField
            form={form}
            name="fornamn"
            label={say(texts.givenName)}
            size={16}
            optional="unsaid"
          />
          <TextField
            form={form}
            name="efternamn"
            label={say(texts.familyName)}
            size={16}
            optional="unsaid"
          />
          <DateField form={form} name="fodd" label={say(texts.born)} optional="unsaid" />
        </FieldRow>
      </Form>
      <h2>{say(texts.openedNow)}</h2>
      <DataTable
        caption={say(texts.openedNow)}
        captionHidden
        rows={opened}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/jour/barn/${id}`}
        empty={{ text: say(texts.openedNone) }}
        columns={[
          {
            key: 'barn',
            title: say(texts.child),
            render: (child) =>
              child.protection === 'none'
                ? `${child.given_name} ${child.family_name.slice(0, 1)}.`
                : say(texts.protectedChild),
          },
          { key: 'arende', title: say(texts.caseNumber), render: (child) => child.case_number },
          { key: 'tid', title: say(texts.at), render: (child) => momentWords(child.opened_at) },
        ]}
      />
    </>
  )
}

function OffDuty({ shift }: { shift: Shift | null }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.title)} />
      <Notice kind="warning" title={say(texts.noShift)}>
        <p>{say(texts.noShiftHelp)}</p>
        {shift !== null && <p>{say(texts.nextShift(momentWords(shift.from)))}</p>}
      </Notice>
    </>
  )
}

function FoundChildren({ found }: { found: readonly Found[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <h2>{say(texts.found(found.length))}</h2>
      <DataTable
        caption={say(texts.found(found.length))}
        captionHidden
        rows={found}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.nothingFound) }}
        columns={[
          {
            key: 'barn',
            title: say(texts.child),
            render: ({ given_name, family_name }) =>
              given_name === null ? say(texts.protectedChild) : `${given_name} ${family_name}`,
          },
          {
            key: 'fodd',
            title: say(texts.born),
            render: ({ born }) => (born === null ? '–' : formatDay(born, language)),
          },
          { key: 'arende', title: say(texts.caseNumber), render: (row) => row.case_number },
          { key: 'namnd', title: say(texts.authority), render: (row) => row.authority ?? '–' },
          {
            key: 'oppna',
            title: say(texts.open),
            render: ({ id, case_number }) => (
              <form method="post" action="/jour/skal">
                <HiddenField name="barn" value={id} />
                <Button look="link">
                  {say(texts.open)}
                  <span className="ob-only-heard">, {case_number}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
    </>
  )
}

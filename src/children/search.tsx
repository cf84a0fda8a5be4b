import type { Visit } from '../access/visit.ts'
import {
  DataTable,
  emptyForm,
  Form,
  type FormState,
  PageHead,
  Tag,
  TextField,
  useSay,
} from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import { ageOn, type Day } from '../shared/day.ts'
import { personFor, personWords } from './person.ts'
import { type FoundChild, searchChildren } from './queries.ts'
import { RecentChildren } from './recent/RecentChildren.tsx'
import { listRecent, type RecentChild } from './recent/recent-children.ts'
import { texts } from './texts.ts'

export async function showSearch(visit: Visit): Promise<Reply> {
  return searchPage(visit, emptyForm, null)
}

/** By POST: what is searched for is a name or a number, and may stand in no address and no log. */
export async function search(visit: Visit): Promise<Reply> {
  const words = (visit.form.sok ?? '').trim()
  if (words.length < 2) {
    const errors = { sok: visit.say(texts.searchTooShort) }
    return searchPage(visit, { values: visit.form, errors }, null)
  }
  const found = await searchChildren(visit.tx, words)
  visit.note({ found: found.length })
  return searchPage(visit, { values: visit.form, errors: {} }, found)
}

async function searchPage(
  visit: Visit,
  form: FormState,
  found: readonly FoundChild[] | null,
): Promise<Reply> {
  // Found children stand alone: they are what was asked for.
  const recent = found === null ? await listRecent(visit.tx) : []
  const invalid = Object.keys(form.errors).length > 0
  return visit.page(
    { title: visit.say(texts.search), width: 'reading', status: invalid ? 422 : 200 },
    <SearchPage
      form={form}
      found={found}
      recent={recent}
      today={visit.today}
      reader={visit.actor.staffId}
    />,
  )
}

function SearchPage(props: {
  form: FormState
  found: readonly FoundChild[] | null
  recent: readonly RecentChild[]
  today: Day
  reader: string
}) {
  const { form, found, recent, today, reader } = props
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.search)} sub={say(texts.searchHelp)} />
      <Form form={form} action="/sok" submit={say(texts.search)}>
        <TextField form={form} name="sok" type="search" label={say(texts.searchWords)} />
      </Form>
      <RecentChildren recent={recent} reader={reader} till="/sok" />
      {found !== null && (
        <DataTable
          caption={say(texts.found(found.length))}
          rows={found}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/barn/${id}`}
          empty={{ text: say(texts.nothingFound) }}
          columns={[
            {
              key: 'namn',
              title: say(texts.name),
              render: (row) => (
                <>
                  {say(personWords(personFor(row, row.caseworker_id === reader)))}
                  {row.closed_on !== null && <Tag>{say(texts.closedTag)}</Tag>}
                </>
              ),
            },
            {
              key: 'alder',
              title: say(texts.age),
              render: ({ born }) => say(texts.years(ageOn(born, today))),
            },
            { key: 'arende', title: say(texts.caseNumber), render: (row) => row.case_number },
          ]}
        />
      )}
    </>
  )
}

import { sql } from 'kysely'
import { writeLog } from '../audit/write-log.ts'
import {
  Button,
  DataTable,
  emptyForm,
  Filters,
  Notice,
  PageHead,
  SelectField,
  useSay,
} from '../design/index.ts'
import { ownPath } from '../platform/web/origin.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import type { Language } from '../shared/text.ts'
import { gatekeeper, type Role, roleNames, roles } from './actor.ts'
import type { Tx } from './as-actor.ts'
import { open } from './route.ts'
import { openSession } from './session.ts'
import { sessionCookie } from './session-cookie.ts'
import { texts } from './texts.ts'
import type { OpenVisit } from './visit.ts'

/**
 * Demo sign-in: choose among the demo persons. Exists only where the database itself says that it
 * is a demo and the start allowed it; anywhere else the routes answer as if they did not exist.
 */
export const signInRoutes = [
  open('get', '/logga-in', showSignIn, 'sign-in-shown'),
  open('post', '/logga-in', signInAs, 'signed-in'),
]

async function showSignIn(visit: OpenVisit): Promise<Reply> {
  const { say, services, query } = visit
  const title = say(texts.signIn)
  if (!services.isDemo) {
    return visit.page({ title, width: 'reading' }, <SignInClosed />)
  }
  const persons = await services.asActor(gatekeeper, listDemoPersons)
  return visit.page(
    {
      title,
      notice: query.has('utloggad') && <Notice kind="success">{say(texts.signedOut)}</Notice>,
    },
    <DemoSignIn
      persons={persons}
      back={ownPath(query.get('till') ?? '/')}
      authority={query.get('stadsdel') ?? ''}
    />,
  )
}

async function signInAs(visit: OpenVisit): Promise<Reply> {
  if (!visit.services.isDemo) return absent
  const { som = '', till } = visit.form
  const persons = await visit.services.asActor(gatekeeper, listDemoPersons)
  const chosen = persons.find(({ appointment_id }) => appointment_id === som)
  if (chosen === undefined) return absent
  const { staff_id, appointment_id } = chosen
  const language: Language = visit.language
  const token = await openSession(visit.services.asActor, staff_id, appointment_id, language)
  await visit.services.asActor(gatekeeper, (tx) =>
    writeLog(tx, {
      event: 'signed-in',
      outcome: 'done',
      childIds: [],
      detail: { staff: staff_id },
    }),
  )
  return { kind: 'redirect', to: ownPath(till), cookie: sessionCookie(token, visit.isSecure) }
}

type DemoPerson = {
  staff_id: string
  appointment_id: string
  name: string
  role: Role
  authority: string
  unit: string | null
  is_guide: boolean
}

function listDemoPersons(tx: Tx): Promise<DemoPerson[]> {
  return tx.rows(sql<DemoPerson>`
    select s.id as staff_id, a.id as appointment_id, s.name, a.role, au.short_name as authority, u.name as unit,
      coalesce((select value from setting where name = 'demo-guide') @> to_jsonb(a.id::text), false) as is_guide
    from appointment a
    join staff s on s.id = a.staff_id
    join authority au on au.id = a.authority_id
    left join unit u on u.id = a.unit_id
    where a.valid @> actor_today() and (s.ended_on is null or s.ended_on > actor_today())
    order by au.short_name, array_position(${roles as unknown as string[]}::text[], a.role), s.name`)
}

function SignInClosed() {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.signIn)} />
      <p>{say(texts.signInClosed)}</p>
    </>
  )
}

function DemoSignIn(props: { persons: DemoPerson[]; back: string; authority: string }) {
  const say = useSay()
  const authorities = [...new Set(props.persons.map(({ authority }) => authority))]
  const chosen = authorities.includes(props.authority) ? props.authority : ''
  const shown = props.persons.filter(({ authority }) => chosen === '' || authority === chosen)
  return (
    <>
      <PageHead title={say(texts.signInDemo)} sub={say(texts.signInDemoIntro)} />
      <Filters action="/logga-in" keep={{ till: props.back }} clear={chosen && '/logga-in'}>
        <SelectField
          form={{ ...emptyForm, values: { stadsdel: chosen } }}
          name="stadsdel"
          label={say(texts.filterStaff)}
          optional
          choices={authorities.map((name) => ({ value: name, label: name }))}
        />
      </Filters>
      {chosen === '' && (
        <PersonTable
          caption={say(texts.startHere)}
          persons={props.persons.filter(({ is_guide }) => is_guide)}
          back={props.back}
        />
      )}
      <PersonTable
        caption={say(chosen === '' ? texts.everybody : texts.signInDemo)}
        persons={shown}
        back={props.back}
      />
    </>
  )
}

function PersonTable(props: { caption: string; persons: readonly DemoPerson[]; back: string }) {
  const say = useSay()
  return (
    <DataTable
      caption={props.caption}
      rows={props.persons}
      rowKey={({ appointment_id }) => appointment_id}
      empty={{ text: say(texts.signInClosed) }}
      columns={[
        {
          key: 'namn',
          title: say(texts.roleHeading),
          render: ({ name, role, appointment_id }) => (
            <form method="post" action="/logga-in">
              <input type="hidden" name="till" value={props.back} />
              <Button look="link" name="som" value={appointment_id}>
                {name}, {say(roleNames[role])}
              </Button>
            </form>
          ),
        },
        {
          key: 'stadsdel',
          title: say(texts.filterStaff),
          render: ({ authority, unit }) => (unit === null ? authority : `${authority}, ${unit}`),
        },
      ]}
    />
  )
}

import { sql } from 'kysely'
import { Button, DataTable, PageHead, useSay } from '../design/index.ts'
import { ownPath } from '../platform/web/origin.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { type Role, roleNames } from './actor.ts'
import { draftRoutes } from './draft-routes.tsx'
import { get, open, post, type Route, signedIn, type WebSlice } from './route.ts'
import { closeAllSessions, closeSession, openSession, setLanguage } from './session.ts'
import { sessionCookie } from './session-cookie.ts'
import { ShortcutSwitch, shortcutNotices, shortcutRoutes } from './shortcuts/show-shortcuts.tsx'
import { signInRoutes } from './sign-in.tsx'
import { texts } from './texts.ts'
import type { OpenVisit, Visit } from './visit.ts'

const accountRoutes: readonly Route[] = [
  open('post', '/sprak', chooseLanguage, 'language-chosen'),
  open('post', '/logga-ut', signOut, 'signed-out'),
  get('/min-inloggning', showAccount, { permission: signedIn, audit: 'account-read' }),
  post('/min-inloggning/logga-ut-overallt', signOutEverywhere, {
    permission: signedIn,
    audit: 'signed-out-everywhere',
  }),
  post('/min-inloggning/roll', changeRole, { permission: signedIn, audit: 'role-changed' }),
]

export const slice: WebSlice = {
  name: 'access',
  routes: [...signInRoutes, ...accountRoutes, ...shortcutRoutes, ...draftRoutes],
  notices: shortcutNotices,
}

async function chooseLanguage({ form, token, services }: OpenVisit): Promise<Reply> {
  const language = form.sprak === 'en' ? 'en' : 'sv'
  if (token !== null) await setLanguage(services.asActor, token, language)
  return {
    kind: 'redirect',
    to: ownPath(form.till),
    cookie: `sprak=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`,
  }
}

async function signOut({ token, services, isSecure }: OpenVisit): Promise<Reply> {
  if (token !== null) await closeSession(services.asActor, token)
  return { kind: 'redirect', to: '/logga-in?utloggad', cookie: sessionCookie('', isSecure) }
}

async function signOutEverywhere({ actor, services }: Visit): Promise<Reply> {
  await closeAllSessions(services.asActor, actor.staffId)
  return redirect('/logga-in?utloggad')
}

/** A person with two appointments takes up the other in a session of its own. */
async function changeRole(visit: Visit): Promise<Reply> {
  const { form, actor, tx, services, language, token, isSecure } = visit
  const wanted = await tx.first(sql<{ id: string }>`
    select id from appointment where id::text = ${form.som ?? ''} and staff_id = ${actor.staffId}
      and valid @> actor_today()`)
  if (wanted === null) return absent
  const next = await openSession(services.asActor, actor.staffId, wanted.id, language)
  await closeSession(services.asActor, token)
  return { kind: 'redirect', to: '/', cookie: sessionCookie(next, isSecure) }
}

type SessionLine = { opened_at: Date; last_seen_at: Date; role: Role }
type RoleLine = { id: string; role: Role; unit: string | null }

async function showAccount(visit: Visit): Promise<Reply> {
  const { tx, actor } = visit
  const sessions = await tx.rows(sql<SessionLine>`
    select s.opened_at, s.last_seen_at, a.role
    from session s join appointment a on a.id = s.appointment_id
    where s.closed_at is null and s.last_seen_at > now() - interval '1 hour'
    order by s.last_seen_at desc`)
  const others = await tx.rows(sql<RoleLine>`
    select a.id, a.role, u.name as unit from appointment a left join unit u on u.id = a.unit_id
    where a.staff_id = ${actor.staffId} and a.id <> ${actor.appointmentId} and a.valid @> actor_today()`)
  return visit.page(
    { title: visit.say(texts.myAccount) },
    <Account sessions={sessions} others={others} shortcuts={visit.shortcuts} />,
  )
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

function Account(props: { sessions: SessionLine[]; others: RoleLine[]; shortcuts: boolean }) {
  const { sessions, others, shortcuts } = props
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.myAccount)} sub={say(texts.timeouts)} />
      {others.length > 0 && (
        <section>
          <h2>{say(texts.otherRoles)}</h2>
          {others.map(({ id, role, unit }) => (
            <form key={id} method="post" action="/min-inloggning/roll">
              <Button look="secondary" name="som" value={id}>
                {[say(roleNames[role]), unit].filter(Boolean).join(', ')}
              </Button>
            </form>
          ))}
        </section>
      )}
      <section>
        <h2>{say(texts.shortcuts)}</h2>
        <ShortcutSwitch isOn={shortcuts} till="/min-inloggning" withLink />
      </section>
      <DataTable
        caption={say(texts.sessionsOpen)}
        rows={sessions}
        rowKey={({ opened_at }) => opened_at.toISOString()}
        empty={{ text: say(texts.signedOut) }}
        columns={[
          { key: 'sedan', title: say(texts.since), render: (row) => moment.format(row.opened_at) },
          {
            key: 'senast',
            title: say(texts.lastUsed),
            render: (row) => moment.format(row.last_seen_at),
          },
          { key: 'roll', title: say(texts.asRole), render: (row) => say(roleNames[row.role]) },
        ]}
      />
      <form method="post" action="/min-inloggning/logga-ut-overallt">
        <Button look="danger">{say(texts.signOutEverywhere)}</Button>
      </form>
    </>
  )
}

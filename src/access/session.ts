import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { writeLog } from '../audit/write-log.ts'
import { askedOften } from '../platform/database/often.ts'
import type { Language } from '../shared/text.ts'
import { type Actor, gatekeeper, type Role } from './actor.ts'
import type { AsActor } from './as-actor.ts'

/** After this long without use a session has ended: a computer left alone is not an open file. */
export const idleMinutes = 60
/** However busy, nobody stays signed in longer than a long working day. */
export const absoluteHours = 12

export type OpenSession = {
  readonly actor: Actor
  readonly language: Language
  /** Whether single keys lead to pages. */
  readonly shortcuts: boolean
}

/** Opens a session and returns the token for the cookie; only its hash is kept. */
export async function openSession(
  asActor: AsActor,
  staffId: string,
  appointmentId: string,
  language: Language,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await asActor(gatekeeper, (tx) =>
    tx.rows(sql`insert into session (token_hash, staff_id, appointment_id, language)
      values (${hashOf(token)}, ${staffId}, ${appointmentId}, ${language})`),
  )
  return token
}

/** Who the token stands for now; null when it is unknown, signed out, timed out or the role has ended. */
export async function findSession(asActor: AsActor, token: string): Promise<OpenSession | null> {
  const [row] = await asActor(gatekeeper, (tx) =>
    tx.lastRows(
      askedOften(sql<SessionRow>`
      select s.language, coalesce(p.shortcuts, false) as shortcuts, s.last_seen_at < now() - interval '1 minute' as stale,
             a.id as appointment_id, a.role, a.authority_id, a.unit_id,
             st.id as staff_id, st.name, au.name as authority_name, u.name as unit_name
      from session s
      join staff st on st.id = s.staff_id
      join appointment a on a.id = s.appointment_id and a.valid @> actor_today()
      join authority au on au.id = a.authority_id
      left join unit u on u.id = a.unit_id
      left join staff_preference p on p.staff_id = st.id
      where s.token_hash = ${hashOf(token)} and s.closed_at is null
        and s.last_seen_at > now() - make_interval(mins => ${idleMinutes}::int)
        and s.opened_at > now() - make_interval(hours => ${absoluteHours}::int)
        and (st.ended_on is null or st.ended_on > actor_today())`),
    ),
  )
  if (row === undefined) return null
  if (row.stale) {
    await asActor(gatekeeper, (tx) =>
      tx.rows(sql`update session set last_seen_at = now() where token_hash = ${hashOf(token)}`),
    )
  }
  return { language: row.language, shortcuts: row.shortcuts, actor: actorOf(row) }
}

/** Whoever holds an appointment today, for work that is done without a browser; null when nobody does. */
export async function findAppointed(
  asActor: AsActor,
  appointmentId: string,
): Promise<Actor | null> {
  const row = await asActor(gatekeeper, (tx) =>
    tx.first(sql<ActorRow>`
      select a.id as appointment_id, a.role, a.authority_id, a.unit_id,
             st.id as staff_id, st.name, au.name as authority_name, u.name as unit_name
      from appointment a
      join staff st on st.id = a.staff_id
      join authority au on au.id = a.authority_id
      left join unit u on u.id = a.unit_id
      where a.id = ${appointmentId} and a.valid @> actor_today()
        and (st.ended_on is null or st.ended_on > actor_today())`),
  )
  return row === null ? null : actorOf(row)
}

type SessionRow = ActorRow & { language: Language; shortcuts: boolean; stale: boolean }

type ActorRow = {
  appointment_id: string
  role: Role
  authority_id: string
  unit_id: string | null
  staff_id: string
  name: string
  authority_name: string
  unit_name: string | null
}

function actorOf(row: ActorRow): Actor {
  return {
    kind: 'person',
    staffId: row.staff_id,
    name: row.name,
    appointmentId: row.appointment_id,
    role: row.role,
    authorityId: row.authority_id,
    authorityName: row.authority_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
  }
}

/** Signs out, and logs who left. */
export async function closeSession(asActor: AsActor, token: string): Promise<void> {
  await asActor(gatekeeper, async (tx) => {
    const [closed] = await tx.rows(sql<{ staff_id: string }>`update session set closed_at = now()
      where token_hash = ${hashOf(token)} and closed_at is null returning staff_id`)
    if (closed === undefined) return
    await writeLog(tx, {
      event: 'signed-out',
      outcome: 'done',
      childIds: [],
      detail: { staff: closed.staff_id },
    })
  })
}

/** Signs a person out everywhere; returns how many sessions were open. */
export async function closeAllSessions(asActor: AsActor, staffId: string): Promise<number> {
  return asActor(gatekeeper, async (tx) => {
    const closed = await tx.rows(sql`update session set closed_at = now()
      where staff_id = ${staffId} and closed_at is null returning 1`)
    return closed.length
  })
}

export async function setLanguage(
  asActor: AsActor,
  token: string,
  language: Language,
): Promise<void> {
  await asActor(gatekeeper, (tx) =>
    tx.rows(sql`update session set language = ${language} where token_hash = ${hashOf(token)}`),
  )
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

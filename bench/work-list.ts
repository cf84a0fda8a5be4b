import { type RawBuilder, sql } from 'kysely'
import type { Role } from '../src/access/actor.ts'
import { connect } from '../src/platform/database/connect.ts'
import { date } from '../src/platform/database/sql-values.ts'
import { evaluateAll } from '../src/rules/evaluate-all.ts'
import { benchDay, type CitySize, openCity, said } from './city/open-city.ts'
import { askDatabase, askWeb, type Round } from './city/requests.ts'
import { type SignedIn, signIn } from './city/sign-in.ts'
import { startWeb } from './city/start-web.ts'
import { interleaved, median, ms, percentile, roundsOr, table } from './rounds.ts'

/**
 * W7: the work list, 50 rows. Ours is the whole request over HTTP: session, row-level security, the
 * sections' counts, log row on disk, HTML. The peer is the same 50 rows asked for by the owner in
 * plain SQL, with no web server, no policies and nothing written down.
 */
const rounds = roundsOr(5)
/** How many clients at once, and how many times more requests they make in a round. */
const crowds = [
  { clients: 1, times: 1 },
  { clients: 16, times: 5 },
] as const

const whole: CitySize = { authorities: 10, childrenPerAuthority: 3000, placementsPerChild: 6.67 }
const tenth: CitySize = { ...whole, authorities: 1 }

type Page = {
  readonly role: Role
  readonly path: string
  readonly people: number
  /** In a round of one client. */
  readonly requests: number
  readonly bare: (person: SignedIn) => RawBuilder<unknown>
}

const dutiesOf = (whose: RawBuilder<unknown>) => sql`
  select d.*, c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id, s.name
  from child c join duty d on d.child_id = c.id left join staff s on s.id = c.caseworker_id
  where d.state = 'open' and ${whose} order by d.plan_by nulls last, d.id limit 50`

const pages: readonly Page[] = [
  {
    role: 'caseworker',
    path: '/arbetslista',
    people: 16,
    requests: 20,
    bare: ({ staffId }) =>
      dutiesOf(sql`c.id in (select child_id from assignment
        where staff_id = ${staffId} and valid @> ${date(benchDay)})`),
  },
  {
    role: 'unit_manager',
    path: '/arbetslista',
    people: 5,
    requests: 20,
    bare: ({ unitId }) => dutiesOf(sql`c.unit_id = ${unitId}`),
  },
  {
    role: 'school_contact',
    path: '/skolgang',
    people: 1,
    requests: 4,
    // The fifty who have waited longest for school after a placement that changed it.
    bare: ({ authorityId }) => sql`
      select c.id, c.given_name, c.family_name, s.name, p.form, p.period,
        (select min(lower(f.period)) from school_step st join fact f on f.id = st.id
          where st.child_id = c.id and st.placement_id = p.id and f.kind = 'sams-message') as sent,
        (select min(lower(f.period)) from school_step st join fact f on f.id = st.id
          where st.child_id = c.id and st.placement_id = p.id and f.kind = 'school-plan') as planned
      from child c join sams_placements() p on p.child_id = c.id
        and p.child_id = any (array(select id from child
          where authority_id = ${authorityId} and changes_school and protection = 'none'))
      left join staff s on s.id = c.caseworker_id
      where c.authority_id = ${authorityId} and c.changes_school and c.protection = 'none'
        and (upper(p.period) is null or upper(p.period) > ${date(benchDay)})
        and not exists (select from school_step st join fact f on f.id = st.id
          where st.child_id = c.id and st.placement_id = p.id and f.kind = 'school-start')
        and not exists (select from school_enrolment e where e.child_id = c.id
          and lower(e.period) >= lower(p.period))
      order by lower(p.period) limit 50`,
  },
]

export async function workList(): Promise<string> {
  const lines = [...(await measureCity(tenth)), ...(await measureCity(whole))]
  const head = ['children', 'as', 'page', 'clients', 'ours p50', 'ours p95', 'requests/s']
  return table([...head, 'bare p50', 'bare p95', 'p95 ratio (aim ≤ 4)'], lines)
}

async function measureCity(size: CitySize): Promise<string[][]> {
  const city = await openCity(size)
  try {
    await evaluateAll(city.engine, city.asActor)
    await sql`vacuum analyze`.execute(city.owner)
    const web = await startWeb(city.appUrl)
    const owner = connect(city.ownerUrl, { connections: 16 })
    try {
      const lines: string[][] = []
      for (const page of pages) {
        const people = await signIn(city, page.role, page.people)
        const url = web.base + page.path
        const bare = (person: SignedIn) => page.bare(person).execute(owner)
        await askWeb(url, people, { clients: 2, requests: 10 })
        for (const { clients, times } of crowds) {
          const crowd = { clients, requests: page.requests * times }
          const measured = await interleaved(rounds, {
            ours: () => askWeb(url, people, crowd),
            bare: () => askDatabase(bare, people, crowd),
          })
          lines.push(lineOf(page, clients, city.counts.child, measured))
          console.log(lines.at(-1)?.join('  '))
        }
      }
      return lines
    } finally {
      web.stop()
      await owner.destroy()
    }
  } finally {
    await city.close()
  }
}

function lineOf(
  { role, path }: Page,
  clients: number,
  children: number,
  { ours, bare }: { ours: Round[]; bare: Round[] },
): string[] {
  const of = (measured: Round[], share: number) =>
    median(measured.map(({ times }) => percentile(times, share)))
  const perSecond = median(ours.map((round) => round.perSecond))
  // Of each round its own ratio: both halves of it met the same neighbours on the machine.
  const ratios = ours.map(
    ({ times }, round) => percentile(times, 0.95) / percentile(bare[round]?.times ?? [], 0.95),
  )
  return [
    said(children),
    role,
    path,
    String(clients),
    ms(of(ours, 0.5)),
    ms(of(ours, 0.95)),
    perSecond.toFixed(0),
    ms(of(bare, 0.5)),
    ms(of(bare, 0.95)),
    median(ratios).toFixed(1),
  ]
}

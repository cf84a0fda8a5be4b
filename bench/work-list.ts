import pg from 'pg'
import type { Role } from '../src/access/actor.ts'
import { connect } from '../src/platform/database/connect.ts'
import { evaluateAll } from '../src/rules/evaluate-all.ts'
import { type BenchCity, type CitySize, openCity, said } from './city/open-city.ts'
import { connectionsMs, processorMs, serverOf, workedSince } from './city/processor-time.ts'
import { askDatabase, askWeb, type Round } from './city/requests.ts'
import { type SignedIn, signIn } from './city/sign-in.ts'
import { startWeb, type Web } from './city/start-web.ts'
import {
  caseworkersDuties,
  longestWithoutSchool,
  type Peer,
  unitsDuties,
} from './peers/work-list.ts'
import { interleaved, median, ms, percentile, roundsOr, table } from './rounds.ts'
import { floorOf } from './work-list-floor.tsx'

/**
 * W7: the work list, 50 rows. Ours is the whole request over HTTP: session, row-level security, the
 * sections' counts, log row on disk, HTML. The peer is the same 50 rows asked for by the owner in
 * plain SQL. Both are asked as warm as they are at ten in the morning: before the first round, as many
 * clients as it has ask until plans are kept, connections open and the program compiled.
 */
const rounds = roundsOr(5)
/** How many clients at once, and how many times more requests they make in a round. */
const crowds = [
  { clients: 1, times: 1 },
  { clients: 16, times: 4 },
] as const

const whole: CitySize = { authorities: 10, childrenPerAuthority: 3000, placementsPerChild: 6.67 }
const tenth: CitySize = { ...whole, authorities: 1 }

type Page = {
  readonly role: Role
  readonly path: string
  readonly people: number
  /** In a round of one client. */
  readonly requests: number
  readonly bare: Peer
}

const pages: readonly Page[] = [
  {
    role: 'caseworker',
    path: '/arbetslista',
    people: 16,
    requests: 50,
    bare: caseworkersDuties,
  },
  { role: 'unit_manager', path: '/arbetslista', people: 5, requests: 50, bare: unitsDuties },
  {
    role: 'school_contact',
    path: '/skolgang',
    people: 1,
    requests: 15,
    bare: longestWithoutSchool,
  },
]

export async function workList(): Promise<string> {
  const measured = [await measureCity(tenth), await measureCity(whole)]
  const head = ['children', 'as', 'page', 'clients', 'ours p50', 'ours p95', 'requests/s']
  const peer = ['bare p50', 'bare p95', 'p95 ratio (aim ≤ 4)']
  const work = ['processor: Node', 'database', 'bare, database']
  return [
    table(
      [...head, ...peer, ...work],
      measured.flatMap(({ lines }) => lines),
    ),
    table(
      ['children', 'as', 'what', 'by the clock', 'processor'],
      measured.flatMap(({ floor }) => floor),
    ),
  ].join('\n\n')
}

type Measured = { readonly lines: string[][]; readonly floor: string[][] }

async function measureCity(size: CitySize): Promise<Measured> {
  const city = await openCity(size)
  const owner = new pg.Pool({ connectionString: city.ownerUrl, max: 16 })
  try {
    await evaluateAll(city.engine, city.asActor)
    await owner.query('vacuum analyze')
    const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
    const server = serverOf(rows[0]?.pid ?? 0)
    const web = await startWeb(city.appUrl)
    try {
      const lines: string[][] = []
      for (const page of pages) {
        lines.push(...(await measurePage({ city, owner, web, server }, page)))
      }
      return { lines, floor: await floorOf(city, web) }
    } finally {
      web.stop()
    }
  } finally {
    await owner.end()
    await city.close()
  }
}

type Parts = { city: BenchCity; owner: pg.Pool; web: Web; server: number }

async function measurePage({ city, owner, web, server }: Parts, page: Page): Promise<string[][]> {
  const people = await signIn(city, page.role, page.people)
  const url = web.base + page.path
  const compiler = connect(city.ownerUrl)
  const bare = (person: SignedIn) => {
    const { sql, parameters } = page.bare(person).compile(compiler)
    return owner.query({ name: page.role, text: sql, values: [...parameters] })
  }
  const lines: string[][] = []
  for (const { clients, times } of crowds) {
    const crowd = { clients, requests: page.requests * times }
    const contenders = {
      ours: () => working(web.pid, server, () => askWeb(url, people, crowd)),
      bare: () => working(web.pid, server, () => askDatabase(bare, people, crowd)),
    }
    // Not measured: plans, connections and compiled code come to be.
    await askWeb(url, people, { clients: 16, requests: page.requests * 4 })
    await askDatabase(bare, people, { clients: 16, requests: page.requests * 4 })
    const measured = await interleaved(rounds, contenders)
    lines.push(lineOf(page, clients, city.counts.child, measured))
    console.log(lines.at(-1)?.join('  '))
  }
  await compiler.destroy()
  return lines
}

/** A round with the processor time that a request took of the web's process and of the database's. */
type Worked = Round & { readonly node: number; readonly database: number }

async function working(web: number, server: number, ask: () => Promise<Round>): Promise<Worked> {
  const [node, connections] = [processorMs(web), connectionsMs(server)]
  const round = await ask()
  const each = (used: number) => used / round.times.length
  return {
    ...round,
    node: each(processorMs(web) - node),
    database: each(workedSince(server, connections)),
  }
}

function lineOf(
  { role, path }: Page,
  clients: number,
  children: number,
  { ours, bare }: { ours: Worked[]; bare: Worked[] },
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
    ms(median(ours.map(({ node }) => node))),
    ms(median(ours.map(({ database }) => database))),
    ms(median(bare.map(({ database }) => database))),
  ]
}

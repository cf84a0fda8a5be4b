/**
 * What the work list is made of, each part by itself, one after the other with nobody else asking: none
 * of them can be left out, so together they are the floor under the whole request.
 */
import type { ReactNode } from 'react'
import type { Actor, Role } from '../src/access/actor.ts'
import { actingOn } from '../src/access/as-actor.ts'
import { findSession } from '../src/access/session.ts'
import type { Visit } from '../src/access/visit.ts'
import { assemble } from '../src/assemble.ts'
import { commitWithLog } from '../src/audit/write-log.ts'
import { renderFragment } from '../src/design/index.ts'
import { clockAt } from '../src/platform/clock.ts'
import { connect } from '../src/platform/database/connect.ts'
import { speak } from '../src/shared/text.ts'
import { type BenchCity, benchDay, said } from './city/open-city.ts'
import { processorMs } from './city/processor-time.ts'
import { signIn } from './city/sign-in.ts'
import type { Web } from './city/start-web.ts'
import { median, ms } from './rounds.ts'

const times = 300

export async function floorOf(city: BenchCity, web: Web): Promise<string[][]> {
  const database = connect(city.appUrl, { connections: 1, keepsPlans: true })
  try {
    const lines = [
      ['any', 'an answer of two letters over HTTP', ...(await overHttp(web))],
      ...(await partsOf('caseworker', city, database)),
      ...(await partsOf('unit_manager', city, database)),
    ]
    return lines.map((line) => [said(city.counts.child), ...line])
  } finally {
    await database.destroy()
  }
}

async function overHttp(web: Web): Promise<string[]> {
  const ask = async () => void (await (await fetch(`${web.base}/livez`)).text())
  const [clock] = await timed(ask)
  const before = processorMs(web.pid)
  for (let time = 0; time < times; time += 1) await ask()
  return [clock, ms((processorMs(web.pid) - before) / times)]
}

async function partsOf(role: Role, city: BenchCity, database: ReturnType<typeof connect>) {
  const clock = clockAt(benchDay)
  const asActor = actingOn(database, clock)
  const { slices } = assemble({ database, clock, isDemo: false })
  const [person] = await signIn(city, role, 1)
  const actor = (await findSession(asActor, person?.token ?? ''))?.actor
  const route = slices
    .flatMap(({ routes }) => [...routes])
    .find(({ path, method }) => path === '/arbetslista' && method === 'get')
  if (actor === undefined || route === undefined || route.open) throw new Error('No work list')
  let body: ReactNode = null
  const page: Visit['page'] = (_, made) => {
    body = made
    return { kind: 'absent' }
  }
  const log = { event: route.audit, outcome: 'done', childIds: [] } as const
  const parts: Record<string, () => Promise<unknown>> = {
    'finding the session': () => findSession(asActor, person?.token ?? ''),
    'a transaction with nothing but its log row on disk': () =>
      asActor(actor, (tx) => commitWithLog(tx, log)),
    'what the page asks, in a transaction': () =>
      asActor(actor, (tx) => route.handle({ ...visitOf(actor), tx, page } as Visit)),
    'writing the table as HTML': async () => renderFragment(<>{body}</>),
  }
  const lines: string[][] = []
  for (const [what, work] of Object.entries(parts)) lines.push([role, what, ...(await timed(work))])
  return lines
}

function visitOf(actor: Actor) {
  const address = '/arbetslista'
  const query = new URLSearchParams()
  return { actor, address, path: address, query, today: benchDay, say: speak('sv'), language: 'sv' }
}

/** By the clock, and by this process's processor. */
async function timed(work: () => Promise<unknown>): Promise<[string, string]> {
  for (let time = 0; time < times; time += 1) await work()
  const taken: number[] = []
  const used = process.cpuUsage()
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(used)
  return [ms(median(taken)), ms((user + system) / 1000 / times)]
}

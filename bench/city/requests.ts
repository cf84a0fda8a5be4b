import autocannon from 'autocannon'
import type { SignedIn } from './sign-in.ts'

/** What a round measured: how long each answer took, and how many came in a second. */
export type Round = { readonly times: readonly number[]; readonly perSecond: number }

/** Asks for a page with so many clients at once, each in its turn as every person. */
export async function askWeb(
  url: string,
  people: readonly SignedIn[],
  { clients, requests }: { clients: number; requests: number },
): Promise<Round> {
  const times: number[] = []
  let wrong = 0
  const began = performance.now()
  const errors = await new Promise<number>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: clients,
        amount: requests,
        // A loaded machine is slow, which is measured; only what never comes is an error.
        timeout: 120,
        requests: people.map(({ token }) => ({ headers: { cookie: `obruten=${token}` } })),
      },
      (failure, result) => (failure ? reject(failure) : resolve(result.errors)),
    )
    run.on('response', (_client, status, _bytes, time) => {
      times.push(time)
      if (status !== 200) wrong += 1
    })
  })
  if (wrong + errors > 0) throw new Error(`${url}: ${wrong} answers were not 200, ${errors} errors`)
  return { times, perSecond: (times.length * 1000) / (performance.now() - began) }
}

/** The same number of clients without any web: each asks as soon as it has its answer. */
export async function askDatabase(
  ask: (person: SignedIn) => Promise<unknown>,
  people: readonly SignedIn[],
  { clients, requests }: { clients: number; requests: number },
): Promise<Round> {
  const times: number[] = []
  const start = performance.now()
  let asked = 0
  const client = async (_: unknown, first: number) => {
    for (let turn = first; asked < requests; turn += 1) {
      asked += 1
      const person = people[turn % people.length]
      if (person === undefined) throw new Error('There is nobody to ask as')
      const began = performance.now()
      await ask(person)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { times, perSecond: (times.length * 1000) / (performance.now() - start) }
}

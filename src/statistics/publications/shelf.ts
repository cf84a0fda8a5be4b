import { shelf as shelfReader } from '../../access/actor.ts'
import type { Tx } from '../../access/as-actor.ts'
import type { OpenVisit } from '../../access/visit.ts'
import { commitWithLog } from '../../audit/write-log.ts'
import { absent, type Reply } from '../../platform/web/reply.ts'

/**
 * Reads the shelf for whoever asks, signed in or not: as the role that sees nothing else, and with a
 * row in the log that says what was read and not by whom.
 */
export async function fromShelf(
  visit: OpenVisit,
  event: string,
  work: (tx: Tx) => Promise<Reply>,
): Promise<Reply> {
  return visit.services.asActor(shelfReader, async (tx) => {
    const reply = await work(tx)
    const { publication } = visit.params
    const number = publication === undefined ? null : numberIn(publication)
    await commitWithLog(tx, {
      event,
      outcome: reply === absent ? 'not-found' : 'done',
      childIds: [],
      detail: number === null ? {} : { publication: number },
    })
    return reply
  })
}

/** The number that an address names: '2026-3' is 2026:3. Null where it names none. */
export function numberIn(slug: string): string | null {
  const [, year, nth] = /^(20\d\d)-([1-9]\d{0,5})$/.exec(slug) ?? []
  return year === undefined ? null : `${year}:${nth}`
}

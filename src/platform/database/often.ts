import type { RawBuilder } from 'kysely'

const often = new WeakSet<RawBuilder<unknown>>()

/**
 * Marks a statement that is asked all day. Where nothing stands between us and the database its plan is
 * kept on the connection, for each role by itself: under the policies, planning a short question takes
 * several times longer than answering it. It must name its columns; after `select *` a migration
 * would leave the kept plan with other columns than the table has.
 */
export function askedOften<Row>(query: RawBuilder<Row>): RawBuilder<Row> {
  often.add(query)
  return query
}

export function isAskedOften(query: RawBuilder<unknown>): boolean {
  return often.has(query)
}

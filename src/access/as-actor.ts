import { type RawBuilder, sql } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/connect.ts'
import { askedOften } from '../platform/database/often.ts'
import { inTransaction, type Statements } from '../platform/database/transaction.ts'
import { type Day, isoDay } from '../shared/day.ts'
import type { AnyActor } from './actor.ts'

/**
 * The only handle on the database. A transaction puts on the actor's database role and tells the
 * policies who acts and what day it is, all with SET LOCAL, so that nothing stays on the connection
 * and any pooler may stand between.
 */
export class Tx {
  readonly actor: AnyActor
  readonly today: Day
  /** The children whose data this request showed or changed; the log row names them. */
  readonly touched = new Set<string>()
  readonly #statements: Statements
  /** Whose eyes are on: the actor's, or the engine's for a while. */
  #role: string

  constructor(statements: Statements, actor: AnyActor, today: Day) {
    this.#statements = statements
    this.actor = actor
    this.today = today
    this.#role = actor.role
  }

  rows<Row>(query: RawBuilder<Row>): Promise<Row[]> {
    return this.#statements.ask(query, this.#role)
  }

  /** The transaction's last statement, which the commit goes along with. */
  lastRows<Row>(query: RawBuilder<Row>): Promise<Row[]> {
    return this.#statements.askLast(query, this.#role)
  }

  async first<Row>(query: RawBuilder<Row>): Promise<Row | null> {
    return (await this.rows(query))[0] ?? null
  }

  touch(...childIds: readonly string[]): void {
    for (const id of childIds) this.touched.add(id)
  }

  /** Runs part of the work as the rules' engine, which sees all facts of a subject, and comes back. */
  asEngine<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#as('engine', work)
  }

  /**
   * Runs part of the work as the counter, which is told rows without name, number or file, and comes
   * back. Only for what the counting room writes: no words of a request may become part of its SQL.
   */
  asCounter<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#as('counter', work)
  }

  async #as<Result>(role: 'engine' | 'counter', work: () => Promise<Result>): Promise<Result> {
    await this.#putOn(role)
    try {
      const result = await work()
      await this.#putOn(this.actor.role)
      return result
    } catch (reason) {
      // Who catches this goes on with the actor's own eyes. Where the database has ended the
      // transaction nothing can be put on, nor done; what it said is what is told.
      await this.#putOn(this.actor.role).catch(() => {})
      throw reason
    }
  }

  /** All or nothing within the transaction: what `work` wrote is undone when it throws. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.rows(sql`savepoint attempt`)
    try {
      const result = await work()
      await this.rows(sql`release savepoint attempt`)
      return result
    } catch (reason) {
      await this.rows(sql`rollback to savepoint attempt`)
      // An attempt around this one has a savepoint of the same name, and must find its own.
      await this.rows(sql`release savepoint attempt`)
      // The role is part of what a savepoint restores; said again so that no reader need know it.
      await this.#putOn(this.actor.role)
      throw reason
    }
  }

  async #putOn(role: string): Promise<void> {
    this.#role = role
    await this.rows(sql`select set_config('role', ${role}, true)`)
  }
}

export type AsActor = <Result>(
  actor: AnyActor,
  work: (tx: Tx) => Promise<Result>,
) => Promise<Result>

export function actingOn(database: Database, clock: Clock): AsActor {
  return (actor, work) => {
    const today = clock.today()
    return inTransaction(database, asWho(actor, today, clock.now()), (statements) =>
      work(new Tx(statements, actor, today)),
    )
  }
}

function asWho(actor: AnyActor, today: Day, now: Date): RawBuilder<unknown> {
  const appointment = actor.kind === 'person' ? actor.appointmentId : ''
  const importId = actor.kind === 'system' ? (actor.importId ?? '') : ''
  return askedOften(sql`select set_config('role', ${actor.role}, true),
    set_config('obruten.appointment', ${appointment}, true),
    set_config('obruten.import', ${importId}, true),
    set_config('obruten.today', ${isoDay(today)}, true),
    set_config('obruten.now', ${now.toISOString()}, true)`)
}

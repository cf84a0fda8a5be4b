/**
 * What the system tells of itself to whoever keeps it running: how long, how many, how it went. Never
 * of whom: a route is its pattern and not its address, a statement its first word, a job its name.
 */
export type Telemetry = {
  /** Measures a request and what it asks of the database; `toldOf` is asked when it is answered. */
  readonly request: <Answer>(
    work: () => Promise<Answer>,
    toldOf: (answer: Answer | null) => Answered,
  ) => Promise<Answer>
  readonly statement: (text: string, milliseconds: number) => void
  readonly job: (name: string, milliseconds: number, outcome: 'done' | 'failed') => void
  /** Names a number that is read each time the metrics are sent. */
  readonly gauge: (name: GaugeName, read: () => Promise<Readings> | Readings) => void
  /** Sends what has not been sent. */
  readonly stop: () => Promise<void>
}

/** A request as it may be told: the route's pattern, 'none' where no route was met. */
export type Answered = { readonly method: string; readonly route: string; readonly status: number }

export type GaugeName =
  | 'obruten.database.connections'
  | 'obruten.jobs.waiting'
  | 'obruten.log.unsealed.age'

/** A value for each state, such as idle and used; the name of a lone one is ''. */
export type Readings = Readonly<Record<string, number>>

export type TelemetrySettings = {
  readonly endpoint: string
  readonly intervalMs: number
  /** Of how many requests a trace is sent, from 0 to 1. */
  readonly traceShare: number
}

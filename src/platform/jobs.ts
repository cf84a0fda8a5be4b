import { Logger, makeWorkerUtils, run, type TaskList } from 'graphile-worker'
import { log, traceOf } from './log.ts'
import type { Telemetry } from './telemetry/telemetry.ts'

/** A job by name: what it is given was checked when it was added. */
export type Jobs = Readonly<Record<string, (payload: unknown) => Promise<void>>>

/** Jobs that come by themselves, read as UTC. */
const times: Readonly<Record<string, string>> = {
  // Some time after midnight in Stockholm, winter and summer.
  'evaluate-all': '10 0 * * *',
  // The job itself knows the day, the hour and whether it must wait.
  'send-daily-mail': '*/5 * * * *',
}

/** The queue's own log would name payloads; ours tells of failures. */
const quiet = new Logger(() => () => {})

/**
 * Runs the queue in this process, over a direct connection as the owner of the queue; the jobs
 * themselves act as named system actors. A job left by a process that was killed is taken up again.
 */
export async function startWorker(
  ownerUrl: string,
  jobs: Jobs,
  { isOnlyProcess, telemetry }: { isOnlyProcess: boolean; telemetry: Telemetry | null },
): Promise<{ stop: () => Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, work]) => [
      name,
      async (payload: unknown) => {
        const began = performance.now()
        const tell = (outcome: 'done' | 'failed') =>
          telemetry?.job(name, performance.now() - began, outcome)
        try {
          await work(payload)
          tell('done')
        } catch (defect) {
          tell('failed')
          log.error({ job: name, ...traceOf(defect) }, 'job failed')
          throw new Error(`${name} failed`)
        }
      },
    ]),
  )
  await unlockLeftJobs(ownerUrl, isOnlyProcess)
  const recurring = Object.keys(times).filter((name) => name in jobs)
  const runner = await run({
    connectionString: ownerUrl,
    taskList,
    concurrency: 1,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet,
    crontab: recurring.map((name) => `${times[name]} ${name}`).join('\n'),
  })
  // A day that began while nothing ran is met at once; a run that is done does nothing.
  for (const name of recurring) await runner.addJob(name, {}, { jobKey: name })
  return { stop: () => runner.stop() }
}

/**
 * Frees what a killed process held, which would else wait for hours. Beside other processes only
 * what has been held longer than any of our jobs takes.
 */
async function unlockLeftJobs(ownerUrl: string, isOnlyProcess: boolean): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: ownerUrl, logger: quiet })
  try {
    await utils.migrate()
    const held = await utils.withPgClient((client) =>
      client.query<{ locked_by: string }>(
        `select distinct locked_by from graphile_worker.jobs
         where locked_by is not null and locked_at < now() - $1::interval`,
        [isOnlyProcess ? '0' : '15 minutes'],
      ),
    )
    await utils.forceUnlockWorkers(held.rows.map(({ locked_by }) => locked_by))
  } finally {
    await utils.release()
  }
}

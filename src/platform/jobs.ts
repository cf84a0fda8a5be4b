import { Logger, run, type TaskList } from 'graphile-worker'
import { log, traceOf } from './log.ts'

/** A job by name: what it is given was checked when it was added. */
export type Jobs = Readonly<Record<string, (payload: unknown) => Promise<void>>>

/**
 * Runs the queue in this process, over a direct connection as the owner of the queue; the jobs
 * themselves act as named system actors. A job left by a process that was killed is taken up again.
 */
export async function startWorker(
  ownerUrl: string,
  jobs: Jobs,
): Promise<{ stop: () => Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, work]) => [
      name,
      async (payload: unknown) => {
        try {
          await work(payload)
        } catch (defect) {
          log.error({ job: name, ...traceOf(defect) }, 'job failed')
          throw new Error(`${name} failed`)
        }
      },
    ]),
  )
  const runner = await run({
    connectionString: ownerUrl,
    taskList,
    concurrency: 1,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    crontab: 'evaluate-all' in jobs ? '10 0 * * * evaluate-all' : '',
  })
  // A day that began while nothing ran is met at once; a run that is done does nothing.
  if ('evaluate-all' in jobs) await runner.addJob('evaluate-all', {}, { jobKey: 'evaluate-all' })
  return { stop: () => runner.stop() }
}

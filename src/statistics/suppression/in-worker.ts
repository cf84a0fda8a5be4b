import { Worker } from 'node:worker_threads'
import { type LinkedTable, TablesDisagree } from './problem.ts'
import type { ProtectAnswer, ProtectAsked, ProtectChoices, ProtectRule } from './protect.ts'

export type WorkerAsked = ProtectRule & Omit<ProtectChoices, 'onProgress'>

export type FromWorker =
  | { readonly step: 'propose' | 'audit'; readonly done: number; readonly of: number }
  | { readonly answer: ProtectAnswer }
  | { readonly disagreeOn: string }

/**
 * `protect` in a thread of its own, for a server has others to answer meanwhile.
 * @throws TablesDisagree
 */
export function protectInWorker(
  linked: readonly LinkedTable[],
  { onProgress, ...asked }: ProtectAsked,
): Promise<ProtectAnswer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { linked, asked },
  })
  return new Promise<ProtectAnswer>((resolve, reject) => {
    worker.on('message', (told: FromWorker) => {
      if ('answer' in told) resolve(told.answer)
      else if ('disagreeOn' in told) reject(new TablesDisagree(told.disagreeOn))
      else onProgress?.(told.step, told.done, told.of)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The worker ended with ${code} and no answer`)))
  }).finally(() => worker.terminate())
}

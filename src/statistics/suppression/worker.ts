/** The thread of `protectInWorker`: one question, its progress now and then, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, WorkerAsked } from './in-worker.ts'
import { type LinkedTable, TablesDisagree } from './problem.ts'
import { protect } from './protect.ts'

const { linked, asked } = workerData as {
  readonly linked: readonly LinkedTable[]
  readonly asked: WorkerAsked
}
const tell = (message: FromWorker) => parentPort?.postMessage(message)
const pauseMs = 500
let lastTold = 0

try {
  const answer = await protect(linked, {
    ...asked,
    onProgress: (step, done, of) => {
      if (performance.now() - lastTold < pauseMs && done < of) return
      lastTold = performance.now()
      tell({ step, done, of })
    },
  })
  tell({ answer })
} catch (reason) {
  if (!(reason instanceof TablesDisagree)) throw reason
  tell({ disagreeOn: reason.cell })
}

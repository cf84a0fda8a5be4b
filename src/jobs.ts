import type { AsActor } from './access/as-actor.ts'
import { importRegister, readMonthFile } from './exchange/index.ts'
import type { Jobs } from './platform/jobs.ts'
import { evaluateAll } from './rules/evaluate-all.ts'
import type { Engine } from './rules/reevaluate.ts'

/** The jobs of every slice, by name. */
export function jobsOf({ asActor, engine }: { asActor: AsActor; engine: Engine }): Jobs {
  return {
    'read-month-file': (payload) => readMonthFile(asActor, payload),
    'import-register': (payload) => importRegister({ asActor, engine }, payload),
    'evaluate-all': () => evaluateAll(engine, asActor),
  }
}

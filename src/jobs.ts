import type { AsActor } from './access/as-actor.ts'
import { importRegister, readMonthFile } from './exchange/index.ts'
import type { Jobs } from './platform/jobs.ts'
import { checkQuality } from './quality/index.ts'
import { evaluateAll } from './rules/evaluate-all.ts'
import type { Engine } from './rules/reevaluate.ts'

/** The jobs of every slice, by name. */
export function jobsOf({ asActor, engine }: { asActor: AsActor; engine: Engine }): Jobs {
  return {
    'read-month-file': (payload) => readMonthFile(asActor, payload),
    'import-register': (payload) => importRegister({ asActor, engine }, payload),
    'evaluate-all': async () => {
      await evaluateAll(engine, asActor)
      await checkQuality(asActor)
    },
  }
}

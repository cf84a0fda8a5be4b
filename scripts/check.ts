/** `npm run check`: what can be known in under a minute, without database and browser. */
import { runStages, STAGES_OF_CHECK } from './stages.ts'

const { failed } = await runStages(STAGES_OF_CHECK)
console.log(failed.length === 0 ? 'All is in order.' : `Not in order: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

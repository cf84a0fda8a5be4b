import { serveUntilEnded } from '../serve.ts'
import type { Run } from './command.ts'

/** Hands the process over to the server, which ends it. */
export const run: Run = async () => {
  serveUntilEnded()
  return 0
}

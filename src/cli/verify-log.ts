import { actingOn } from '../access/as-actor.ts'
import { type Verdict, verifyLog } from '../audit/seal.ts'
import { clockAt } from '../platform/clock.ts'
import { connect } from '../platform/database/connect.ts'
import { type Text, text } from '../shared/text.ts'
import type { Run } from './command.ts'
import { withDatabase } from './with-database.ts'

/** Whether anybody has changed, added or removed a sealed row of the log; 1 when somebody has. */
export const run: Run = async ({ say, out, note, flag }) =>
  withDatabase({ note }, async ({ settings, opened: { appUrl } }) => {
    const database = connect(appUrl, { connections: 1 })
    try {
      const verdict = await verifyLog(actingOn(database, clockAt(settings.fixedToday)))
      out(flag('json') ? JSON.stringify(verdict) : say(told(verdict)))
      return verdict.whole ? 0 : 1
    } finally {
      await database.destroy()
    }
  })

function told(verdict: Verdict): Text {
  return verdict.whole
    ? text(
        `Loggen är hel: ${verdict.rows} rader i ${verdict.seals} sigill.`,
        `The log is whole: ${verdict.rows} rows in ${verdict.seals} seals.`,
      )
    : text(
        `Loggen är bruten vid sigill ${verdict.brokenAt}.`,
        `The log is broken at seal ${verdict.brokenAt}.`,
      )
}

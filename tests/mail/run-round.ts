/** One round in a process of its own, so that it can be killed. */
import { connect } from '../../src/platform/database/connect.ts'
import { runRound } from '../support/mail-round.ts'

const { ROUND_APP_URL = '', ROUND_PORT = '', ROUND_AT = '' } = process.env
const app = connect(ROUND_APP_URL)
await runRound({ app }, { port: Number(ROUND_PORT), at: ROUND_AT })
await app.destroy()

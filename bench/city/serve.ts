/**
 * The web application as `main` starts it, over a database that is already there: a process of its
 * own, so that who measures does not share its thread. It says its port and ends with its parent.
 */
import { serve } from '@hono/node-server'
import { assemble } from '../../src/assemble.ts'
import { sealOnce } from '../../src/audit/seal.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { connect } from '../../src/platform/database/connect.ts'
import { benchDay } from './open-city.ts'

const url = process.env.BENCH_APP_URL ?? ''
const database = connect(url, { connections: 20, keepsPlans: true })
const { app, asActor } = assemble({ database, clock: clockAt(benchDay), isDemo: false })
setInterval(() => sealOnce(asActor), 1000)
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }))
process.on('disconnect', () => process.exit())

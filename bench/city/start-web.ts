import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Web = { readonly base: string; readonly pid: number; readonly stop: () => void }

/** Starts the web application over the city, with the flags that `npm start` has. */
export async function startWeb(appUrl: string): Promise<Web> {
  const runtime = new URL('../../scripts/runtime.mjs', import.meta.url).href
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), {
    execArgv: ['--import', runtime, ...(process.env.BENCH_PROFILE?.split(' ') ?? [])],
    env: { ...process.env, BENCH_APP_URL: appUrl },
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port))
    child.once('exit', (code) => reject(new Error(`The web application ended with ${code}`)))
  })
  const pid = child.pid ?? 0
  return { base: `http://127.0.0.1:${port}`, pid, stop: () => child.disconnect() }
}

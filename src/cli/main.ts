/** What `bin/obruten.mjs` runs: the arguments of this process, its streams and its exit code. */
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
})

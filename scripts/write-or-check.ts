import { readFileSync, writeFileSync } from 'node:fs'

/** Writes a generated page; with `--check` it only says whether the page that stands is the same. */
export function writeOrCheck(path: string, text: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text)
    return
  }
  if (readFileSync(path, 'utf8') === text) return
  console.error(
    `${path} is not what the code says now. Write it anew: npm run docs:data, docs:rules, docs:facts.`,
  )
  process.exitCode = 1
}

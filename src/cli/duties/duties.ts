import { readFileSync } from 'node:fs'
import { parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { CommandFailed, type Run } from '../command.ts'
import { asJson } from './as-json.ts'
import { asTable } from './as-table.ts'
import { isDay } from './facts-schema.ts'
import { readFactsFile } from './read-facts-file.ts'
import { workOut } from './work-out.ts'

/** Facts in, duties out: no database, no clock. */
export const run: Run = async ({ say, out, value, flag }) => {
  const asOf = value('as-of') ?? ''
  if (!isDay(asOf)) {
    throw new CommandFailed(
      2,
      text(
        '--as-of ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD.',
        '--as-of must be a day that exists, written YYYY-MM-DD.',
      ),
    )
  }
  const today = parseDay(asOf)
  const subjects = workOut(readFactsFile(readWhole(value('facts') ?? ''), say), today)
  out(flag('json') ? asJson(subjects, today, say) : asTable(subjects, today, say))
  return 0
}

function readWhole(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code ?? ''
    throw new CommandFailed(
      2,
      text(`${path} kan inte läsas (${code}).`, `${path} cannot be read (${code}).`),
    )
  }
}

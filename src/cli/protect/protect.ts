import { readFileSync, writeFileSync } from 'node:fs'
import { text } from '../../shared/text.ts'
import {
  addMargins,
  type LinkedTable,
  type Protected,
  protectInWorker,
  readJsonStat,
  roundSmall,
  TablesDisagree,
  writeCollection,
  writeJsonStat,
} from '../../statistics/catalogue.ts'
import { type Asked, CommandFailed, type Run } from '../command.ts'
import { auditFile, roundingFile } from './audit-file.ts'
import { readRule } from './read-rule.ts'

/** Tables in, safe tables out: no database, no clock. Nothing is written unless the audit passes. */
export const run: Run = async (asked) => {
  const rule = readRule(asked)
  const linked = tablesOf(asked.value('in') ?? '')
  const files =
    rule.method === 'round'
      ? rounded(linked, rule.threshold, asked)
      : await hidden(linked, { ...rule, method: rule.method }, asked)
  write(asked.value('out') ?? '', files.safe)
  const audit = asked.value('audit')
  if (audit !== undefined) write(audit, files.audit)
  return 0
}

type Files = { readonly safe: unknown; readonly audit: unknown }
type Rule = ReturnType<typeof readRule>

function tablesOf(path: string): LinkedTable[] {
  const read = readJsonStat(readWhole(path))
  if ('wrong' in read) throw new CommandFailed(2, read.wrong)
  return read.tables.map(({ measure, table }) => {
    const whole = addMargins(table)
    if ('wrong' in whole) throw new CommandFailed(2, whole.wrong)
    return { measure, table: whole.table }
  })
}

async function hidden(
  linked: readonly LinkedTable[],
  rule: Rule & { readonly method: 'exact' | 'fast' },
  asked: Asked,
): Promise<Files> {
  const { say, note } = asked
  const answer = await protectInWorker(linked, {
    ...rule,
    onProgress: (step, done, of) => {
      if (of < 200) return
      const doing = step === 'propose' ? text('Väljer', 'Choosing') : text('Granskar', 'Auditing')
      note(say(text(`${doing.sv}: ${done} av ${of}.`, `${doing.en}: ${done} of ${of}.`)))
    },
  }).catch((reason: unknown) => {
    if (reason instanceof TablesDisagree) throw disagree(reason.cell)
    throw reason
  })
  if (!answer.accepted) {
    throw new CommandFailed(
      1,
      text(
        'Tabellen kan inte skyddas när det som anges i --keep visas. Inget skrevs.',
        'The table cannot be protected while what --keep names is shown. Nothing was written.',
      ),
    )
  }
  const protectedTables = answer.value
  checkKept(rule.keep, protectedTables)
  asked.note(say(summary(protectedTables)))
  return {
    safe: fileOf(
      protectedTables.tables.map((table, nth) => ({ measure: linked[nth]?.measure ?? '', table })),
      asked,
    ),
    audit: auditFile(protectedTables, rule),
  }
}

/** For whoever runs it, on stderr. It is in no file: the sum of what is hidden would be one more clue. */
function summary({ audit, primaries, hiddenValue, isOptimal }: Protected) {
  const others = audit.hidden.length - primaries
  return text(
    `${audit.hidden.length} celler dolda: ${primaries} små och ${others} för deras skull, tillsammans ${hiddenValue}. ` +
      `Ingen kan räknas ut.${isOptimal ? ' Inget billigare val finns.' : ''}`,
    `${audit.hidden.length} cells hidden: ${primaries} small and ${others} for their sake, ${hiddenValue} together. ` +
      `None can be computed.${isOptimal ? ' No choice is cheaper.' : ''}`,
  )
}

function rounded(linked: readonly LinkedTable[], threshold: number, asked: Asked): Files {
  const [only] = linked
  const hasUnion = only?.table.dimensions.some(({ margin }) => margin === 'union')
  if (only === undefined || linked.length > 1 || hasUnion) {
    throw new CommandFailed(
      2,
      text(
        'Avrundning gäller en tabell i taget, där varje total är en summa: två tabeller som avrundas var för sig kan jämföras.',
        'Rounding is for one table at a time, where each total is a sum: two tables that are rounded apart can be compared.',
      ),
    )
  }
  const base = threshold + 1
  const table = roundSmall(only.table, base)
  return { safe: fileOf([{ ...only, table }], asked), audit: roundingFile(base) }
}

function fileOf(tables: readonly LinkedTable[], { say }: Asked): unknown {
  const datasets = tables.map(({ measure, table }) => writeJsonStat(table, { say, measure }))
  return datasets.length === 1 ? datasets[0] : writeCollection('', datasets)
}

function checkKept(keep: ReadonlySet<string>, { problem }: Protected): void {
  const unknown = [...keep].find((name) => !problem.names.includes(name))
  if (unknown === undefined) return
  const written = unknown.replaceAll(', ', '+')
  throw new CommandFailed(
    2,
    text(
      `--keep: det finns ingen cell ${written}. Skriv total, eller dimension=kategori med + emellan.`,
      `--keep: there is no cell ${written}. Write total, or dimension=category with + between.`,
    ),
  )
}

function disagree(cell: string): CommandFailed {
  return new CommandFailed(
    2,
    text(
      `Tabellerna säger olika om cellen ${cell || 'total'}. Räknar de olika saker ska extension.measure skilja dem åt.`,
      `The tables disagree on the cell ${cell || 'total'}. If they count different things, extension.measure must tell them apart.`,
    ),
  )
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

function write(path: string, content: unknown): void {
  try {
    writeFileSync(path, `${JSON.stringify(content, null, 1)}\n`)
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code ?? ''
    throw new CommandFailed(
      1,
      text(`${path} kan inte skrivas (${code}).`, `${path} cannot be written (${code}).`),
    )
  }
}

import { readFileSync, writeFileSync } from 'node:fs'
import { type Text, text } from '../../shared/text.ts'
import {
  type AmountRule,
  addMargins,
  type LinkedTable,
  type Protected,
  type ProtectRule,
  protectInWorker,
  type ReadTable,
  readJsonStat,
  roundSmall,
  TablesDisagree,
  writeCollection,
  writeJsonStat,
} from '../../statistics/catalogue.ts'
import { type Asked, CommandFailed, type Run } from '../command.ts'
import { amountsOf, inOwnUnit } from './amounts.ts'
import { auditFile, roundingFile } from './audit-file.ts'
import { leastContributors, readRule } from './read-rule.ts'

/** Tables in, safe tables out: no database, no clock. Nothing is written unless the audit passes. */
export const run: Run = async (asked) => {
  const rule = readRule(asked)
  const given = tablesOf(asked.value('in') ?? '')
  const files = given.some(({ contributions }) => contributions !== undefined)
    ? await hiddenAmounts(given, rule, asked)
    : await filesOfCounts(given, rule, asked)
  write(asked.value('out') ?? '', files.safe)
  const audit = asked.value('audit')
  if (audit !== undefined) write(audit, files.audit)
  return 0
}

type Files = { readonly safe: unknown; readonly audit: unknown }
type Rule = ReturnType<typeof readRule>

function tablesOf(path: string): readonly ReadTable[] {
  const read = readJsonStat(readWhole(path))
  if ('wrong' in read) throw new CommandFailed(2, read.wrong)
  return read.tables
}

async function filesOfCounts(
  given: readonly ReadTable[],
  rule: Rule,
  asked: Asked,
): Promise<Files> {
  if (rule.amounts !== null) {
    throw new CommandFailed(
      2,
      text(
        '--p-percent, --dominance och --contributors gäller belopp: filen behöver extension.contributions.',
        '--p-percent, --dominance and --contributors are for amounts: the file needs extension.contributions.',
      ),
    )
  }
  const linked = given.map(({ measure, table }) => {
    const whole = addMargins(table)
    if ('wrong' in whole) throw new CommandFailed(2, whole.wrong)
    return { measure, table: whole.table }
  })
  const { method, threshold } = rule
  if (method === 'round') return rounded(linked, threshold, asked)
  const made = await hidden(linked, { ...rule, method, amounts: null }, asked)
  asked.note(asked.say(summary(made, text('små', 'small'), 1)))
  return {
    safe: fileOf(tablesIn(made, linked), asked),
    audit: auditFile(made, rule),
  }
}

/** Sums of money and the like: in whole steps while they are protected, in their own unit in the files. */
async function hiddenAmounts(
  given: readonly ReadTable[],
  rule: Rule,
  asked: Asked,
): Promise<Files> {
  const { method } = rule
  const isOfCounts = asked.value('threshold') !== undefined || asked.value('zeros') !== undefined
  const isMixed = given.some(({ contributions }) => contributions === undefined)
  if (method === 'round' || isOfCounts || isMixed) {
    throw new CommandFailed(
      2,
      text(
        'Filen har belopp (extension.contributions). De skyddas med --p-percent, --dominance och --contributors, inte med --threshold, --zeros eller round, och inte tillsammans med antal.',
        'The file has amounts (extension.contributions). They are protected by --p-percent, --dominance and --contributors, not by --threshold, --zeros or round, and not together with counts.',
      ),
    )
  }
  const { linked, steps } = amountsOf(given)
  const { percent, dominance, contributors } = rule.amounts ?? { contributors: leastContributors }
  const amounts: AmountRule = {
    contributors,
    ...(dominance !== undefined && { dominance }),
    ...(percent !== undefined || dominance === undefined
      ? { percent: percent ?? usualPercent }
      : {}),
  }
  const made = await hidden(linked, { ...rule, method, amounts }, asked)
  asked.note(asked.say(summary(made, text('känsliga', 'sensitive'), steps)))
  const tables = tablesIn(made, linked)
  return {
    safe: fileOf(
      tables.map((one) => ({ ...one, table: inOwnUnit(one.table, steps) })),
      asked,
    ),
    audit: auditFile(made, { ...rule, amounts }, steps),
  }
}

/** p of the p % rule, where neither it nor dominance is asked for. */
const usualPercent = 10

function tablesIn(made: Protected, linked: readonly LinkedTable[]): LinkedTable[] {
  return made.tables.map((table, nth) => ({ measure: linked[nth]?.measure ?? '', table }))
}

async function hidden(
  linked: readonly LinkedTable[],
  rule: Rule & { readonly method: 'exact' | 'fast' },
  asked: Asked,
): Promise<Protected> {
  const { say, note } = asked
  const { amounts, threshold, zeros, ...how } = rule
  const kind: ProtectRule = amounts === null ? { threshold, zeros } : { amounts }
  const answer = await protectInWorker(linked, {
    ...kind,
    ...how,
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
  checkKept(rule.keep, answer.value)
  return answer.value
}

/** For whoever runs it, on stderr. It is in no file: the sum of what is hidden would be one more clue. */
function summary(
  { audit, primaries, hiddenValue, isOptimal }: Protected,
  kind: Text,
  steps: number,
) {
  const others = audit.hidden.length - primaries
  return text(
    `${audit.hidden.length} celler dolda: ${primaries} ${kind.sv} och ${others} för deras skull, tillsammans ${hiddenValue / steps}. ` +
      `Ingen kan räknas ut.${isOptimal ? ' Inget billigare val finns.' : ''}`,
    `${audit.hidden.length} cells hidden: ${primaries} ${kind.en} and ${others} for their sake, ${hiddenValue / steps} together. ` +
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

import { type Say, type Text, text } from '../shared/text.ts'
import type { Command, Option } from './command.ts'
import { commands, commonOptions } from './commands.ts'

const exitCodes = text(
  'Slutkoder: 0 klart, 1 det gick inte (eller svaret är nej), 2 fel i anropet eller i filen.',
  'Exit codes: 0 done, 1 it could not be done (or the answer is no), 2 wrong use or a file that is wrong.',
)

/** Help for all: the commands, and what is common to them. */
export function helpForAll(say: Say): string {
  return [
    say(
      text(
        'Obruten: en obruten kedja av stöd för varje placerat barn.',
        'Obruten: an unbroken chain of support for every placed child.',
      ),
    ),
    heading(text('Kommandon', 'Commands'), say),
    ...inColumns(commands.map(({ name, summary }) => [name, say(summary)])),
    heading(text('För alla kommandon', 'For every command'), say),
    ...optionLines(commonOptions, say),
    '',
    say(
      text(
        'Mer om ett kommando: obruten KOMMANDO --help',
        'More on a command: obruten COMMAND --help',
      ),
    ),
    say(exitCodes),
  ].join('\n')
}

export function helpFor(command: Command, say: Say): string {
  const needed = command.options
    .filter(({ required }) => required)
    .map(({ name, takes }) => `--${name}${takes === null ? '' : ` <${say(takes)}>`}`)
  return [
    `obruten ${[command.name, ...needed].join(' ')}`,
    '',
    say(command.summary),
    ...command.details.flatMap((detail) => ['', say(detail)]),
    heading(text('Tillval', 'Options'), say),
    ...optionLines([...command.options, ...commonOptions], say),
    heading(text('Exempel', 'Examples'), say),
    ...command.examples.map((example) => `  ${example}`),
    '',
    say(exitCodes),
  ].join('\n')
}

function heading(title: Text, say: Say): string {
  return `\n${say(title)}`
}

function optionLines(options: readonly Option[], say: Say): string[] {
  return inColumns(options.map(({ name, says }) => [`--${name}`, say(says)]))
}

function inColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`)
}

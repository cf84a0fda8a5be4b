import { readFileSync } from 'node:fs'
import { type Say, speak, text } from '../shared/text.ts'
import { type Asked, type Command, CommandFailed, type ExitCode } from './command.ts'
import { commands, commonOptions } from './commands.ts'
import { helpFor, helpForAll } from './help.ts'
import { type Arguments, checkOptions, languageOf, readArguments } from './read-arguments.ts'

export type Streams = Pick<Asked, 'out' | 'note'>

/** One call of the command line: results by `out`, all else by `note`, and the exit code. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const asked = readArguments(argv, commands)
  const language = languageOf(asked)
  const say = speak(language)
  try {
    return await dispatch(asked, { ...streams, language, say, ...valuesOf(asked) })
  } catch (reason) {
    if (!(reason instanceof CommandFailed)) throw reason
    for (const sentence of reason.reasons) streams.note(say(sentence))
    if (reason.exitCode === 2) streams.note(whereToFindHelp(asked, say))
    return reason.exitCode
  }
}

async function dispatch(given: Arguments, asked: Asked): Promise<ExitCode> {
  const { say, out, note, flag } = asked
  const command = commandOf(given)
  if (command === undefined && given.words.length > 0) throw unknownCommand(given.words.join(' '))
  checkLanguage(given)
  if (flag('version')) {
    out(version())
    return 0
  }
  if (flag('help')) {
    out(command === undefined ? helpForAll(say) : helpFor(command, say))
    return 0
  }
  if (command === undefined) {
    checkOptions(given, commonOptions)
    note(helpForAll(say))
    return 2
  }
  checkOptions(given, [...command.options, ...commonOptions])
  const { run: runCommand } = await command.load()
  return runCommand(asked)
}

function commandOf({ words }: Arguments): Command | undefined {
  return commands.find(({ name }) => name === words.join(' '))
}

/** Before anything is said in it; every other option is checked with its command. */
function checkLanguage({ given, words }: Arguments): void {
  const lang = given.get('lang')
  if (lang !== undefined) checkOptions({ words, given: new Map([['lang', lang]]) }, commonOptions)
}

function unknownCommand(words: string): CommandFailed {
  return new CommandFailed(
    2,
    text(`Det finns inget kommando "${words}".`, `There is no command "${words}".`),
  )
}

function whereToFindHelp(given: Arguments, say: Say): string {
  const call = ['obruten', commandOf(given)?.name, '--help'].filter(Boolean).join(' ')
  return say(text(`Se ${call}.`, `See ${call}.`))
}

function valuesOf({ given }: Arguments): Pick<Asked, 'value' | 'flag'> {
  return {
    value: (name) => {
      const value = given.get(name)
      return value === true ? undefined : value
    },
    flag: (name) => given.has(name),
  }
}

function version(): string {
  const written = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(written) as { version: string }).version
}

import { parseArgs } from 'node:util'
import { type Language, text } from '../shared/text.ts'
import { type Command, CommandFailed, type Option } from './command.ts'
import { commonOptions } from './commands.ts'

export type Arguments = {
  /** The words before the options: 'log', 'verify'. */
  readonly words: readonly string[]
  readonly given: ReadonlyMap<string, string | true>
}

const everyOption = (commands: readonly Command[]): readonly Option[] => [
  ...commonOptions,
  ...commands.flatMap(({ options }) => options),
]

/**
 * Words and options as they stand, without judging them yet: Node's own reader of arguments, told
 * of all options of all commands, since only the words say which command is meant.
 */
export function readArguments(argv: readonly string[], commands: readonly Command[]): Arguments {
  const options = Object.fromEntries(
    everyOption(commands).map(({ name, takes }) => [
      name,
      { type: takes === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const words: string[] = []
  const given = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind === 'option') given.set(token.name, token.value ?? true)
  }
  return { words, given }
}

/** Swedish unless English is asked for; what is neither is refused when arguments are checked. */
export function languageOf({ given }: Arguments): Language {
  return given.get('lang') === 'en' ? 'en' : 'sv'
}

/** @throws CommandFailed (2) with a sentence for each option that is unknown, empty or missing. */
export function checkOptions({ given }: Arguments, options: readonly Option[]): void {
  const known = new Map(options.map((option) => [option.name, option]))
  const wrongs = [...given].flatMap(([name, value]) => {
    const option = known.get(name)
    if (option === undefined) {
      const dashed = name.length === 1 ? `-${name}` : `--${name}`
      return [text(`${dashed} finns inte för kommandot.`, `The command has no ${dashed}.`)]
    }
    if (option.takes === null) {
      return value === true ? [] : [text(`--${name} tar inget värde.`, `--${name} takes no value.`)]
    }
    if (value === true || value.trim() === '') {
      return [
        text(
          `Efter --${name} ska det stå ${option.takes.sv}.`,
          `After --${name} there must be ${option.takes.en}.`,
        ),
      ]
    }
    if (option.choices !== undefined && !option.choices.includes(value)) {
      const choices = option.choices.join(', ')
      return [text(`--${name} ska vara en av ${choices}.`, `--${name} must be one of ${choices}.`)]
    }
    return []
  })
  const missing = options
    .filter(({ name, required }) => required && !given.has(name))
    .map(({ name }) => text(`--${name} saknas.`, `--${name} is missing.`))
  if (wrongs.length + missing.length > 0) throw new CommandFailed(2, ...wrongs, ...missing)
}
